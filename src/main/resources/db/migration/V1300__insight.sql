-- Figures for the board, kept from events. Open cases decide its cost, not history.
CREATE TABLE insight_case (
    case_id    text PRIMARY KEY,
    body       text NOT NULL,
    proceeding text NOT NULL,
    kind       text,
    phase      text,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz,
    outcome    text
);
CREATE INDEX insight_case_open ON insight_case (body, proceeding, phase) WHERE closed_at IS NULL;
CREATE INDEX insight_case_closed ON insight_case (body, closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE insight_step (
    step_id    text PRIMARY KEY,
    case_id    text NOT NULL,
    body       text NOT NULL,
    proceeding text NOT NULL,
    step       text NOT NULL,
    phase      text NOT NULL,
    staff      boolean NOT NULL,
    opened_at  timestamptz NOT NULL,
    due_at     timestamptz,
    closed_at  timestamptz,
    completed  boolean
);
CREATE INDEX insight_step_open ON insight_step (body, due_at) WHERE closed_at IS NULL;
CREATE INDEX insight_step_closed ON insight_step (body, closed_at) WHERE completed;

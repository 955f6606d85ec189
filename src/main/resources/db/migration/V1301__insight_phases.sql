-- One row per stay of a case in a phase: the cycle time of stages.
CREATE TABLE insight_phase (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    text NOT NULL,
    body       text NOT NULL,
    proceeding text NOT NULL,
    phase      text NOT NULL,
    entered_at timestamptz NOT NULL,
    left_at    timestamptz,
    CHECK (left_at >= entered_at)
);
CREATE UNIQUE INDEX insight_phase_now ON insight_phase (case_id) WHERE left_at IS NULL;
CREATE INDEX insight_phase_left ON insight_phase (body, left_at) WHERE left_at IS NOT NULL;

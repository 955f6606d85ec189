-- One row per examination round. The text is sealed: it is unpublished.
CREATE TABLE exam_round (
    case_id    text NOT NULL,
    round      integer NOT NULL CHECK (round > 0),
    opened_at  timestamptz NOT NULL,
    documents  text[] NOT NULL,
    texts      bytea NOT NULL,
    PRIMARY KEY (case_id, round)
);

CREATE TABLE exam_finding (
    id           text PRIMARY KEY,
    case_id      text NOT NULL,
    round        integer NOT NULL,
    position     integer NOT NULL,
    rule         text NOT NULL,
    severity     text NOT NULL CHECK (severity IN ('E', 'W', 'I')),
    content      bytea NOT NULL,
    state        text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ADOPTED', 'WAIVED')),
    waive_reason bytea,
    decided_by   text,
    FOREIGN KEY (case_id, round) REFERENCES exam_round (case_id, round),
    UNIQUE (case_id, round, position),
    CONSTRAINT waived_has_reason CHECK ((state = 'WAIVED') = (waive_reason IS NOT NULL)),
    CONSTRAINT decided_by_somebody CHECK ((state = 'OPEN') = (decided_by IS NULL))
);
CREATE INDEX exam_finding_rule ON exam_finding (rule, state);

-- Where the formally filed application differs from the passed one, and what the examiner made of it.
CREATE TABLE exam_difference (
    case_id    text NOT NULL,
    position   integer NOT NULL,
    content    bytea NOT NULL,
    differs    boolean NOT NULL,
    accepted   boolean,
    reason     bytea,
    decided_by text,
    PRIMARY KEY (case_id, position)
);

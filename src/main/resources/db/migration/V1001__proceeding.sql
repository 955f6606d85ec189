-- Deployed versions of proceedings, and the version that each case runs on.
CREATE TABLE proceeding_version (
    deployment_id text        PRIMARY KEY,
    definition_id text        NOT NULL UNIQUE,
    proceeding    text        NOT NULL,
    location      text        NOT NULL,
    sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    serial        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    deployed_at   timestamptz NOT NULL
);
CREATE INDEX proceeding_version_latest ON proceeding_version (proceeding, serial DESC);

CREATE TABLE proceeding_case (
    case_id       text PRIMARY KEY,
    instance_id   text UNIQUE,
    deployment_id text NOT NULL REFERENCES proceeding_version
);

-- What a decision table answered: one row per hit, in the order of the table.
CREATE TABLE proceeding_decision (
    id         uuid        PRIMARY KEY,
    case_id    text        NOT NULL,
    decision   text        NOT NULL,
    outcome    text        NOT NULL,
    decided_at timestamptz NOT NULL
);
CREATE INDEX proceeding_decision_case ON proceeding_decision (case_id, decided_at);

CREATE TABLE proceeding_decision_hit (
    decision_id uuid NOT NULL REFERENCES proceeding_decision,
    position    int  NOT NULL CHECK (position >= 0),
    outcome     text NOT NULL,
    reason      text,
    basis       text,
    PRIMARY KEY (decision_id, position)
);

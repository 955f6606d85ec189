CREATE SEQUENCE case_receipt_serial MINVALUE 1 MAXVALUE 999999 CYCLE;

CREATE TABLE case_file (
    id             text        NOT NULL PRIMARY KEY CHECK (id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    proceeding     text        NOT NULL,
    body           text        NOT NULL,
    kind           text,
    receipt_number text        NOT NULL UNIQUE CHECK (receipt_number ~ '^[0-9]{8}-[0-9]{6}$'),
    docket_number  text        UNIQUE,
    subject        bytea       NOT NULL,
    phase          text,
    outcome        text,
    filed_on       date        NOT NULL,
    filed_at       timestamptz NOT NULL,
    closed_at      timestamptz,
    last_change    timestamptz NOT NULL,
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);

CREATE INDEX case_file_open ON case_file (body, filed_at DESC) WHERE closed_at IS NULL;
CREATE INDEX case_file_body ON case_file (body, filed_at DESC);
CREATE INDEX case_file_receipt ON case_file (receipt_number text_pattern_ops);
CREATE INDEX case_file_docket ON case_file (docket_number text_pattern_ops);

CREATE TABLE case_number_series (
    series text    NOT NULL,
    year   integer NOT NULL,
    last   bigint  NOT NULL CHECK (last > 0),
    PRIMARY KEY (series, year)
);

CREATE TABLE case_hold (
    id          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     text        NOT NULL REFERENCES case_file (id),
    ground      text        NOT NULL,
    held_at     timestamptz NOT NULL,
    released_at timestamptz CHECK (released_at >= held_at)
);

CREATE UNIQUE INDEX case_hold_once ON case_hold (case_id, ground) WHERE released_at IS NULL;

CREATE TABLE case_link (
    opened_id text NOT NULL PRIMARY KEY REFERENCES case_file (id),
    opener_id text NOT NULL REFERENCES case_file (id),
    CHECK (opener_id <> opened_id)
);

CREATE INDEX case_link_opener ON case_link (opener_id);

CREATE TABLE case_party (
    id         text    NOT NULL PRIMARY KEY,
    case_id    text    NOT NULL REFERENCES case_file (id),
    role       text    NOT NULL,
    name       bytea   NOT NULL,
    company_id text,
    agency_id  text,
    position   integer NOT NULL CHECK (position > 0),
    UNIQUE (case_id, position)
);

CREATE INDEX case_party_company ON case_party (company_id);
CREATE INDEX case_party_agency ON case_party (agency_id);

CREATE TABLE case_recusal (
    case_id    text        NOT NULL REFERENCES case_file (id),
    account_id text        NOT NULL,
    ground     text        NOT NULL,
    at         timestamptz NOT NULL,
    recused_by text        NOT NULL,
    PRIMARY KEY (case_id, account_id)
);

CREATE TABLE case_submission (
    id          text        NOT NULL PRIMARY KEY,
    case_id     text        NOT NULL REFERENCES case_file (id),
    step        text        NOT NULL,
    version     integer     NOT NULL CHECK (version > 0),
    party       text,
    kept_by     text        NOT NULL,
    received_on date        NOT NULL,
    at          timestamptz NOT NULL,
    content     bytea       NOT NULL,
    position    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    UNIQUE (case_id, step, version)
);

CREATE TABLE case_vocabulary (
    case_id text  NOT NULL REFERENCES case_file (id),
    key     text  NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (case_id, key)
);

CREATE TABLE case_event (
    sequence bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id  text        NOT NULL REFERENCES case_file (id),
    name     text        NOT NULL,
    party    text,
    day      date        NOT NULL,
    at       timestamptz NOT NULL
);

CREATE INDEX case_event_name ON case_event (case_id, name, sequence DESC);

CREATE TABLE case_timeline (
    sequence  bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id   text        NOT NULL REFERENCES case_file (id),
    at        timestamptz NOT NULL,
    by_actor  text        NOT NULL,
    key       text        NOT NULL,
    arguments text        NOT NULL,
    visible   boolean     NOT NULL
);

CREATE INDEX case_timeline_case ON case_timeline (case_id, sequence);

-- A draft has documents before it is a case: no foreign key to case_file.
CREATE TABLE case_document (
    id          text        NOT NULL PRIMARY KEY,
    case_id     text        NOT NULL,
    category    text        NOT NULL,
    step        text,
    round       integer     NOT NULL CHECK (round >= 1),
    description bytea       NOT NULL,
    size        bigint      NOT NULL CHECK (size >= 0),
    content_id  text        NOT NULL UNIQUE,
    added_by    text        NOT NULL,
    at          timestamptz NOT NULL,
    visible     boolean     NOT NULL,
    position    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY
);

CREATE INDEX case_document_case ON case_document (case_id, position);

CREATE TABLE case_note (
    id       text        NOT NULL PRIMARY KEY,
    case_id  text        NOT NULL REFERENCES case_file (id),
    at       timestamptz NOT NULL,
    by_actor text        NOT NULL,
    content  bytea       NOT NULL,
    position bigint      NOT NULL GENERATED ALWAYS AS IDENTITY
);

CREATE INDEX case_note_case ON case_note (case_id, position);

-- The answer to the first of several equal requests.
CREATE TABLE case_once (
    actor  text        NOT NULL,
    key    text        NOT NULL,
    answer text,
    at     timestamptz NOT NULL,
    PRIMARY KEY (actor, key)
);

CREATE INDEX case_once_at ON case_once (at);

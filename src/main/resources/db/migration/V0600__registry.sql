-- Registered entities (备案主体, R-REG-01 …) and agencies (R-REG-12) of each body.
CREATE TABLE registry_entry (
    id              text PRIMARY KEY,
    body            text NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('entity', 'agency')),
    uscc            text NOT NULL,
    name            text NOT NULL,
    agency_code     text,
    fields          text[] NOT NULL DEFAULT '{}',
    confirmed_on    date NOT NULL,
    suspended_until date,
    cancelled_on    date,
    case_id         text,
    UNIQUE (body, kind, uscc)
);
CREATE UNIQUE INDEX registry_agency_code ON registry_entry (body, agency_code) WHERE agency_code IS NOT NULL;

-- Classification scope of a body (R-PEA-03), versioned by dates and source.
CREATE TABLE registry_classification (
    body       text NOT NULL,
    scheme     text NOT NULL CHECK (scheme IN ('IPC', 'LOCARNO')),
    prefix     text NOT NULL,
    field      text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    source     text NOT NULL,
    PRIMARY KEY (body, scheme, prefix, valid_from),
    CHECK (valid_to IS NULL OR valid_to > valid_from)
);

-- Annual quota of an entity (R-REG-14); no row, no limit.
CREATE TABLE registry_quota (
    body    text NOT NULL,
    uscc    text NOT NULL,
    year    integer NOT NULL,
    granted integer NOT NULL CHECK (granted >= 0),
    PRIMARY KEY (body, uscc, year)
);

-- One row per request that counts against the quota.
CREATE TABLE registry_use (
    case_id text PRIMARY KEY,
    body    text NOT NULL,
    uscc    text NOT NULL,
    year    integer NOT NULL
);
CREATE INDEX registry_use_year ON registry_use (body, uscc, year);

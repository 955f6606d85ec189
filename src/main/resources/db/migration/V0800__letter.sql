-- Letters. Everything that tells of the application is sealed; the number is public once given.
CREATE TABLE letter (
    id               text PRIMARY KEY,
    case_id          text NOT NULL,
    letter_key       text NOT NULL,
    round            integer NOT NULL CHECK (round > 0),
    title            text NOT NULL,
    body             bytea NOT NULL,
    edited           boolean NOT NULL DEFAULT false,
    issuer           text NOT NULL,
    addressee_role   text,
    series           text,
    number           text UNIQUE,
    state            text NOT NULL
        CHECK (state IN ('DRAFT', 'APPROVED', 'NUMBERED', 'AWAITING_SEAL', 'SEALED', 'ISSUED', 'VOID')),
    version          integer NOT NULL DEFAULT 1,
    template_version text,
    snapshot         bytea,
    html             bytea,
    print_id         text,
    document_id      text,
    void_reason      bytea,
    created_at       timestamptz NOT NULL,
    numbered_at      timestamptz,
    issued_at        timestamptz,
    tries            integer NOT NULL DEFAULT 0,
    next_try_at      timestamptz,
    claim            text,
    claimed_until    timestamptz,
    fault            text,
    CONSTRAINT frozen_when_numbered CHECK (
        state IN ('DRAFT', 'APPROVED', 'VOID')
        OR (snapshot IS NOT NULL AND html IS NOT NULL AND template_version IS NOT NULL AND numbered_at IS NOT NULL
            AND (series IS NULL OR number IS NOT NULL))),
    CONSTRAINT number_of_its_series CHECK (number IS NULL OR series IS NOT NULL),
    CONSTRAINT issued_has_a_copy CHECK (state <> 'ISSUED' OR (document_id IS NOT NULL AND issued_at IS NOT NULL)),
    CONSTRAINT void_has_a_reason CHECK ((state = 'VOID') = (void_reason IS NOT NULL))
);
CREATE UNIQUE INDEX letter_once_per_round ON letter (case_id, letter_key, round) WHERE state <> 'VOID';
CREATE INDEX letter_to_print ON letter (next_try_at) WHERE state = 'NUMBERED';

-- Every version of what people wrote into a draft.
CREATE TABLE letter_body (
    letter_id text NOT NULL REFERENCES letter (id),
    version   integer NOT NULL,
    body      bytea NOT NULL,
    by        text NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (letter_id, version)
);

-- Seal log: which seal stood on which document, by whom and when. Hashes of unpublished text are sealed.
CREATE TABLE letter_seal (
    id            text PRIMARY KEY,
    letter_id     text NOT NULL REFERENCES letter (id),
    body_id       text NOT NULL,
    mode          text NOT NULL CHECK (mode IN ('ELECTRONIC', 'HAND')),
    seal_hash     text,
    document_hash bytea NOT NULL,
    by            text NOT NULL,
    at            timestamptz NOT NULL,
    CONSTRAINT electronic_seal_is_known CHECK ((mode = 'ELECTRONIC') = (seal_hash IS NOT NULL))
);
CREATE INDEX letter_seal_of ON letter_seal (letter_id);

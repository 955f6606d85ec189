-- Service of letters on parties. Electronic service reaches the inbox; by_hand waits for the clerk's proof.
CREATE TABLE delivery_service (
    letter_id  text NOT NULL,
    case_id    text NOT NULL,
    party_id   text NOT NULL,
    letter_key text NOT NULL,
    mode       text NOT NULL
        CHECK (mode IN ('ELECTRONIC', 'BY_HAND', 'DIRECT', 'LEFT', 'MAIL', 'PUBLIC_NOTICE')),
    evidence   text,
    served_on  date,
    at         timestamptz NOT NULL,
    by         text NOT NULL,
    opened_at  timestamptz,
    opened_by  text,
    PRIMARY KEY (letter_id, party_id),
    CONSTRAINT served_unless_waiting CHECK ((mode = 'BY_HAND') = (served_on IS NULL)),
    CONSTRAINT opened_by_somebody CHECK ((opened_at IS NULL) = (opened_by IS NULL))
);
CREATE INDEX delivery_service_case ON delivery_service (case_id);
CREATE INDEX delivery_service_waiting ON delivery_service (at) WHERE mode = 'BY_HAND';

-- Messages carry a key and codes; their text is made in the reader's language.
CREATE TABLE delivery_inbox (
    id         text PRIMARY KEY,
    account_id text NOT NULL,
    case_id    text NOT NULL,
    notice     text NOT NULL,
    arguments  text[] NOT NULL,
    at         timestamptz NOT NULL,
    read_at    timestamptz
);
CREATE INDEX delivery_inbox_of ON delivery_inbox (account_id, at DESC);
CREATE INDEX delivery_inbox_unread ON delivery_inbox (account_id) WHERE read_at IS NULL;

CREATE TABLE delivery_outbox (
    id          text PRIMARY KEY,
    inbox_id    text NOT NULL REFERENCES delivery_inbox (id),
    channel     text NOT NULL CHECK (channel IN ('MAIL', 'SMS')),
    account_id  text NOT NULL,
    case_id     text NOT NULL,
    notice      text NOT NULL,
    arguments   text[] NOT NULL,
    state       text NOT NULL DEFAULT 'QUEUED' CHECK (state IN
        ('QUEUED', 'SENDING', 'SENT', 'IN_DOUBT', 'FAILED', 'GAVE_UP', 'WITHHELD', 'DEMO')),
    tries       integer NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL,
    next_try_at timestamptz NOT NULL,
    lease       text,
    leased_until timestamptz,
    ended_at    timestamptz,
    fault       text,
    UNIQUE (inbox_id, channel)
);
CREATE INDEX delivery_outbox_due ON delivery_outbox (next_try_at) WHERE state IN ('QUEUED', 'SENDING', 'IN_DOUBT');

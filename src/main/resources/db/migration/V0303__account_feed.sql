-- Address of a person's calendar: only the digest of its token is kept; a new one takes the place of the old.
CREATE TABLE account_feed (
    account_id text PRIMARY KEY REFERENCES account (id),
    digest     bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
    issued_at  timestamptz NOT NULL,
    read_on    date
);

-- What somebody is about to file. The id becomes the case id; the values are sealed with its key.
CREATE TABLE filing_draft (
    id          text PRIMARY KEY,
    proceeding  text NOT NULL,
    body        text NOT NULL,
    account_id  text NOT NULL,
    company_id  text,
    subject     bytea,
    input       bytea NOT NULL,
    started_at  timestamptz NOT NULL,
    saved_at    timestamptz NOT NULL,
    filed_at    timestamptz
);
CREATE INDEX filing_draft_company ON filing_draft (company_id, saved_at DESC) WHERE filed_at IS NULL;
CREATE INDEX filing_draft_account ON filing_draft (account_id, saved_at DESC) WHERE filed_at IS NULL;

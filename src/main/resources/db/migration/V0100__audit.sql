-- Append-only chains: one per case, sixteen for acts that belong to no case.
CREATE TABLE audit_head (
    stream   text   NOT NULL PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence >= 0),
    hash     text   NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);

CREATE TABLE audit_entry (
    stream   text        NOT NULL REFERENCES audit_head (stream),
    sequence bigint      NOT NULL CHECK (sequence > 0),
    at       timestamptz NOT NULL,
    case_id  text,
    actor    text        NOT NULL,
    act      text        NOT NULL,
    object   text        NOT NULL,
    detail   text        NOT NULL,
    hash     text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (stream, sequence),
    CHECK (case_id IS NULL OR stream = case_id)
);

CREATE INDEX audit_entry_general ON audit_entry (at DESC) WHERE case_id IS NULL;
CREATE INDEX audit_entry_actor ON audit_entry (actor, at DESC);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit record is append-only: % on % refused', TG_OP, TG_TABLE_NAME;
END
$$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE TRIGGER audit_head_stays BEFORE DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE FUNCTION audit_head_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.stream <> OLD.stream OR NEW.sequence <> OLD.sequence + 1 THEN
        RAISE EXCEPTION 'the audit record counts by one: % after % refused', NEW.sequence, OLD.sequence;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER audit_head_counts BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_head_counts();

-- Changed rows of the deadlines tables that an administrator entered: they go before those that cases were deployed with.
CREATE TABLE clock_rule_change (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source       text NOT NULL CHECK (source <> ''),
    rows         jsonb NOT NULL,
    entered_by   text NOT NULL,
    entered_at   timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT who_withdrew_a_rule_is_known CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);

-- The variant that a clock was started with, so that its row is found again; empty for none.
ALTER TABLE legal_clock ADD COLUMN variant text NOT NULL DEFAULT '';

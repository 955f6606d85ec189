-- A period made longer by decision: once per cap and round (legal_clock has one row per case, rule, party and round). The cap is kept
-- as it was on the day of the decision; clocks are worked out again in the order of the grants.
CREATE TABLE clock_extension (
    position   bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    clock_id   text NOT NULL REFERENCES legal_clock (id),
    cap        text NOT NULL CHECK (cap <> ''),
    amount     integer NOT NULL CHECK (amount >= 1),
    unit       text NOT NULL CHECK (unit IN ('wd', 'cd', 'h', 'm', 'y')),
    rule_id    text NOT NULL,
    basis      text NOT NULL,
    granted_on date NOT NULL,
    granted_by text NOT NULL,
    reason     text NOT NULL,
    granted_at timestamptz NOT NULL,
    CONSTRAINT one_extension_per_cap_and_round PRIMARY KEY (clock_id, cap)
);

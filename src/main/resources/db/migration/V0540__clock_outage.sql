-- Days on which a body's system was down: they do not count in periods that a party has to keep. Undone by withdrawal, never deleted.
CREATE TABLE clock_outage (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body         text NOT NULL,
    from_on      date NOT NULL,
    until_on     date NOT NULL CHECK (until_on >= from_on),
    reason       text NOT NULL CHECK (reason <> ''),
    entered_by   text NOT NULL,
    entered_at   timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT who_withdrew_an_outage_is_known CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);

CREATE INDEX outages_of_a_body ON clock_outage (body) WHERE withdrawn_at IS NULL;

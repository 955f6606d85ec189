-- Why an entry was suspended, cancelled or restored, and by whom (R-DIS-02, R-DIS-03).
CREATE TABLE registry_act (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body            text NOT NULL,
    kind            text NOT NULL,
    uscc            text NOT NULL,
    act             text NOT NULL CHECK (act IN ('suspend', 'cancel', 'restore')),
    until           date,
    reason          text NOT NULL,
    by_account      text NOT NULL,
    at              timestamptz NOT NULL,
    FOREIGN KEY (body, kind, uscc) REFERENCES registry_entry (body, kind, uscc),
    CHECK ((act = 'suspend') = (until IS NOT NULL))
);
CREATE INDEX registry_act_of ON registry_act (body, kind, uscc, id);

-- A reminder that came later than it should have, after the house stood still, says so.
ALTER TABLE clock_alarm ADD COLUMN late boolean NOT NULL DEFAULT false;

-- Who was reminded of what: once per version of the clock, kind, person and day. What is not told at once waits for the person's
-- morning digest.
CREATE TABLE clock_alarm_recipient (
    clock_id      text NOT NULL,
    clock_version integer NOT NULL,
    kind          text NOT NULL,
    on_day        date NOT NULL,
    recipient     text NOT NULL CHECK (recipient <> ''),
    late          boolean NOT NULL,
    at_once       boolean NOT NULL,
    raised_at     timestamptz NOT NULL,
    told_at       timestamptz,
    PRIMARY KEY (clock_id, clock_version, kind, recipient, on_day),
    FOREIGN KEY (clock_id, clock_version, kind, on_day) REFERENCES clock_alarm (clock_id, clock_version, kind, on_day),
    CONSTRAINT told_at_once CHECK (NOT at_once OR told_at IS NOT NULL)
);

CREATE INDEX alarms_that_wait_for_a_digest ON clock_alarm_recipient (recipient) WHERE told_at IS NULL;

-- One digest a day and person.
CREATE TABLE clock_digest (
    recipient text NOT NULL,
    on_day    date NOT NULL,
    sent_at   timestamptz NOT NULL,
    PRIMARY KEY (recipient, on_day)
);

-- When reminders were last looked for: 'hours' for periods in hours, on any day; otherwise a body, on its working days. What fell due since
-- then is late. The row 'hours' is locked by the node that sweeps.
CREATE TABLE clock_sweep (
    scope    text PRIMARY KEY,
    swept_at timestamptz
);

INSERT INTO clock_sweep (scope) VALUES ('hours');

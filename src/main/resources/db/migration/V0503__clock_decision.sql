-- Clocks that a decision cancelled or set aside: what they were before, by whom and why. One decision ends a clock for good.
CREATE TABLE clock_decision (
    clock_id     text PRIMARY KEY REFERENCES legal_clock (id),
    state_before text NOT NULL,
    state        text NOT NULL,
    decided_on   date NOT NULL,
    decided_by   text NOT NULL,
    reason       text NOT NULL,
    decided_at   timestamptz NOT NULL,
    CONSTRAINT an_open_clock_is_cancelled_an_ended_one_set_aside CHECK (
        (state = 'CANCELLED' AND state_before IN ('RUNNING', 'STOPPED'))
        OR (state = 'SET_ASIDE' AND state_before IN ('MET', 'MISSED')))
);

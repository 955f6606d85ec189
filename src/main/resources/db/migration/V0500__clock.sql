-- One running period of a case. The rule is kept as it was when the period began: a later change of the table moves nothing by itself.
CREATE TABLE legal_clock (
    id               text PRIMARY KEY,
    case_id          text NOT NULL,
    body             text NOT NULL,
    rule             text NOT NULL CHECK (rule <> ''),
    party            text CHECK (party <> ''),
    round            integer NOT NULL CHECK (round >= 1),
    trigger_event    text NOT NULL,
    trigger_sequence bigint NOT NULL,
    trigger_on       date NOT NULL,
    trigger_at       timestamptz NOT NULL,
    amount           integer NOT NULL CHECK (amount >= 0),
    unit             text NOT NULL CHECK (unit IN ('wd', 'cd', 'h', 'm', 'y')),
    roll             text NOT NULL CHECK (roll IN ('CIVIL', 'CNIPA', 'NONE')),
    rule_id          text NOT NULL,
    basis            text NOT NULL,
    due              timestamptz NOT NULL,
    due_on           date NOT NULL,
    state            text NOT NULL CHECK (state IN ('RUNNING', 'STOPPED', 'MET', 'MISSED', 'CANCELLED', 'SET_ASIDE')),
    provisional      boolean NOT NULL,
    proof            jsonb NOT NULL,
    version          integer NOT NULL CHECK (version >= 1),
    started_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    CONSTRAINT one_clock_per_round UNIQUE NULLS NOT DISTINCT (case_id, rule, party, round),
    CONSTRAINT one_round_per_trigger UNIQUE NULLS NOT DISTINCT (case_id, rule, party, trigger_sequence),
    CONSTRAINT a_stopped_clock_is_never_due CHECK ((state = 'STOPPED') = (due = TIMESTAMPTZ '9999-12-31 00:00:00Z')),
    CONSTRAINT an_ended_clock_has_an_end CHECK ((state IN ('RUNNING', 'STOPPED')) = (ended_at IS NULL))
);

CREATE UNIQUE INDEX one_open_clock_per_rule ON legal_clock (case_id, rule, party) NULLS NOT DISTINCT
    WHERE state IN ('RUNNING', 'STOPPED');

CREATE INDEX running_clocks_by_due_day ON legal_clock (due_on) WHERE state = 'RUNNING';

-- Time that does not count, by case and ground: the days after from_on up to and including until_on (domain book 2.2).
CREATE TABLE clock_stop (
    id         text PRIMARY KEY,
    case_id    text NOT NULL,
    ground     text NOT NULL CHECK (ground <> ''),
    from_on    date NOT NULL,
    until_on   date CHECK (until_on >= from_on),
    stopped_by text NOT NULL,
    resumed_by text,
    CONSTRAINT who_resumed_is_known CHECK ((until_on IS NULL) = (resumed_by IS NULL))
);

CREATE UNIQUE INDEX a_ground_stops_once_at_a_time ON clock_stop (case_id, ground) WHERE until_on IS NULL;
CREATE INDEX stops_of_a_case ON clock_stop (case_id);

-- Alarms already raised: two nodes that sweep at once raise each alarm once.
CREATE TABLE clock_alarm (
    clock_id      text NOT NULL REFERENCES legal_clock (id),
    clock_version integer NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('T-5', 'T-2', 'T-0', 'overdue', 'overdue-3', 'T-8h', 'T-2h')),
    on_day        date NOT NULL,
    raised_at     timestamptz NOT NULL,
    PRIMARY KEY (clock_id, clock_version, kind, on_day)
);

CREATE INDEX alarms_by_day ON clock_alarm (on_day);

-- Yearly notices of rest days and make-up days (R-CAL-20) that an administrator entered after the program was built.
CREATE TABLE holiday_notice (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year         integer NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    source       text NOT NULL CHECK (source <> ''),
    days         text NOT NULL,
    entered_by   text NOT NULL,
    entered_at   timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT who_withdrew_is_known CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);

CREATE UNIQUE INDEX one_notice_a_year ON holiday_notice (year) WHERE withdrawn_at IS NULL;

-- Cases whose open clocks are to be worked out again. Written with the change that asks for it, taken away with its result:
-- a node that dies in between loses nothing, two nodes never do the same case.
CREATE TABLE clock_recompute (
    case_id   text PRIMARY KEY,
    reason    text NOT NULL,
    asked_by  text NOT NULL,
    asked_at  timestamptz NOT NULL
);

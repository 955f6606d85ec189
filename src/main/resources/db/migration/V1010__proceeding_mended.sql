-- Dates of timers and steps that differed from their clock and were put right; none is the rule.
CREATE TABLE proceeding_mended (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id   text        NOT NULL,
    element   text        NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('timer', 'step', 'item')),
    was       timestamptz,
    became    timestamptz NOT NULL,
    mended_at timestamptz NOT NULL
);
CREATE INDEX proceeding_mended_latest ON proceeding_mended (mended_at DESC, id DESC);

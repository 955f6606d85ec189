-- What somebody typed for an act at any time and has not sent yet; sealed.
CREATE TABLE work_act_draft (
    case_id    text NOT NULL,
    step       text NOT NULL,
    account_id text NOT NULL,
    input      bytea NOT NULL,
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (case_id, step, account_id)
);

-- The queue of a body in its order.
CREATE INDEX work_item_queue ON work_item (body, priority DESC, due_at, opened_at, id)
    WHERE closed_at IS NULL AND staff;

-- While its case is on hold a step is shown locked, and nobody is handed it.
ALTER TABLE work_item ADD COLUMN on_hold boolean NOT NULL DEFAULT false;
UPDATE work_item i SET on_hold = true
WHERE i.closed_at IS NULL
  AND EXISTS (SELECT 1 FROM case_hold h WHERE h.case_id = i.case_id AND h.released_at IS NULL);

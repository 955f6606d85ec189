-- The rule of the clock that gives a step its due date: alarms of a missed clock go on while its step is open.
ALTER TABLE work_item ADD COLUMN rule text;

CREATE INDEX work_item_open_by_due ON work_item (due_at) WHERE closed_at IS NULL AND rule IS NOT NULL;

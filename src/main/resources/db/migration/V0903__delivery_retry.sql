-- A message that an administrator sends again is given up a week after that, not after its making.
ALTER TABLE delivery_outbox ADD COLUMN retried_at timestamptz;

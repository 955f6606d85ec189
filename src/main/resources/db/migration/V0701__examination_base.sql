-- Files that were sent before the first round, for parts that a supplement did not bring again.
ALTER TABLE exam_round ADD COLUMN base text[] NOT NULL DEFAULT '{}';

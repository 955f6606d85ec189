-- Rules of the clocks that end with a step: whoever has the step is reminded of each of them.
ALTER TABLE work_item ADD COLUMN meets text[] NOT NULL DEFAULT '{}';

-- Service on one of several parties starts this party's own periods, not those that all have together (R-SVC-07).
ALTER TABLE case_event ADD COLUMN only_theirs boolean NOT NULL DEFAULT false;
ALTER TABLE case_event ADD CONSTRAINT whose_event_is_known CHECK (NOT only_theirs OR party IS NOT NULL);

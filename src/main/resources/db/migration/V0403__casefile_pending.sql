-- A file that came with an answer not sent yet is no part of the case file: it waits for that answer.
ALTER TABLE case_document ADD COLUMN pending boolean NOT NULL DEFAULT false;

CREATE INDEX case_document_pending ON case_document (case_id, step) WHERE pending;

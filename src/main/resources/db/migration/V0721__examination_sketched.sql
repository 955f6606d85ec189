-- The documents that the sketch of a case and its digests were taken from: what came since is still to be taken. No documents
-- at all (NULL) once the content was erased: nothing is taken of it again.
CREATE TABLE exam_sketched (
    case_id   text NOT NULL PRIMARY KEY,
    documents text[]
);

-- What the examiner searched and found. Internal, and sealed: a query tells what an unpublished application is about.
CREATE TABLE exam_search (
    id         text        NOT NULL PRIMARY KEY,
    case_id    text        NOT NULL,
    round      integer     NOT NULL,
    content    bytea       NOT NULL,
    kept_by    text        NOT NULL,
    at         timestamptz NOT NULL,
    dropped_by text,
    position   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    FOREIGN KEY (case_id, round) REFERENCES exam_round (case_id, round)
);
CREATE INDEX exam_search_case ON exam_search (case_id, position);

-- Number: the document's place in the case, as opinions cite it (D1, D2); never used again.
CREATE TABLE exam_hit (
    id         text        NOT NULL PRIMARY KEY,
    case_id    text        NOT NULL,
    round      integer     NOT NULL,
    number     integer     NOT NULL CHECK (number > 0),
    content    bytea       NOT NULL,
    copy_id    text,
    kept_by    text        NOT NULL,
    at         timestamptz NOT NULL,
    dropped_by text,
    FOREIGN KEY (case_id, round) REFERENCES exam_round (case_id, round),
    UNIQUE (case_id, number)
);

-- Substantive defects; only obvious ones are raised with the applicant (domain.md 6), the others stay in the house.
CREATE TABLE exam_defect (
    id         text        NOT NULL PRIMARY KEY,
    case_id    text        NOT NULL,
    round      integer     NOT NULL,
    ground     text        NOT NULL,
    obvious    boolean     NOT NULL,
    content    bytea       NOT NULL,
    kept_by    text        NOT NULL,
    at         timestamptz NOT NULL,
    dropped_by text,
    position   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    FOREIGN KEY (case_id, round) REFERENCES exam_round (case_id, round)
);
CREATE INDEX exam_defect_case ON exam_defect (case_id, position);

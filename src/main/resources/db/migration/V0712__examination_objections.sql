-- What CNIPA objected to later, and what pre-examination had made of the same point: judged when it is entered, for the
-- findings of a case that was filed stand still. Content (claims, words) is sealed; what is counted is not.
CREATE TABLE exam_objection (
    id         text        NOT NULL PRIMARY KEY,
    case_id    text        NOT NULL,
    body       text        NOT NULL,
    point      text        NOT NULL,
    notice     text        NOT NULL CHECK (notice IN ('OFFICE_ACTION', 'CORRECTION', 'REFUSAL')),
    noticed_on date        NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('FOUND', 'WAIVED', 'MISSED')),
    examiner   text        NOT NULL,
    content    bytea       NOT NULL,
    kept_by    text        NOT NULL,
    at         timestamptz NOT NULL,
    dropped_by text,
    position   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX exam_objection_case ON exam_objection (case_id, noticed_on, position);
CREATE INDEX exam_objection_body ON exam_objection (body, point, examiner) WHERE dropped_by IS NULL;

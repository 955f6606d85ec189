-- Phrases of examination (审查用语). A personal one is its owner's alone; one of a unit or of the whole body is in force
-- once somebody else approved it. Every version stays.
CREATE TABLE exam_phrase (
    id         text        NOT NULL PRIMARY KEY,
    scope      text        NOT NULL CHECK (scope IN ('PERSONAL', 'UNIT', 'BODY')),
    body       text        NOT NULL,
    unit       text,
    owner      text        NOT NULL,
    created_at timestamptz NOT NULL,
    retired_by text,
    retired_at timestamptz,
    CONSTRAINT of_a_unit_names_the_unit CHECK ((scope = 'UNIT') = (unit IS NOT NULL)),
    CHECK ((retired_by IS NULL) = (retired_at IS NULL))
);
CREATE INDEX exam_phrase_body ON exam_phrase (body);

CREATE TABLE exam_phrase_version (
    phrase_id  text        NOT NULL REFERENCES exam_phrase (id),
    version    integer     NOT NULL CHECK (version > 0),
    title      text        NOT NULL CHECK (btrim(title) <> ''),
    content    text        NOT NULL CHECK (btrim(content) <> ''),
    state      text        NOT NULL CHECK (state IN ('PROPOSED', 'IN_FORCE', 'REPLACED', 'REFUSED')),
    written_by text        NOT NULL,
    written_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    reason     text,
    PRIMARY KEY (phrase_id, version),
    CONSTRAINT four_eyes CHECK (decided_by IS NULL OR decided_by <> written_by),
    CONSTRAINT refused_has_reason CHECK (state <> 'REFUSED' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX exam_phrase_in_force ON exam_phrase_version (phrase_id) WHERE state = 'IN_FORCE';
CREATE UNIQUE INDEX exam_phrase_proposed ON exam_phrase_version (phrase_id) WHERE state = 'PROPOSED';

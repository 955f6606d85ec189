-- Recognises the key of the installation; one row.
CREATE TABLE vault_installation (
    one         boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    fingerprint bytea       NOT NULL,
    created_at  timestamptz NOT NULL
);

-- One data key per case, wrapped by the key of the installation. An erased key leaves its row, so that it is never made anew.
CREATE TABLE vault_key (
    case_id    text        NOT NULL PRIMARY KEY,
    wrapped    bytea,
    created_at timestamptz NOT NULL,
    erased_at  timestamptz,
    CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))
);

CREATE TABLE vault_content (
    id         uuid        NOT NULL PRIMARY KEY,
    case_id    text        NOT NULL REFERENCES vault_key (case_id),
    size       bigint      CHECK (size >= 0),
    chunks     integer     CHECK (chunks > 0),
    digest     bytea,
    created_at timestamptz NOT NULL
);

CREATE INDEX vault_content_case ON vault_content (case_id);

CREATE TABLE vault_chunk (
    content_id uuid    NOT NULL REFERENCES vault_content (id) ON DELETE CASCADE,
    number     integer NOT NULL CHECK (number >= 0),
    bytes      bytea   NOT NULL,
    PRIMARY KEY (content_id, number)
);

ALTER TABLE vault_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What abnormal-filing indicators (domain.md 5.5) are worked out from. Nothing of it can be read back: claims are kept as
-- MinHash sketches, people, phones and addresses as digests, all under the key of the installation.
CREATE TABLE exam_sketch (
    case_id        text        NOT NULL,
    version        integer     NOT NULL CHECK (version > 0),
    taken_at       timestamptz NOT NULL,
    minima          bytea       NOT NULL CHECK (octet_length(minima) = 1024),
    claim_length   integer     NOT NULL CHECK (claim_length >= 0),
    claim_features integer     NOT NULL CHECK (claim_features >= 0),
    PRIMARY KEY (case_id, version)
);

-- Who a request comes from, to find others of the same origin in the same body.
CREATE TABLE exam_trait (
    case_id text  NOT NULL,
    body    text  NOT NULL,
    kind    text  NOT NULL CHECK (kind IN ('APPLICANT', 'AGENCY', 'INVENTOR', 'PHONE', 'ADDRESS')),
    digest  bytea NOT NULL CHECK (octet_length(digest) = 32),
    PRIMARY KEY (case_id, kind, digest)
);
CREATE INDEX exam_trait_digest ON exam_trait (digest, kind, body);

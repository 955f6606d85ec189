-- Other bodies whose staff see a case, because a step of it was routed to them.
CREATE TABLE case_admitted (
    case_id text NOT NULL REFERENCES case_file (id),
    body    text NOT NULL,
    PRIMARY KEY (case_id, body)
);

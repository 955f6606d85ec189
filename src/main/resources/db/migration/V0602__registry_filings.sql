-- Requests filed by registered entities: two years without one end a registration (R-REG-11), and those with unregistered
-- co-applicants are counted (R-PEA-15).
CREATE TABLE registry_filing (
    case_id               text PRIMARY KEY,
    body                  text NOT NULL,
    uscc                  text NOT NULL,
    filed_on              date NOT NULL,
    unregistered_partners integer NOT NULL CHECK (unregistered_partners >= 0)
);
CREATE INDEX registry_filing_of ON registry_filing (body, uscc, filed_on);

INSERT INTO registry_filing (case_id, body, uscc, filed_on, unregistered_partners)
SELECT u.case_id, u.body, u.uscc, c.filed_on, 0
FROM registry_use u JOIN case_file c ON c.id = u.case_id WHERE u.uscc <> '';

-- The quota counts accepted requests only (R-REG-15); until now every decision of every proceeding left a row.
DELETE FROM registry_use u USING case_file c WHERE c.id = u.case_id AND (u.uscc = '' OR c.docket_number IS NULL);
ALTER TABLE registry_use ADD CONSTRAINT registry_use_of_an_entity CHECK (uscc <> '');

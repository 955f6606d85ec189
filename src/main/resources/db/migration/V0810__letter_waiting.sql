-- Letters that wait for the stamp of their body, in the order of the clerk's list.
CREATE INDEX letter_to_seal ON letter (issuer, created_at, id) WHERE state = 'AWAITING_SEAL';

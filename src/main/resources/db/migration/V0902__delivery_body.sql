-- Whose clerks serve by hand: the body of the case.
ALTER TABLE delivery_service ADD COLUMN body text;
UPDATE delivery_service s SET body = (SELECT f.body FROM case_file f WHERE f.id = s.case_id);
ALTER TABLE delivery_service ALTER COLUMN body SET NOT NULL;
DROP INDEX delivery_service_waiting;
CREATE INDEX delivery_service_waiting ON delivery_service (body, at, letter_id, party_id) WHERE mode = 'BY_HAND';

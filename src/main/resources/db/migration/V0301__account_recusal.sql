-- Recusals are decided by the head of the department (R-REC-05), not by everybody who assigns work.
ALTER TABLE role_right DROP CONSTRAINT role_right_right_name_check;
ALTER TABLE role_right ADD CONSTRAINT role_right_right_name_check
    CHECK (right_name IN ('WORK', 'ASSIGN', 'MONITOR', 'RECUSE', 'ENTER_FOR_PARTY', 'ADMINISTER', 'AUDIT'));
INSERT INTO role_right (role_id, right_name) VALUES ('department-head', 'RECUSE');

-- Phrases that a whole body uses are approved by those who approve its conclusions.
ALTER TABLE role_right DROP CONSTRAINT role_right_right_name_check;
ALTER TABLE role_right ADD CONSTRAINT role_right_right_name_check
    CHECK (right_name IN ('WORK', 'ASSIGN', 'MONITOR', 'RECUSE', 'APPROVE_PHRASES', 'ENTER_FOR_PARTY', 'ADMINISTER', 'AUDIT'));
INSERT INTO role_right (role_id, right_name)
VALUES ('approver', 'APPROVE_PHRASES'), ('department-head', 'APPROVE_PHRASES');

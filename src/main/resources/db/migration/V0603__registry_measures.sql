-- A measure is imposed by a case (R-DIS-02 … R-DIS-05) and lifted by the same one when an objection is upheld (R-DIS-06).
ALTER TABLE registry_act ADD COLUMN case_id text;
ALTER TABLE registry_act DROP CONSTRAINT registry_act_act_check;
ALTER TABLE registry_act ADD CONSTRAINT registry_act_act_check CHECK (act IN ('suspend', 'cancel', 'restore', 'lift'));
ALTER TABLE registry_act ADD CONSTRAINT registry_act_lift_of_a_case CHECK (act <> 'lift' OR case_id IS NOT NULL);
CREATE UNIQUE INDEX registry_act_of_case ON registry_act (case_id, act);

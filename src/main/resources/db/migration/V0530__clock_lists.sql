-- Lists of clocks ask by proceeding; those of a body are read by state and due day, so that ended ones cost the open ones nothing.
ALTER TABLE legal_clock ADD COLUMN proceeding text NOT NULL DEFAULT '';
UPDATE legal_clock c SET proceeding = f.proceeding FROM case_file f WHERE f.id = c.case_id;

CREATE INDEX clocks_of_a_body_by_due_day ON legal_clock (body, state, due_on);

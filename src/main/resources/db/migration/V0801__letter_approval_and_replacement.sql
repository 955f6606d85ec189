-- Who approved what was sent; which void letter a new one stands in for.
ALTER TABLE letter ADD COLUMN approved_by text;
ALTER TABLE letter ADD COLUMN approved_at timestamptz;
ALTER TABLE letter ADD COLUMN replaces text REFERENCES letter (id);
ALTER TABLE letter ADD CONSTRAINT approved_by_somebody CHECK ((approved_by IS NULL) = (approved_at IS NULL));
CREATE UNIQUE INDEX letter_replaced_once ON letter (replaces);

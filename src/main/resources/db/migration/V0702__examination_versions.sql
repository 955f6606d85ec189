-- What the text of a round changed of the one before it (sealed), and the body whose case it is: rules are tuned by its figures.
ALTER TABLE exam_round ADD COLUMN changes bytea, ADD COLUMN body text;
CREATE INDEX exam_round_body ON exam_round (body, opened_at);

-- The finding of the round before that this one continues, and why one was waived; the reason itself stays sealed.
ALTER TABLE exam_finding
    ADD COLUMN continues text REFERENCES exam_finding (id),
    ADD COLUMN waive_ground text
        CHECK (waive_ground IN ('MISJUDGED', 'MISREAD', 'EXPLAINED', 'IMMATERIAL', 'OTHER')),
    ADD CONSTRAINT waived_on_a_ground CHECK (waive_ground IS NULL OR state = 'WAIVED');

-- A digest tells of several cases: its lines name them, in the order in which they fall due.
ALTER TABLE delivery_inbox ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE delivery_outbox DROP CONSTRAINT of_a_case_or_an_account;
ALTER TABLE delivery_outbox ADD CONSTRAINT of_a_case_is_in_the_inbox CHECK (case_id IS NULL OR inbox_id IS NOT NULL);

CREATE TABLE delivery_digest_line (
    inbox_id  text NOT NULL REFERENCES delivery_inbox (id),
    position  integer NOT NULL,
    case_id   text NOT NULL,
    what      text NOT NULL,
    due_on    date NOT NULL,
    days_left bigint NOT NULL,
    late      boolean NOT NULL,
    PRIMARY KEY (inbox_id, position)
);

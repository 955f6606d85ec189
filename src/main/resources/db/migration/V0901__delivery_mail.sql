-- Mails that concern an account, not a case: invitations, new passwords. Their one-time link is sealed, and goes with the sending.
ALTER TABLE delivery_outbox ALTER COLUMN inbox_id DROP NOT NULL;
ALTER TABLE delivery_outbox ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE delivery_outbox ADD COLUMN link bytea;
ALTER TABLE delivery_outbox ADD CONSTRAINT of_a_case_or_an_account CHECK ((inbox_id IS NULL) = (case_id IS NULL));
ALTER TABLE delivery_outbox ADD CONSTRAINT link_of_an_account CHECK (link IS NULL OR case_id IS NULL);

-- A day of a year whose holidays were not published when the digest was written was provisional (R-CAL-21), and is shown so.
ALTER TABLE delivery_digest_line ADD COLUMN provisional boolean NOT NULL DEFAULT false;

-- Numbers begin with the body's prefix (R-NUM-04, R-NUM-05): two bodies of one kind with one prefix would share their series.
ALTER TABLE organisation ADD CONSTRAINT organisation_prefix UNIQUE (kind, prefix);

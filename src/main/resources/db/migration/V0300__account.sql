-- Bodies with powers, their units and closures.
CREATE TABLE organisation (
    id                   text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]*$'),
    name                 text NOT NULL UNIQUE CHECK (btrim(name) <> ''),
    english_name         text NOT NULL CHECK (btrim(english_name) <> ''),
    kind                 text NOT NULL CHECK (kind IN ('CENTRE', 'BUREAU', 'DISTRICT_BUREAU')),
    superior_id          text REFERENCES organisation (id) CHECK (superior_id <> id),
    prefix               text NOT NULL CHECK (btrim(prefix) <> ''),
    seals_electronically boolean NOT NULL DEFAULT false,
    seal_png             bytea,
    head_id              text,
    version              integer NOT NULL DEFAULT 0,
    CONSTRAINT an_electronic_seal_has_an_image CHECK (NOT seals_electronically OR seal_png IS NOT NULL)
);

CREATE TABLE organisation_unit (
    organisation_id text NOT NULL REFERENCES organisation (id),
    name            text NOT NULL CHECK (btrim(name) <> ''),
    head_id         text,
    PRIMARY KEY (organisation_id, name)
);

CREATE TABLE organisation_closure (
    organisation_id text NOT NULL REFERENCES organisation (id),
    closed_on       date NOT NULL,
    reason          text NOT NULL CHECK (btrim(reason) <> ''),
    PRIMARY KEY (organisation_id, closed_on)
);

-- Companies and agencies; an agency acts for its clients between two dates.
CREATE TABLE company (
    id         text PRIMARY KEY,
    name       text NOT NULL CHECK (btrim(name) <> ''),
    uscc       text NOT NULL UNIQUE CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    agency     boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    UNIQUE (id, agency)
);

CREATE TABLE agency_authority (
    id         text PRIMARY KEY,
    agency_id  text NOT NULL,
    agency     boolean NOT NULL DEFAULT true CHECK (agency),
    company_id text NOT NULL REFERENCES company (id),
    from_date  date NOT NULL,
    to_date    date,
    CHECK (to_date >= from_date),
    CHECK (agency_id <> company_id),
    FOREIGN KEY (agency_id, agency) REFERENCES company (id, agency)
);
CREATE INDEX agency_authority_of_agency ON agency_authority (agency_id);
CREATE INDEX agency_authority_of_company ON agency_authority (company_id);

-- People who may sign in: staff of one body, or people of one company.
CREATE TABLE account (
    id                    text PRIMARY KEY,
    sign_in_name          text NOT NULL CHECK (sign_in_name = lower(btrim(sign_in_name)) AND sign_in_name <> ''),
    name                  text NOT NULL CHECK (btrim(name) <> ''),
    email                 text NOT NULL CHECK (email LIKE '%_@_%'),
    phone                 text,
    language              text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
    organisation_id       text REFERENCES organisation (id),
    unit                  text,
    company_id            text REFERENCES company (id),
    company_administrator boolean NOT NULL DEFAULT false CHECK (NOT company_administrator OR company_id IS NOT NULL),
    active                boolean NOT NULL DEFAULT true,
    password_hash         text,
    session_epoch         integer NOT NULL DEFAULT 0,
    created_at            timestamptz NOT NULL,
    last_sign_in_at       timestamptz,
    version               integer NOT NULL DEFAULT 0,
    UNIQUE (id, organisation_id),
    CONSTRAINT staff_of_a_body_or_person_of_a_company CHECK ((organisation_id IS NULL) <> (company_id IS NULL)),
    FOREIGN KEY (organisation_id, unit) REFERENCES organisation_unit (organisation_id, name)
);
CREATE UNIQUE INDEX account_sign_in_name ON account (sign_in_name);
CREATE UNIQUE INDEX account_email ON account (lower(email));
CREATE INDEX account_company ON account (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX account_organisation ON account (organisation_id) WHERE organisation_id IS NOT NULL;

ALTER TABLE organisation
    ADD FOREIGN KEY (head_id, id) REFERENCES account (id, organisation_id);
ALTER TABLE organisation_unit
    ADD FOREIGN KEY (head_id, organisation_id) REFERENCES account (id, organisation_id);

CREATE TABLE account_field (
    account_id text NOT NULL REFERENCES account (id),
    field      text NOT NULL CHECK (btrim(field) <> ''),
    PRIMARY KEY (account_id, field)
);

-- Roles (domain.md 4.1) and what each allows beyond its own steps.
CREATE TABLE role (
    id       text PRIMARY KEY CHECK (id ~ '^[a-z][a-z-]*$'),
    position integer NOT NULL UNIQUE
);

CREATE TABLE role_right (
    role_id    text NOT NULL REFERENCES role (id),
    right_name text NOT NULL
        CHECK (right_name IN ('WORK', 'ASSIGN', 'MONITOR', 'ENTER_FOR_PARTY', 'ADMINISTER', 'AUDIT')),
    PRIMARY KEY (role_id, right_name)
);

-- The body in the key lets only staff hold a role.
CREATE TABLE account_role (
    account_id      text NOT NULL,
    organisation_id text NOT NULL,
    role_id         text NOT NULL REFERENCES role (id),
    PRIMARY KEY (account_id, role_id),
    FOREIGN KEY (account_id, organisation_id) REFERENCES account (id, organisation_id)
);
CREATE INDEX account_role_of_body ON account_role (organisation_id, role_id);

CREATE TABLE deputy (
    id              text PRIMARY KEY,
    organisation_id text NOT NULL,
    account_id      text NOT NULL,
    deputy_id       text NOT NULL CHECK (deputy_id <> account_id),
    from_date       date NOT NULL,
    to_date         date NOT NULL CHECK (to_date >= from_date),
    UNIQUE (account_id, deputy_id, from_date),
    FOREIGN KEY (account_id, organisation_id) REFERENCES account (id, organisation_id),
    FOREIGN KEY (deputy_id, organisation_id) REFERENCES account (id, organisation_id)
);
CREATE INDEX deputy_of ON deputy (deputy_id);

-- One-time links: only the digest of the token is kept.
CREATE TABLE account_link (
    digest     bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
    kind       text NOT NULL CHECK (kind IN ('INVITATION', 'RESET', 'FIRST_ADMINISTRATOR')),
    account_id text REFERENCES account (id),
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > issued_at),
    used_at    timestamptz,
    CHECK ((kind = 'FIRST_ADMINISTRATOR') = (account_id IS NULL))
);
CREATE UNIQUE INDEX account_link_one_open ON account_link (account_id) WHERE used_at IS NULL;
CREATE UNIQUE INDEX account_link_one_first_administrator ON account_link (kind)
    WHERE used_at IS NULL AND kind = 'FIRST_ADMINISTRATOR';

-- Growing delay of sign-in. The key is a digest of account and source; nobody is ever locked out.
CREATE TABLE sign_in_throttle (
    key             bytea PRIMARY KEY CHECK (octet_length(key) = 32),
    failures        integer NOT NULL CHECK (failures >= 0),
    last_attempt_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL
);

CREATE TABLE known_device (
    account_id text NOT NULL REFERENCES account (id),
    digest     bytea NOT NULL CHECK (octet_length(digest) = 32),
    since      timestamptz NOT NULL,
    PRIMARY KEY (account_id, digest)
);

INSERT INTO role (id, position)
VALUES ('flow-administrator', 1),
       ('pre-examiner', 2),
       ('quality-reviewer', 3),
       ('approver', 4),
       ('case-handler', 5),
       ('clerk', 6),
       ('section-head', 7),
       ('department-head', 8),
       ('monitor', 9),
       ('system-administrator', 10),
       ('security-administrator', 11),
       ('auditor', 12);

INSERT INTO role_right (role_id, right_name)
VALUES ('flow-administrator', 'WORK'),
       ('flow-administrator', 'ASSIGN'),
       ('flow-administrator', 'ENTER_FOR_PARTY'),
       ('pre-examiner', 'WORK'),
       ('quality-reviewer', 'WORK'),
       ('approver', 'WORK'),
       ('case-handler', 'WORK'),
       ('clerk', 'WORK'),
       ('clerk', 'ENTER_FOR_PARTY'),
       ('section-head', 'WORK'),
       ('section-head', 'ASSIGN'),
       ('section-head', 'MONITOR'),
       ('department-head', 'WORK'),
       ('department-head', 'ASSIGN'),
       ('department-head', 'MONITOR'),
       ('monitor', 'MONITOR'),
       ('system-administrator', 'ADMINISTER'),
       ('security-administrator', 'ADMINISTER'),
       ('auditor', 'AUDIT');

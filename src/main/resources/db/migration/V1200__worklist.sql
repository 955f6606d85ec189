-- One row per step that waits or waited for somebody. Lists and boards read this, never the engine.
CREATE TABLE work_item (
    id           text PRIMARY KEY,
    case_id      text NOT NULL,
    body         text NOT NULL,
    proceeding   text NOT NULL,
    kind         text,
    step         text NOT NULL,
    candidate    text NOT NULL,
    party        text,
    staff        boolean NOT NULL,
    phase        text NOT NULL,
    unit         text,
    field        text,
    four_eyes    text[] NOT NULL DEFAULT '{}',
    during_hold  boolean NOT NULL,
    due_at       timestamptz NOT NULL,
    priority     integer NOT NULL,
    opened_at    timestamptz NOT NULL,
    holder       text,
    held_since   timestamptz,
    doer         text,
    closed_at    timestamptz,
    completed    boolean,
    version      integer NOT NULL DEFAULT 1,
    CONSTRAINT closed_says_how CHECK ((closed_at IS NULL) = (completed IS NULL)),
    CONSTRAINT completed_has_doer CHECK (completed IS DISTINCT FROM true OR doer IS NOT NULL),
    CONSTRAINT held_since_when CHECK ((holder IS NULL) = (held_since IS NULL))
);
CREATE INDEX work_item_offered ON work_item (body, candidate, due_at) WHERE closed_at IS NULL;
CREATE INDEX work_item_held ON work_item (holder, due_at) WHERE closed_at IS NULL;
CREATE INDEX work_item_case ON work_item (case_id);
CREATE INDEX work_item_done ON work_item (doer, case_id) WHERE completed;

-- Who is to hold a step of a case whenever it opens: the assigned examiner, or whoever did it last.
CREATE TABLE work_holder (
    case_id    text NOT NULL,
    step       text NOT NULL,
    account_id text NOT NULL,
    PRIMARY KEY (case_id, step)
);

-- Recused persons, as this room heard of them.
CREATE TABLE work_barred (
    case_id    text NOT NULL,
    account_id text NOT NULL,
    PRIMARY KEY (case_id, account_id)
);

-- What somebody typed at a step and has not sent yet; sealed.
CREATE TABLE work_draft (
    item_id    text NOT NULL,
    account_id text NOT NULL,
    input      bytea NOT NULL,
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (item_id, account_id)
);

-- Four eyes (R-SOD-01) and recusal (R-REC) hold whatever the application does.
CREATE FUNCTION work_item_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    person text := coalesce(NEW.doer, NEW.holder);
BEGIN
    IF person IS NULL OR NOT NEW.staff THEN
        RETURN NEW;
    END IF;
    IF NEW.closed_at IS NULL OR NEW.completed THEN
        IF EXISTS (SELECT 1 FROM work_barred b WHERE b.case_id = NEW.case_id AND b.account_id = person) THEN
            RAISE EXCEPTION 'recused' USING ERRCODE = 'check_violation', CONSTRAINT = 'work_recused';
        END IF;
        IF EXISTS (SELECT 1 FROM work_item d WHERE d.case_id = NEW.case_id AND d.id <> NEW.id
                   AND d.completed AND d.step = ANY (NEW.four_eyes) AND d.doer = person) THEN
            RAISE EXCEPTION 'four eyes' USING ERRCODE = 'check_violation', CONSTRAINT = 'work_four_eyes';
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER work_item_guard BEFORE INSERT OR UPDATE OF holder, doer ON work_item
    FOR EACH ROW EXECUTE FUNCTION work_item_guard();

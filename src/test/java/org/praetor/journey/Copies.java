package org.praetor.journey;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.praetor.casefile.CaseFile;
import org.praetor.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Multiplies open cases in the tables that lists and boards read: case file with sealed subject, parties, events,
 * timeline, open step, clock, figures. A copy has no engine instance, no documents and no letters of its own.
 */
final class Copies {

    private static final List<String> STATEMENTS = List.of("""
            INSERT INTO case_file (id, proceeding, body, kind, receipt_number, subject, phase, filed_on, filed_at, last_change)
            SELECT :copy, proceeding, body, kind,
                   to_char(filed_on, 'YYYYMMDD') || '-' || lpad(nextval('case_receipt_serial')::text, 6, '0'),
                   :subject, phase, filed_on, filed_at, last_change
            FROM case_file WHERE id = :original
            """, """
            INSERT INTO case_party (id, case_id, role, name, company_id, agency_id, position)
            SELECT :copy || position, :copy, role, :subject, company_id, agency_id, position
            FROM case_party WHERE case_id = :original
            """, """
            INSERT INTO case_event (case_id, name, party, day, at)
            SELECT :copy, name, party, day, at FROM case_event WHERE case_id = :original
            """, """
            INSERT INTO case_timeline (case_id, at, by_actor, key, arguments, visible)
            SELECT :copy, at, by_actor, key, arguments, visible FROM case_timeline WHERE case_id = :original
            """, """
            INSERT INTO work_item (id, case_id, body, proceeding, kind, step, candidate, party, staff, phase, unit, field,
                four_eyes, during_hold, due_at, priority, opened_at, holder, held_since, doer, closed_at, completed, version)
            SELECT :copy || id, :copy, body, proceeding, kind, step, candidate, party, staff, phase, unit, field,
                four_eyes, during_hold, due_at + :days * INTERVAL '1 day', priority, opened_at, holder, held_since, doer,
                closed_at, completed, version
            FROM work_item WHERE case_id = :original
            """, """
            INSERT INTO legal_clock (id, case_id, body, rule, party, round, trigger_event, trigger_sequence, trigger_on,
                trigger_at, amount, unit, roll, rule_id, basis, due, due_on, state, provisional, proof, version, started_at,
                ended_at, proceeding)
            SELECT :copy || id, :copy, body, rule, party, round, trigger_event, trigger_sequence, trigger_on, trigger_at,
                amount, unit, roll, rule_id, basis, due + :days * INTERVAL '1 day', due_on + CAST(:days AS integer), state,
                provisional, proof, version, started_at, ended_at, proceeding
            FROM legal_clock WHERE case_id = :original AND due < TIMESTAMPTZ '9999-01-01'
            """, """
            INSERT INTO insight_case (case_id, body, proceeding, kind, phase, opened_at)
            SELECT :copy, body, proceeding, kind, phase, opened_at FROM insight_case WHERE case_id = :original
            """, """
            INSERT INTO insight_step (step_id, case_id, body, proceeding, step, phase, staff, opened_at, due_at, closed_at,
                completed)
            SELECT :copy || step_id, :copy, body, proceeding, step, phase, staff, opened_at,
                due_at + :days * INTERVAL '1 day', closed_at, completed
            FROM insight_step WHERE case_id = :original
            """);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final RandomGenerator random;

    Copies(JdbcClient jdbc, Vault vault, TransactionTemplate transaction, RandomGenerator random) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transaction = transaction;
        this.random = random;
    }

    /** Copies the originals in turn until there are so many cases; due days are spread from five days ago to ten ahead. */
    void until(int cases, List<CaseFile> originals) {
        int wanted = cases - originals.size();
        for (int done = 0; done < wanted; done += 100) {
            int from = done;
            transaction.executeWithoutResult(status -> {
                for (int at = from; at < Math.min(from + 100, wanted); at++) {
                    copy(originals.get(at % originals.size()), at);
                }
            });
        }
        jdbc.sql("ANALYZE").update();
    }

    private void copy(CaseFile original, int number) {
        String copy = UUID.randomUUID().toString();
        byte[] subject = vault.seal(copy, original.subject() + " " + number);
        int days = random.nextInt(-5, 11);
        for (String statement : STATEMENTS) {
            jdbc.sql(statement)
                    .param("copy", copy)
                    .param("original", original.id())
                    .param("subject", subject)
                    .param("days", days)
                    .update();
        }
    }
}

package org.praetor.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseParties;
import org.praetor.testing.SettableClock;
import org.praetor.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Thousands of errands in work. A few are filed and started as people do it; the others are copies of all that counts of
 * these, the rows of the engine included: each has a process instance, a task and an armed timer of its own. A copy has
 * no record, no documents, and of the engine's history only the lines of process and task.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(Errands.class)
class ManyErrands {

    private static final String COPY = """
            CREATE OR REPLACE FUNCTION another(original anyelement, ids text[], number int) RETURNS anyelement
            LANGUAGE plpgsql AS $$
            DECLARE
                content text := to_jsonb(original)::text;
                id text;
            BEGIN
                FOREACH id IN ARRAY ids LOOP
                    content := replace(content, id, md5(id || '/' || number)::uuid::text);
                END LOOP;
                RETURN jsonb_populate_record(original, content::jsonb);
            END $$
            """;

    /** Tables in the order of their foreign keys, each with what picks the rows of one case. */
    private static final List<List<String>> TABLES = List.of(
            List.of("camunda.act_ru_execution", "r.proc_inst_id_ = :instance"),
            List.of("camunda.act_ru_task", "r.proc_inst_id_ = :instance"),
            List.of("camunda.act_ru_job", "r.process_instance_id_ = :instance"),
            List.of("camunda.act_ru_variable", "r.proc_inst_id_ = :instance"),
            List.of("camunda.act_ru_event_subscr", "r.proc_inst_id_ = :instance"),
            List.of(
                    "camunda.act_ru_identitylink",
                    "r.task_id_ IN (SELECT id_ FROM camunda.act_ru_task WHERE proc_inst_id_ = :instance)"),
            List.of("camunda.act_hi_procinst", "r.proc_inst_id_ = :instance"),
            List.of("camunda.act_hi_taskinst", "r.proc_inst_id_ = :instance"),
            List.of("proceeding_case", "r.case_id = :case"),
            List.of("work_item", "r.case_id = :case"),
            List.of("legal_clock", "r.case_id = :case"),
            List.of("insight_case", "r.case_id = :case"),
            List.of("insight_step", "r.case_id = :case"));

    private static final String IDS = """
            SELECT :case
            UNION SELECT id_ FROM camunda.act_ru_execution WHERE proc_inst_id_ = :instance
            UNION SELECT id_ FROM camunda.act_ru_task WHERE proc_inst_id_ = :instance
            UNION SELECT id_ FROM camunda.act_ru_job WHERE process_instance_id_ = :instance
            UNION SELECT id_ FROM camunda.act_ru_variable WHERE proc_inst_id_ = :instance
            UNION SELECT id_ FROM camunda.act_ru_event_subscr WHERE proc_inst_id_ = :instance
            UNION SELECT l.id_ FROM camunda.act_ru_identitylink l
                  JOIN camunda.act_ru_task t ON t.id_ = l.task_id_ WHERE t.proc_inst_id_ = :instance
            UNION SELECT id FROM legal_clock WHERE case_id = :case
            UNION SELECT id FROM case_party WHERE case_id = :case
            """;

    @Autowired
    Errands errands;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseParties parties;

    @Autowired
    Retrying retrying;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SettableClock clock;

    /** One errand of a company with accounts on each of so many days, accepted and in work. */
    List<String> filedFrom(LocalDate first, int days) {
        String company =
                accounts.findBySignInName("lanhe.xu").orElseThrow().actor().companyId();
        List<String> filed = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            clock.set(first.plusDays(day) + "T10:00");
            String errand = errands.file("normal");
            retrying.run(() -> parties.add(errand, "applicant", "a company", company, null));
            filed.add(errand);
        }
        return filed;
    }

    /** Whoever may enter a notice. */
    Actor administrator() {
        return accounts.findBySignInName("bureau.admin").orElseThrow().actor();
    }

    /** How many clocks have a step, its figure, a task and a timer in the engine that all end when they do. */
    long endingWithTheirClocks() {
        return jdbc.sql("""
                        SELECT count(*) FROM legal_clock c
                        JOIN work_item i ON i.case_id = c.case_id AND i.due_at = c.due
                        JOIN insight_step s ON s.step_id = i.id AND s.due_at = c.due
                        JOIN proceeding_case p ON p.case_id = c.case_id
                        JOIN camunda.act_ru_task t ON t.id_ = i.id AND t.due_date_ AT TIME ZONE 'Asia/Shanghai' = c.due
                        JOIN camunda.act_ru_job j ON j.process_instance_id_ = p.instance_id
                                                 AND j.duedate_ AT TIME ZONE 'Asia/Shanghai' = c.due
                        """).query(Long.class).single();
    }

    /** Copies the originals in turn until there are so many. */
    void multiply(List<String> originals, int wanted) {
        jdbc.sql(COPY).update();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        for (int at = 0; at < originals.size(); at++) {
            String original = originals.get(at);
            int copies = wanted / originals.size() - 1 + (at < wanted % originals.size() ? 1 : 0);
            transaction.executeWithoutResult(status -> copy(original, copies));
        }
        jdbc.sql("""
                        UPDATE legal_clock c SET trigger_sequence = e.sequence
                        FROM case_event e WHERE e.case_id = c.case_id AND e.name = c.trigger_event
                        """).update();
        jdbc.sql("ANALYZE").update();
    }

    private void copy(String original, int copies) {
        for (int number = 1; number <= copies; number++) {
            file(original, another(original, number), number);
        }
        String instance = jdbc.sql("SELECT instance_id FROM proceeding_case WHERE case_id = :case")
                .param("case", original)
                .query(String.class)
                .single();
        Map<String, String> keys = Map.of("case", original, "instance", instance);
        String[] ids = jdbc.sql(IDS).params(keys).query(String.class).list().toArray(String[]::new);
        for (List<String> table : TABLES) {
            jdbc.sql("""
                            INSERT INTO %1$s
                            SELECT a.* FROM %1$s r
                            CROSS JOIN generate_series(1, :copies) number
                            CROSS JOIN LATERAL another(r, :ids, number) a
                            WHERE %2$s
                            """.formatted(table.get(0), table.get(1)))
                    .params(keys)
                    .param("ids", ids)
                    .param("copies", copies)
                    .update();
        }
    }

    /** What is sealed is sealed anew, with a key of the copy's own. */
    private void file(String original, String copy, int number) {
        jdbc.sql("""
                        INSERT INTO case_file (id, proceeding, body, kind, receipt_number, subject, phase, filed_on, filed_at,
                            last_change)
                        SELECT :copy, proceeding, body, kind,
                               to_char(filed_on, 'YYYYMMDD') || '-' || lpad(nextval('case_receipt_serial')::text, 6, '0'),
                               :subject, phase, filed_on, filed_at, last_change
                        FROM case_file WHERE id = :original
                        """)
                .param("copy", copy)
                .param("subject", vault.seal(copy, "errand " + number))
                .param("original", original)
                .update();
        jdbc.sql("""
                        INSERT INTO case_party (id, case_id, role, name, company_id, agency_id, position)
                        SELECT md5(id || '/' || :number)::uuid::text, :copy, role, :name, company_id, agency_id, position
                        FROM case_party WHERE case_id = :original
                        """)
                .param("number", Integer.toString(number))
                .param("copy", copy)
                .param("name", vault.seal(copy, "a company"))
                .param("original", original)
                .update();
        jdbc.sql("""
                        INSERT INTO case_event (case_id, name, party, day, at)
                        SELECT :copy, name, party, day, at FROM case_event WHERE case_id = :original ORDER BY sequence
                        """).param("copy", copy).param("original", original).update();
    }

    /** As the database makes it. */
    private String another(String id, int number) {
        return jdbc.sql("SELECT md5(:id || '/' || :number)::uuid::text")
                .param("id", id)
                .param("number", Integer.toString(number))
                .query(String.class)
                .single();
    }
}

package org.praetor.reliability;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.praetor.audit.AuditTrail;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database whether what was promised is there, once, and whether the whole house agrees with itself. */
final class Oracle {

    private final DataSource database;
    private final JdbcClient jdbc;

    Oracle(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** Nothing is on its way any more: no letter unprinted, no message unsent, no job that could run now. */
    boolean quiet() {
        return number("SELECT count(*) FROM letter WHERE state = 'NUMBERED'") == 0
                && number("SELECT count(*) FROM delivery_outbox WHERE state IN ('QUEUED', 'SENDING')") == 0
                && number("""
                        SELECT count(*) FROM camunda.act_ru_job
                        WHERE retries_ > 0 AND (duedate_ IS NULL OR duedate_ <= localtimestamp)
                        """) == 0;
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Acknowledged acts that the database does not know exactly once. */
    List<String> lost(Ledger ledger) {
        List<String> lost = new ArrayList<>();
        for (Ledger.Filing filing : ledger.filings) {
            long cases = jdbc.sql("SELECT count(*) FROM case_file WHERE id = :id AND receipt_number = :receipt")
                    .param("id", filing.caseId())
                    .param("receipt", filing.receipt())
                    .query(Long.class)
                    .single();
            if (cases != 1) {
                lost.add("filing " + filing);
            }
        }
        for (Ledger.Completion completion : ledger.completions) {
            long items = jdbc.sql("""
                            SELECT count(*) FROM work_item i JOIN account a ON a.id = i.doer
                            WHERE i.id = :id AND i.step = :step AND i.completed AND a.sign_in_name = :name
                            """)
                    .param("id", completion.itemId())
                    .param("step", completion.step())
                    .param("name", completion.signInName())
                    .query(Long.class)
                    .single();
            if (items != 1) {
                lost.add("completion " + completion);
            }
        }
        return lost;
    }

    /** What the tables say against each other; each query lists offenders. */
    List<String> contradictions() {
        List<String> all = new ArrayList<>();
        QUERIES.forEach((what, sql) ->
                jdbc.sql(sql).query(String.class).list().forEach(offender -> all.add(what + ": " + offender)));
        all.addAll(brokenChains());
        return all;
    }

    private List<String> brokenChains() {
        try (AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext()) {
            room.registerBean(DataSource.class, () -> database, new BeanDefinitionCustomizer[0]);
            room.registerBean(JdbcClient.class, () -> jdbc, new BeanDefinitionCustomizer[0]);
            room.registerBean(Clock.class, Clock::systemUTC, new BeanDefinitionCustomizer[0]);
            room.scan("org.praetor.audit");
            room.refresh();
            AuditTrail trail = room.getBean(AuditTrail.class);
            return jdbc
                    .sql("SELECT stream FROM audit_head WHERE stream IN (SELECT id FROM case_file)")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(stream -> !trail.check(stream).intact())
                    .map(stream -> "audit chain broken: " + stream)
                    .toList();
        }
    }

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("filed draft without case, or case without filed draft", """
                    SELECT coalesce(c.id, d.id) FROM case_file c
                    FULL JOIN (SELECT id FROM filing_draft WHERE filed_at IS NOT NULL) d ON d.id = c.id
                    WHERE c.id IS NULL OR d.id IS NULL
                    """),
            Map.entry("case not filed exactly once", """
                    SELECT c.id FROM case_file c
                    WHERE (SELECT count(*) FROM case_event e WHERE e.case_id = c.id AND e.name = 'filed') <> 1
                       OR (SELECT count(*) FROM audit_entry a WHERE a.case_id = c.id AND a.act = 'case.file') <> 1
                       OR (SELECT count(*) FROM case_timeline t WHERE t.case_id = c.id AND t.key = 'timeline.filed') <> 1
                    """),
            Map.entry("case without exactly one process instance", """
                    SELECT c.id FROM case_file c
                    WHERE (SELECT count(*) FROM camunda.act_hi_procinst p WHERE p.business_key_ = c.id) <> 1
                    """),
            Map.entry("step completed but not submitted as often, or the other way round", """
                    SELECT c.id || ' ' || s.step FROM case_file c
                    CROSS JOIN LATERAL (
                        SELECT step FROM case_submission WHERE case_id = c.id
                        UNION SELECT step FROM work_item WHERE case_id = c.id AND completed) s
                    WHERE s.step IN (SELECT w.step FROM work_item w)
                      AND (SELECT count(*) FROM case_submission x WHERE x.case_id = c.id AND x.step = s.step)
                       <> (SELECT count(*) FROM work_item w WHERE w.case_id = c.id AND w.step = s.step AND w.completed)
                    """),
            Map.entry("open step of the engine without work item, or the other way round", """
                    SELECT coalesce(t.id_, w.id) FROM camunda.act_ru_task t
                    FULL JOIN (SELECT id FROM work_item WHERE closed_at IS NULL) w ON w.id = t.id_
                    WHERE t.id_ IS NULL OR w.id IS NULL
                    """),
            Map.entry("open step of the board that is none, or the other way round", """
                    SELECT coalesce(s.step_id, w.id)
                    FROM (SELECT step_id FROM insight_step WHERE closed_at IS NULL) s
                    FULL JOIN (SELECT id FROM work_item WHERE closed_at IS NULL) w ON w.id = s.step_id
                    WHERE s.step_id IS NULL OR w.id IS NULL
                    """),
            Map.entry("open case that waits for nothing", """
                    SELECT c.id FROM case_file c
                    WHERE c.closed_at IS NULL
                      AND NOT EXISTS (SELECT 1 FROM work_item w WHERE w.case_id = c.id AND w.closed_at IS NULL)
                      AND NOT EXISTS (SELECT 1 FROM camunda.act_ru_job j
                          JOIN camunda.act_ru_execution e ON e.id_ = j.process_instance_id_ WHERE e.business_key_ = c.id)
                      AND NOT EXISTS (SELECT 1 FROM camunda.act_ru_event_subscr m
                          JOIN camunda.act_ru_execution e ON e.id_ = m.proc_inst_id_ WHERE e.business_key_ = c.id)
                    """),
            Map.entry("docket numbers with a gap", """
                    SELECT s.series FROM case_number_series s
                    WHERE s.last <> (SELECT count(*) FROM case_file c WHERE c.docket_number LIKE s.series || '〔' || s.year || '〕%')
                                  + (SELECT count(*) FROM letter l WHERE l.number LIKE s.series || '〔' || s.year || '〕%')
                    """),
            Map.entry("letter that was not printed", """
                    SELECT case_id || ' ' || letter_key FROM letter WHERE state = 'NUMBERED' OR fault IS NOT NULL
                    """),
            Map.entry("letter not served once", """
                    SELECT l.case_id || ' ' || l.letter_key FROM letter l
                    WHERE l.state = 'ISSUED' AND l.addressee_role IS NOT NULL AND (
                        (SELECT count(*) FROM delivery_service s WHERE s.letter_id = l.id) <>
                        (SELECT count(*) FROM case_party p WHERE p.case_id = l.case_id AND p.role = l.addressee_role)
                     OR (SELECT count(*) FROM audit_entry a WHERE a.case_id = l.case_id AND a.act = 'letter.serve' AND a.object = l.id)
                         <> (SELECT count(*) FROM delivery_service s WHERE s.letter_id = l.id))
                    """),
            Map.entry("letter event not once per served letter", """
                    SELECT l.case_id || ' ' || l.letter_key FROM letter l
                    WHERE (SELECT count(*) FROM case_event e
                           WHERE e.case_id = l.case_id AND e.name = 'served.' || l.letter_key)
                       <> (SELECT count(*) FROM delivery_service s
                           WHERE s.case_id = l.case_id AND s.letter_key = l.letter_key AND s.served_on IS NOT NULL)
                    """),
            Map.entry("message written twice", """
                    SELECT o.inbox_id || ' ' || o.channel FROM delivery_outbox o
                    GROUP BY o.inbox_id, o.channel HAVING count(*) > 1
                    """),
            Map.entry("engine job that gave up", """
                    SELECT id_ || ' ' || coalesce(exception_msg_, '') FROM camunda.act_ru_job WHERE retries_ = 0
                    """),
            Map.entry("engine incident", "SELECT id_ FROM camunda.act_ru_incident"),
            Map.entry("open step with a date but without a running clock", """
                    SELECT w.id || ' ' || w.step FROM work_item w
                    WHERE w.closed_at IS NULL AND w.due_at < TIMESTAMPTZ '9999-01-01'
                      AND NOT EXISTS (SELECT 1 FROM legal_clock k
                          WHERE k.case_id = w.case_id AND k.due = w.due_at AND k.state = 'RUNNING')
                    """));
}

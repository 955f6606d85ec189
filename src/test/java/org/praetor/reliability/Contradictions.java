package org.praetor.reliability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the tables where timers, steps and clocks disagree; each question must come back empty. */
final class Contradictions {

    /** The latest round of the rule that a timer, task or work item shows. */
    private static final String LATEST = """
            LEFT JOIN LATERAL (
                SELECT CASE WHEN l.state IN ('CANCELLED', 'SET_ASIDE') THEN TIMESTAMPTZ '9999-12-31 00:00:00Z' ELSE l.due END AS due
                FROM legal_clock l WHERE l.case_id = %s
                AND l.rule = CASE %s WHEN 'work' THEN 'errand.work' WHEN 'work-overdue' THEN 'errand.work' ELSE 'errand.reply' END
                ORDER BY l.round DESC LIMIT 1) c ON true
            """;

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("timers that differ from their clock", """
                SELECT p.case_id || ' ' || d.act_id_ || ' ' || j.duedate_ || ' but ' || coalesce(c.due::text, 'no clock')
                FROM camunda.act_ru_job j
                JOIN camunda.act_ru_jobdef d ON d.id_ = j.job_def_id_
                JOIN proceeding_case p ON p.instance_id = j.process_instance_id_
                """ + LATEST.formatted("p.case_id", "d.act_id_") + """
                WHERE j.type_ = 'timer' AND j.duedate_ AT TIME ZONE 'Asia/Shanghai' IS DISTINCT FROM c.due
                """);
        QUESTIONS.put(
                "tasks that differ from their clock", """
                SELECT p.case_id || ' ' || t.task_def_key_ || ' ' || t.due_date_ || ' but ' || coalesce(c.due::text, 'no clock')
                FROM camunda.act_ru_task t
                JOIN proceeding_case p ON p.instance_id = t.proc_inst_id_
                """ + LATEST.formatted("p.case_id", "t.task_def_key_") + """
                WHERE t.task_def_key_ IN ('work', 'answer')
                AND t.due_date_ AT TIME ZONE 'Asia/Shanghai' IS DISTINCT FROM c.due
                """);
        QUESTIONS.put("work items that differ from their clock", """
                SELECT i.case_id || ' ' || i.step || ' ' || i.due_at || ' but ' || coalesce(c.due::text, 'no clock')
                FROM work_item i
                """ + LATEST.formatted("i.case_id", "i.step") + """
                WHERE i.closed_at IS NULL AND i.step IN ('work', 'answer') AND i.due_at IS DISTINCT FROM c.due
                """);
        QUESTIONS.put("open clocks of open steps without exactly one timer", """
                SELECT l.case_id || ' ' || l.rule || ' ' || l.state
                FROM legal_clock l
                JOIN proceeding_case p ON p.case_id = l.case_id
                WHERE l.state IN ('RUNNING', 'STOPPED') AND 1 <> (
                    SELECT count(*) FROM camunda.act_ru_job j JOIN camunda.act_ru_jobdef d ON d.id_ = j.job_def_id_
                    WHERE j.process_instance_id_ = p.instance_id AND j.type_ = 'timer'
                    AND d.act_id_ = CASE l.rule WHEN 'errand.work' THEN 'work-overdue' ELSE 'answer-lapsed' END)
                """);
        QUESTIONS.put("tasks, open work items and open board rows that are not the same", """
                SELECT coalesce(t.id_, i.id, s.step_id)
                FROM camunda.act_ru_task t
                FULL JOIN (SELECT id FROM work_item WHERE closed_at IS NULL) i ON i.id = t.id_
                FULL JOIN (SELECT step_id FROM insight_step WHERE closed_at IS NULL) s ON s.step_id = coalesce(t.id_, i.id)
                WHERE t.id_ IS NULL OR i.id IS NULL OR s.step_id IS NULL
                """);
        QUESTIONS.put("clocks missed before they were due", """
                SELECT case_id || ' ' || rule || ' missed ' || ended_at || ' due ' || due || ' version ' || version
                FROM legal_clock WHERE ended_at < due
                AND (state = 'MISSED' OR id IN (SELECT clock_id FROM clock_decision WHERE state_before = 'MISSED'))
                """);
        QUESTIONS.put("cases urged or lapsed without a missed clock", """
                SELECT f.id FROM case_file f
                WHERE (SELECT count(*) FROM work_item i WHERE i.case_id = f.id AND i.step = 'expedite')
                    + (CASE f.outcome WHEN 'lapsed' THEN 1 ELSE 0 END)
                    <> (SELECT count(*) FROM legal_clock l WHERE l.case_id = f.id AND (l.state = 'MISSED'
                        OR l.id IN (SELECT clock_id FROM clock_decision WHERE state_before = 'MISSED')))
                """);
        QUESTIONS.put("timers given up or failed", """
                SELECT id_ || ' ' || coalesce(exception_msg_, '') FROM camunda.act_ru_job
                WHERE retries_ = 0 OR exception_msg_ NOT LIKE '%has more time now'
                """);
        QUESTIONS.put("cases filed in part", """
                SELECT f.id FROM case_file f
                WHERE 1 <> (SELECT count(*) FROM case_event e WHERE e.case_id = f.id AND e.name = 'filed')
                   OR 1 <> (SELECT count(*) FROM proceeding_case p WHERE p.case_id = f.id)
                   OR 0 = (SELECT count(*) FROM legal_clock l WHERE l.case_id = f.id)
                """);
        QUESTIONS.put("rounds that are not one for each event they run from", """
                SELECT f.id FROM case_file f
                WHERE (SELECT count(*) FROM legal_clock l WHERE l.case_id = f.id)
                   <> (SELECT count(*) FROM case_event e WHERE e.case_id = f.id
                       AND e.name IN ('accepted', 'answered', 'served.note'))
                """);
    }

    private final JdbcClient jdbc;

    Contradictions(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Map<String, List<String>> all() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        QUESTIONS.forEach((question, sql) -> {
            List<String> answers = jdbc.sql(sql).query(String.class).list();
            if (!answers.isEmpty()) {
                found.put(question, answers);
            }
        });
        return found;
    }
}

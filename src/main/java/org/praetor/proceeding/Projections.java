package org.praetor.proceeding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dates that the engine keeps of many cases, in a fixed number of queries. */
@Repository
class Projections {

    private final JdbcClient jdbc;

    Projections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case whose process runs. */
    record Place(String caseId, String instanceId) {}

    /** A timer or a user task that is open. */
    record Dated(
            String id,
            String instanceId,
            String element,
            String executionId,
            @Nullable Instant due) {}

    /** Variables of scopes: what an expression would read at an execution. */
    record Scopes(Map<String, String> parents, Map<String, String> values) {

        Optional<String> value(String executionId, String name) {
            for (String at = executionId; at != null; at = parents.get(at)) {
                String found = values.get(at + " " + name);
                if (found != null) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }
    }

    /** Running cases in the order of their instances, after the given one. */
    List<Place> running(String after, int most) {
        return jdbc.sql("""
                        SELECT c.case_id, c.instance_id
                          FROM camunda.act_ru_execution e
                          JOIN proceeding_case c ON c.instance_id = e.id_
                         WHERE e.parent_id_ IS NULL AND e.id_ > :after
                         ORDER BY e.id_
                         LIMIT :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(Place.class)
                .list();
    }

    /** Timers but those that the engine is at, or tries again: their dates are its own. */
    List<Dated> timers(Collection<String> instanceIds) {
        return jdbc.sql("""
                        SELECT j.id_, j.process_instance_id_ AS instance_, d.act_id_ AS element_, j.execution_id_, j.duedate_ AS due_
                          FROM camunda.act_ru_job j
                          JOIN camunda.act_ru_jobdef d ON d.id_ = j.job_def_id_
                         WHERE j.process_instance_id_ = ANY (:instanceIds) AND j.type_ = 'timer'
                           AND j.lock_owner_ IS NULL AND j.exception_msg_ IS NULL AND j.exception_stack_id_ IS NULL
                        """)
                .param("instanceIds", instanceIds.toArray(String[]::new))
                .query(Projections::dated)
                .list();
    }

    List<Dated> steps(Collection<String> instanceIds) {
        return jdbc.sql("""
                        SELECT t.id_, t.proc_inst_id_ AS instance_, t.task_def_key_ AS element_, t.execution_id_, t.due_date_ AS due_
                          FROM camunda.act_ru_task t
                         WHERE t.proc_inst_id_ = ANY (:instanceIds)
                        """)
                .param("instanceIds", instanceIds.toArray(String[]::new))
                .query(Projections::dated)
                .list();
    }

    Scopes scopes(Collection<String> instanceIds) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql("""
                        SELECT id_, parent_id_ FROM camunda.act_ru_execution
                         WHERE proc_inst_id_ = ANY (:instanceIds) AND parent_id_ IS NOT NULL
                        """).param("instanceIds", instanceIds.toArray(String[]::new)).query(row -> {
            parents.put(row.getString("id_"), row.getString("parent_id_"));
        });
        Map<String, String> values = new HashMap<>();
        jdbc.sql("""
                        SELECT execution_id_, name_, text_ FROM camunda.act_ru_variable
                         WHERE proc_inst_id_ = ANY (:instanceIds) AND type_ = 'string' AND text_ IS NOT NULL
                        """).param("instanceIds", instanceIds.toArray(String[]::new)).query(row -> {
            values.put(row.getString("execution_id_") + " " + row.getString("name_"), row.getString("text_"));
        });
        return new Scopes(parents, values);
    }

    private static Dated dated(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_");
        return new Dated(
                row.getString("id_"),
                row.getString("instance_"),
                row.getString("element_"),
                row.getString("execution_id_"),
                due == null ? null : due.toInstant());
    }
}

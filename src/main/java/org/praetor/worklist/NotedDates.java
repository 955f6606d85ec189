package org.praetor.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.praetor.proceeding.StepDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the engine room the due dates of the work items. */
@Repository
class NotedDates implements StepDates {

    private final JdbcClient jdbc;

    NotedDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Instant> noted(Collection<String> stepIds) {
        Map<String, Instant> noted = new HashMap<>();
        jdbc.sql("SELECT id, due_at FROM work_item WHERE id = ANY (:ids) AND closed_at IS NULL")
                .param("ids", stepIds.toArray(String[]::new))
                .query(row -> {
                    noted.put(row.getString("id"), row.getTimestamp("due_at").toInstant());
                });
        return noted;
    }
}

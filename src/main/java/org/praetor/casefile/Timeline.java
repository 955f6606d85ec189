package org.praetor.casefile;

import java.util.List;
import org.praetor.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of what happened. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final CaseRows rows;

    Timeline(JdbcClient jdbc, CaseRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(String caseId, String key, List<String> arguments, boolean visibleToParties, Actor by) {
        jdbc.sql("""
                        INSERT INTO case_timeline (case_id, at, by_actor, key, arguments, visible)
                        VALUES (:caseId, :at, :by, :key, :arguments, :visible)
                        """)
                .param("caseId", caseId)
                .param("at", rows.now())
                .param("by", by.accountId())
                .param("key", key)
                .param("arguments", Sealed.list(arguments))
                .param("visible", visibleToParties)
                .update();
        rows.touch(caseId);
    }

    List<TimelineEntry> of(String caseId, boolean forParties) {
        return jdbc.sql("""
                        SELECT at, by_actor, key, arguments, visible FROM case_timeline
                        WHERE case_id = :caseId AND (visible OR NOT :forParties) ORDER BY sequence
                        """)
                .param("caseId", caseId)
                .param("forParties", forParties)
                .query((row, number) -> new TimelineEntry(
                        CaseRows.instant(row, "at"),
                        row.getString("by_actor"),
                        row.getString("key"),
                        Sealed.list(row.getString("arguments")),
                        row.getBoolean("visible")))
                .list();
    }
}

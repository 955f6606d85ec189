package org.praetor.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each person holds now. */
@Component
public class Load {

    private final JdbcClient jdbc;
    private final Clock clock;

    Load(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stands for nobody: open steps of staff that no person holds. */
    public static final String NOBODY = "-";

    /** What one person holds, or nobody: open items, and how many of them are overdue. */
    public record Held(String accountId, long items, long overdue) {}

    /** Open items by holder in a body. */
    public Map<String, Long> openByHolder(String body) {
        return held(body).stream().collect(Collectors.toMap(Held::accountId, Held::items));
    }

    /** Load of everybody in a body who holds something, the most first; what {@link #NOBODY} holds leads. */
    public List<Held> held(String body) {
        return jdbc.sql("""
                        SELECT coalesce(holder, '-') AS holder, count(*) AS items,
                            count(*) FILTER (WHERE due_at <= :now) AS overdue
                        FROM work_item WHERE body = :body AND closed_at IS NULL AND staff
                        GROUP BY holder ORDER BY holder IS NOT NULL, count(*) DESC, holder
                        """)
                .param("body", body)
                .param("now", now())
                .query((row, number) -> new Held(row.getString("holder"), row.getLong("items"), row.getLong("overdue")))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** The items that one person, or {@link #NOBODY}, holds in a body, all or the overdue ones, most urgent first. */
    public List<WorkItem> heldBy(String body, String accountId, boolean overdue, int limit, int offset) {
        return jdbc.sql("SELECT " + WorkItemRows.COLUMNS + """
                        FROM work_item
                        WHERE body = :body AND closed_at IS NULL AND staff
                          AND (holder = :holder OR (:holder = '-' AND holder IS NULL))
                          AND (NOT :overdue OR due_at <= :now)
                        ORDER BY due_at, opened_at, id LIMIT :limit OFFSET :offset
                        """)
                .param("body", body)
                .param("holder", accountId)
                .param("overdue", overdue)
                .param("now", now())
                .param("limit", limit)
                .param("offset", offset)
                .query(WorkItemRows::item)
                .list();
    }
}

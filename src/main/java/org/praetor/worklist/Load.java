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

    /** What one person holds: open items, and how many of them are overdue. */
    public record Held(String accountId, long items, long overdue) {}

    /** Open items by holder in a body. */
    public Map<String, Long> openByHolder(String body) {
        return held(body).stream().collect(Collectors.toMap(Held::accountId, Held::items));
    }

    /** Load of everybody in a body who holds something, the most first. */
    public List<Held> held(String body) {
        return jdbc.sql("""
                        SELECT holder, count(*) AS items, count(*) FILTER (WHERE due_at <= :now) AS overdue
                        FROM work_item WHERE body = :body AND closed_at IS NULL AND holder IS NOT NULL
                        GROUP BY holder ORDER BY count(*) DESC, holder
                        """)
                .param("body", body)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Held(row.getString("holder"), row.getLong("items"), row.getLong("overdue")))
                .list();
    }

    /** The items that one person holds in a body, most urgent first. */
    public List<WorkItem> heldBy(String body, String accountId, int limit, int offset) {
        return jdbc.sql("SELECT " + WorkItemRows.COLUMNS + """
                        FROM work_item WHERE body = :body AND holder = :holder AND closed_at IS NULL
                        ORDER BY due_at, opened_at, id LIMIT :limit OFFSET :offset
                        """)
                .param("body", body)
                .param("holder", accountId)
                .param("limit", limit)
                .param("offset", offset)
                .query(WorkItemRows::item)
                .list();
    }
}

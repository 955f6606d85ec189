package org.praetor.worklist;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each person holds now. */
@Component
public class Load {

    private final JdbcClient jdbc;

    Load(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open items by holder in a body. */
    public Map<String, Long> openByHolder(String body) {
        return jdbc
                .sql("""
                        SELECT holder, count(*) AS items FROM work_item
                        WHERE body = :body AND closed_at IS NULL AND holder IS NOT NULL GROUP BY holder
                        """)
                .param("body", body)
                .query((row, number) -> Map.entry(row.getString("holder"), row.getLong("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

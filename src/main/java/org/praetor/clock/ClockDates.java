package org.praetor.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Due instants of many cases' clocks in one query, for whoever compares projections with them. Starts no clock. */
@Repository
public class ClockDates {

    private final JdbcClient jdbc;

    ClockDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@link Clocks#due} is asked with. */
    public record Key(String caseId, String rule, @Nullable String party) {}

    private record Row(Key key, Instant due) {}

    /** Due instant of the latest round of each clock; {@link Clocks#NEVER} while it is stopped. */
    public Map<Key, Instant> latest(Collection<String> caseIds) {
        Map<Key, Instant> latest = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (case_id, rule, party) case_id, rule, party, due
                        FROM legal_clock
                        WHERE case_id = ANY (:caseIds)
                        ORDER BY case_id, rule, party, round DESC
                        """)
                .param("caseIds", caseIds.toArray(String[]::new))
                .query((row, number) -> new Row(
                        new Key(row.getString("case_id"), row.getString("rule"), row.getString("party")),
                        row.getObject("due", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(row -> latest.put(row.key(), row.due()));
        return latest;
    }
}

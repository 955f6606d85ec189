package org.praetor.clock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of clocks over many cases. Who asks has checked that the reader may see them. */
@Component
public class ClockLists {

    private final JdbcClient jdbc;

    ClockLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the last day in time, the earliest first. */
    public List<LegalClock> page(ClockFilter filter, int limit, int offset) {
        Map<String, Object> parameters = new HashMap<>();
        String asked = condition(filter, parameters);
        return jdbc
                .sql(ClockRows.SELECT + asked + " ORDER BY due_on, due, id LIMIT :limit OFFSET :offset")
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query(ClockRows::kept)
                .list()
                .stream()
                .map(KeptClock::clock)
                .toList();
    }

    public long count(ClockFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String asked = condition(filter, parameters);
        return jdbc.sql("SELECT count(*) FROM legal_clock " + asked)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** The clocks of these cases that have not ended, by the last day in time. */
    public List<LegalClock> openOf(Collection<String> cases) {
        return jdbc.sql(ClockRows.SELECT + """
                                WHERE case_id = ANY (:cases) AND state IN ('RUNNING', 'STOPPED')
                                ORDER BY due_on, due, id
                                """).param("cases", array(cases)).query(ClockRows::kept).list().stream()
                .map(KeptClock::clock)
                .toList();
    }

    /** Only what is asked for stands in the statement: the index serves each of them. */
    private static String condition(ClockFilter filter, Map<String, Object> parameters) {
        List<String> parts =
                new ArrayList<>(List.of("state IN (" + filter.which().states() + ")", "due_on <= :to"));
        parameters.put("to", filter.to());
        if (filter.which() == ClockFilter.Which.PROVISIONAL) {
            parts.add("provisional");
        }
        put(parts, parameters, "due_on >= :from", "from", filter.from());
        put(parts, parameters, "body = :body", "body", filter.body());
        put(parts, parameters, "case_id = ANY (:cases)", "cases", array(filter.cases()));
        put(parts, parameters, "id = ANY (:clocks)", "clocks", array(filter.clocks()));
        put(parts, parameters, "proceeding = :proceeding", "proceeding", filter.proceeding());
        put(parts, parameters, "rule = :rule", "rule", filter.rule());
        ClockFilter.Keepers keepers = filter.keepers();
        if (keepers != null) {
            String named = "(proceeding, rule) IN (SELECT p, r FROM"
                    + " unnest(CAST(:proceedings AS text[]), CAST(:rules AS text[])) AS kept (p, r))";
            parts.add(keepers.parties() ? "(party IS NOT NULL OR " + named + ")" : "party IS NULL AND " + named);
            parameters.put("proceedings", keepers.proceedings().toArray(String[]::new));
            parameters.put("rules", keepers.rules().toArray(String[]::new));
        }
        return "WHERE " + String.join(" AND ", parts);
    }

    private static void put(
            List<String> parts, Map<String, Object> parameters, String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            parameters.put(name, value);
        }
    }

    private static String @Nullable [] array(@Nullable Collection<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}

package org.praetor.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_rule_change}. */
@Repository
class RuleChangeRows {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;

    private volatile Known known = new Known(List.of(), List.of(), Set.of());

    RuleChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes read last, by what tells one state of the table from another: read again only when that differs. */
    private record Known(List<String> marks, List<PeriodRule> inForce, Set<String> keys) {}

    /** The changed rows that count in this transaction, the latest change first. */
    List<PeriodRule> inForce() {
        return known().inForce();
    }

    /** True for a rule that a change has ever named: its clocks may run by a row that no longer counts. */
    boolean touches(String rule) {
        return known().keys().contains(rule);
    }

    private Known known() {
        List<String> marks = jdbc.sql("SELECT id || ' ' || (withdrawn_at IS NULL) FROM clock_rule_change ORDER BY id")
                .query(String.class)
                .list();
        Known last = known;
        if (!marks.equals(last.marks())) {
            List<RuleChange> all = all();
            last = new Known(
                    marks,
                    all.stream()
                            .filter(change -> change.withdrawnAt() == null)
                            .flatMap(change -> change.rows().stream())
                            .toList(),
                    all.stream()
                            .flatMap(change -> change.rows().stream())
                            .map(PeriodRule::rule)
                            .collect(Collectors.toUnmodifiableSet()));
            known = last;
        }
        return last;
    }

    /** The latest first, those withdrawn too. */
    List<RuleChange> all() {
        return jdbc.sql("""
                        SELECT id, source, rows, entered_by, entered_at, withdrawn_at
                        FROM clock_rule_change ORDER BY id DESC
                        """).query(RuleChangeRows::change).list();
    }

    long insert(List<PeriodRule> rows, String source, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO clock_rule_change (source, rows, entered_by, entered_at)
                        VALUES (:source, CAST(:rows AS jsonb), :by, :at)
                        RETURNING id
                        """)
                .param("source", source)
                .param("rows", json(rows))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    boolean withdraw(long id, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE clock_rule_change SET withdrawn_by = :by, withdrawn_at = :at
                        WHERE id = :id AND withdrawn_at IS NULL
                        """)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static RuleChange change(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new RuleChange(
                row.getLong("id"),
                row.getString("source"),
                rows(row.getString("rows")),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static String json(List<PeriodRule> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that are no JSON", e);
        }
    }

    private static List<PeriodRule> rows(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<PeriodRule>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored rows that cannot be read", e);
        }
    }
}

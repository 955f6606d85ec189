package org.praetor.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the board's figures and, for each of them, the cases behind it. */
@Service
public class Board {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int WEEK = 7;
    private static final int SPAN_DAYS = 365;

    private final JdbcClient jdbc;
    private final Clock clock;

    Board(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A figure that opens its list: which open steps it counts. */
    public enum Slice {
        OPEN,
        OVERDUE,
        TODAY,
        WEEK
    }

    /** One row of the list behind a figure. */
    public record Row(String caseId, String stepId, String step, String phase, boolean staff) {}

    public Figures figures(String body) {
        return new Figures(
                openCases(body),
                count(body, Slice.OVERDUE),
                count(body, Slice.TODAY),
                count(body, Slice.WEEK),
                onTime(body),
                stages(body),
                outcomes(body));
    }

    /** The open steps behind a figure, most urgent first. */
    public List<Row> list(String body, Slice slice, String phase, int limit, int offset) {
        return jdbc.sql("""
                        SELECT case_id, step_id, step, phase, staff FROM insight_step
                        WHERE body = :body AND closed_at IS NULL AND (:phase = '' OR phase = :phase)
                        AND (:any OR (due_at > :from AND due_at <= :to))
                        ORDER BY due_at NULLS LAST, opened_at, step_id LIMIT :limit OFFSET :offset
                        """)
                .params(span(body, slice))
                .param("phase", phase)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getString("case_id"),
                        row.getString("step_id"),
                        row.getString("step"),
                        row.getString("phase"),
                        row.getBoolean("staff")))
                .list();
    }

    private long count(String body, Slice slice) {
        return jdbc.sql("""
                        SELECT count(*) FROM insight_step
                        WHERE body = :body AND closed_at IS NULL AND (:any OR (due_at > :from AND due_at <= :to))
                        """).params(span(body, slice)).query(Long.class).single();
    }

    /** Due instants are midnights after the last day: due today means due at the coming midnight. */
    private Map<String, Object> span(String body, Slice slice) {
        Instant now = clock.instant();
        Instant midnight = today().plusDays(1).atStartOfDay(SHANGHAI).toInstant();
        Instant from = slice == Slice.OVERDUE ? Instant.EPOCH : now;
        Instant to = switch (slice) {
            case OPEN, OVERDUE -> now;
            case TODAY -> midnight;
            case WEEK -> today().plusDays(WEEK).atStartOfDay(SHANGHAI).toInstant();
        };
        return Map.of("body", body, "any", slice == Slice.OPEN, "from", Timestamp.from(from), "to", Timestamp.from(to));
    }

    private long openCases(String body) {
        return jdbc.sql("SELECT count(*) FROM insight_case WHERE body = :body AND closed_at IS NULL")
                .param("body", body)
                .query(Long.class)
                .single();
    }

    private Figures.OnTime onTime(String body) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE closed_at <= due_at) AS in_time, count(*) AS completed
                        FROM insight_step
                        WHERE body = :body AND completed AND staff AND due_at IS NOT NULL AND closed_at > :since
                        """)
                .param("body", body)
                .param("since", since())
                .query((row, number) -> new Figures.OnTime(row.getLong("in_time"), row.getLong("completed")))
                .single();
    }

    private List<Figures.StageRow> stages(String body) {
        return jdbc.sql("""
                        SELECT proceeding, phase,
                            count(DISTINCT case_id) FILTER (WHERE closed_at IS NULL) AS open_cases,
                            count(DISTINCT case_id) FILTER (WHERE closed_at IS NULL AND due_at <= :now) AS overdue,
                            round(CAST(avg(extract(epoch FROM closed_at - opened_at)) FILTER (WHERE completed AND staff)
                                AS numeric) / 86400, 1) AS average_days
                        FROM insight_step
                        WHERE body = :body AND (closed_at IS NULL OR closed_at > :since)
                        GROUP BY proceeding, phase ORDER BY proceeding, min(opened_at)
                        """)
                .param("body", body)
                .param("now", Timestamp.from(clock.instant()))
                .param("since", since())
                .query((row, number) -> new Figures.StageRow(
                        row.getString("proceeding"),
                        row.getString("phase"),
                        row.getLong("open_cases"),
                        row.getLong("overdue"),
                        row.getBigDecimal("average_days")))
                .list();
    }

    private List<Figures.OutcomeRow> outcomes(String body) {
        return jdbc.sql("""
                        SELECT proceeding, outcome, count(*) AS cases FROM insight_case
                        WHERE body = :body AND closed_at > :since GROUP BY proceeding, outcome ORDER BY proceeding, outcome
                        """)
                .param("body", body)
                .param("since", since())
                .query((row, number) -> new Figures.OutcomeRow(
                        row.getString("proceeding"), row.getString("outcome"), row.getLong("cases")))
                .list();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(SPAN_DAYS)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

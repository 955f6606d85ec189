package org.praetor.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows behind the figures: one condition per {@link Slice}, for counting and for listing. */
class BoardRows {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int WEEK = 7;
    private static final Duration SPAN = Duration.ofDays(365);

    private static final String CASES = """
            SELECT case_id, body, CAST(NULL AS text) AS step_id, CAST(NULL AS text) AS step, proceeding,
                coalesce(phase, '-') AS phase, opened_at AS began_at, CAST(NULL AS timestamptz) AS due_at,
                closed_at AS ended_at
            FROM insight_case WHERE closed_at IS NULL
            """;
    private static final String STAYS = """
            SELECT case_id, body, CAST(id AS text) AS step_id, CAST(NULL AS text) AS step, proceeding, phase,
                entered_at AS began_at, CAST(NULL AS timestamptz) AS due_at, left_at AS ended_at
            FROM insight_phase WHERE left_at > :since
            """;
    private static final String STEPS = """
            SELECT case_id, body, step_id, step, proceeding, phase, opened_at AS began_at, due_at, closed_at AS ended_at
            FROM insight_step WHERE\s""";
    private static final String OPEN_STEPS = STEPS + "closed_at IS NULL AND due_at > :from AND due_at <= :to";
    private static final String DONE_STEPS =
            STEPS + "completed AND staff AND due_at IS NOT NULL AND closed_at > :since AND ";
    private static final String FILTER = """
             AS rows WHERE body = :body AND (:proceeding = '' OR proceeding = :proceeding)
             AND (:phase = '' OR phase = :phase)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<BoardRow> list(String body, BoardFilter filter, int limit, int offset) {
        return jdbc.sql("SELECT case_id, step_id, step, proceeding, phase, began_at, due_at, ended_at FROM ("
                        + source(filter.slice()) + ")" + FILTER
                        + " ORDER BY ended_at DESC NULLS FIRST, due_at NULLS LAST, began_at, case_id, step_id"
                        + " LIMIT :limit OFFSET :offset")
                .params(parameters(body, filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(BoardRows::row)
                .list();
    }

    long count(String body, BoardFilter filter) {
        return jdbc.sql("SELECT count(*) FROM (" + source(filter.slice()) + ")" + FILTER)
                .params(parameters(body, filter))
                .query(Long.class)
                .single();
    }

    /** Steps completed in time and late, in one reading of {@code insight_step_judged}. */
    Figures.OnTime onTime(String body) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE closed_at <= due_at) AS in_time,
                            count(*) FILTER (WHERE closed_at > due_at) AS late
                        FROM insight_step
                        WHERE body = :body AND completed AND staff AND due_at IS NOT NULL AND closed_at > :since
                        """)
                .param("body", body)
                .param("since", since())
                .query((row, number) -> new Figures.OnTime(row.getLong("in_time"), row.getLong("late")))
                .single();
    }

    /** Begin of the span that is looked back on. */
    Timestamp since() {
        return Timestamp.from(clock.instant().minus(SPAN));
    }

    private static String source(Slice slice) {
        return switch (slice) {
            case OPEN -> CASES;
            case OVERDUE, TODAY, WEEK -> OPEN_STEPS;
            case IN_TIME -> DONE_STEPS + "closed_at <= due_at";
            case LATE -> DONE_STEPS + "closed_at > due_at";
            case PASSED -> STAYS;
        };
    }

    private Map<String, Object> parameters(String body, BoardFilter filter) {
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("body", body);
        parameters.put("proceeding", filter.proceeding());
        parameters.put("phase", filter.phase());
        parameters.put("since", since());
        parameters.put("from", Timestamp.from(filter.slice() == Slice.OVERDUE ? Instant.EPOCH : now));
        parameters.put("to", Timestamp.from(until(filter.slice(), now)));
        return parameters;
    }

    private Instant until(Slice slice, Instant now) {
        return switch (slice) {
            case TODAY -> midnight(1);
            case WEEK -> midnight(WEEK);
            case OPEN, OVERDUE, IN_TIME, LATE, PASSED -> now;
        };
    }

    private Instant midnight(int days) {
        return LocalDate.now(clock).plusDays(days).atStartOfDay(SHANGHAI).toInstant();
    }

    private static BoardRow row(ResultSet row, int number) throws SQLException {
        return new BoardRow(
                row.getString("case_id"),
                row.getString("step") == null ? null : row.getString("step_id"),
                row.getString("step"),
                row.getString("proceeding"),
                row.getString("phase"),
                row.getTimestamp("began_at").toInstant(),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package org.praetor.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the board's figures; each is counted by the same condition as the list that it opens. */
@Service
public class Board {

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86400);

    private final JdbcClient jdbc;
    private final BoardRows rows;
    private final Clock clock;

    Board(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new BoardRows(jdbc, clock);
        this.clock = clock;
    }

    public Figures figures(String body) {
        return new Figures(
                count(body, Slice.OPEN),
                count(body, Slice.OVERDUE),
                count(body, Slice.TODAY),
                count(body, Slice.WEEK),
                rows.onTime(body),
                stages(body));
    }

    /** What a figure counts, most urgent first. */
    public List<BoardRow> list(String body, BoardFilter filter, int limit, int offset) {
        return rows.list(body, filter, limit, offset);
    }

    /** How many rows the list of a figure has. */
    public long count(String body, BoardFilter filter) {
        return rows.count(body, filter);
    }

    private long count(String body, Slice slice) {
        return rows.count(body, BoardFilter.all(slice));
    }

    private List<Figures.StageRow> stages(String body) {
        return jdbc.sql("""
                        SELECT proceeding, phase, sum(open_cases) AS open_cases, sum(overdue) AS overdue,
                            sum(passed) AS passed, sum(seconds) AS seconds
                        FROM (
                            SELECT proceeding, coalesce(phase, '-') AS phase, count(*) AS open_cases, 0 AS overdue,
                                0 AS passed, CAST(0 AS numeric) AS seconds
                            FROM insight_case WHERE body = :body AND closed_at IS NULL GROUP BY proceeding, phase
                            UNION ALL
                            SELECT proceeding, phase, 0, count(*), 0, 0
                            FROM insight_step WHERE body = :body AND closed_at IS NULL AND due_at <= :now
                            GROUP BY proceeding, phase
                            UNION ALL
                            SELECT proceeding, phase, 0, 0, count(*), sum(extract(epoch FROM left_at - entered_at))
                            FROM insight_phase WHERE body = :body AND left_at > :since GROUP BY proceeding, phase
                        ) parts
                        GROUP BY proceeding, phase ORDER BY proceeding, phase
                        """)
                .param("body", body)
                .param("now", Timestamp.from(clock.instant()))
                .param("since", rows.since())
                .query((row, number) -> new Figures.StageRow(
                        row.getString("proceeding"),
                        row.getString("phase"),
                        row.getLong("open_cases"),
                        row.getLong("overdue"),
                        row.getLong("passed"),
                        row.getLong("passed") == 0
                                ? null
                                : row.getBigDecimal("seconds")
                                        .divide(
                                                SECONDS_OF_A_DAY.multiply(BigDecimal.valueOf(row.getLong("passed"))),
                                                1,
                                                RoundingMode.HALF_UP)))
                .list();
    }
}

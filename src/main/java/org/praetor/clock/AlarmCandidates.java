package org.praetor.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.AlarmLadder.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which reminders are due and not raised yet: one query for each body, one for the periods in hours, whatever the number of
 * clocks. Clocks run, or were missed while a step goes on waiting for them.
 */
@Repository
class AlarmCandidates {

    private static final String RUNNING = "legal_clock c";

    /** The latest rounds of missed clocks whose step still waits; a step waits for the clock of its own party. */
    private static final String MISSED = """
            (SELECT DISTINCT m.* FROM unnest(CAST(:cases AS text[]), CAST(:rules AS text[]), CAST(:parties AS text[]))
                                      AS s (of_case, of_rule, of_party)
             JOIN legal_clock m ON m.case_id = s.of_case AND m.rule = s.of_rule
                               AND (m.party IS NULL OR m.party = s.of_party)
             WHERE m.state = 'MISSED'
               AND NOT EXISTS (
                   SELECT 1 FROM legal_clock later
                   WHERE later.case_id = m.case_id AND later.rule = m.rule
                     AND later.party IS NOT DISTINCT FROM m.party AND later.round > m.round)) c
            """;

    private static final String UNRAISED = """
            NOT EXISTS (SELECT 1 FROM clock_alarm a
                        WHERE a.clock_id = c.id AND a.clock_version = c.version AND a.kind = r.kind AND a.on_day = r.day)
            """;

    private final JdbcClient jdbc;

    AlarmCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reminder that is to be raised. */
    record Candidate(String clockId, int version, String kind, LocalDate day, boolean late) {}

    /** Bodies with open clocks, or with steps that wait for a missed one. */
    Set<String> bodies(List<OpenSteps.Waiting> waiting) {
        Set<String> bodies =
                new TreeSet<>(jdbc.sql("SELECT DISTINCT body FROM legal_clock WHERE state IN ('RUNNING', 'STOPPED')")
                        .query(String.class)
                        .list());
        if (!waiting.isEmpty()) {
            bodies.addAll(steps("SELECT DISTINCT c.body FROM " + MISSED, waiting)
                    .query(String.class)
                    .list());
        }
        return bodies;
    }

    /** Of periods in days; a clock that began after the day of a rung had never so many days left. */
    List<Candidate> ofDays(String body, List<Rung> rungs, LocalDate today, List<OpenSteps.Waiting> waiting) {
        if (rungs.isEmpty()) {
            return List.of();
        }
        String sql = """
                SELECT c.id, c.version, r.kind, r.day, r.late AND c.started_at <= r.at AS late
                FROM unnest(CAST(:kinds AS text[]), CAST(:firsts AS date[]), CAST(:lasts AS date[]), CAST(:days AS date[]),
                            CAST(:ats AS timestamptz[]), CAST(:lates AS boolean[]))
                     AS r (kind, first, last, day, at, late)
                JOIN %s ON c.due_on BETWEEN r.first AND r.last
                WHERE c.state = '%s' AND c.unit <> 'h' AND c.body = :body
                  AND (r.day = :today OR c.started_at < CAST(r.day + 1 AS timestamp) AT TIME ZONE 'Asia/Shanghai')
                  AND %s
                """;
        return both(
                sql,
                waiting,
                statement -> statement
                        .param("kinds", texts(rungs, Rung::kind))
                        .param("firsts", texts(rungs, rung -> rung.first().toString()))
                        .param("lasts", texts(rungs, rung -> rung.last().toString()))
                        .param("days", texts(rungs, rung -> rung.day().toString()))
                        .param("ats", texts(rungs, rung -> rung.at().toString()))
                        .param("lates", texts(rungs, rung -> Boolean.toString(rung.late())))
                        .param("body", body)
                        .param("today", today));
    }

    /**
     * Of periods in hours, at any time of any day: the newest of eight hours before, two hours before and over. A period
     * shorter than the distance had never so many hours left. What is over comes again each day.
     */
    List<Candidate> ofHours(Instant now, @Nullable Instant since, List<OpenSteps.Waiting> waiting) {
        String sql = """
                SELECT c.id, c.version, r.kind, r.day,
                       r.at > :since AND r.at < :early AS late
                FROM %s
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN c.due <= :now THEN 'overdue'
                                WHEN c.due - interval '2 hours' <= :now THEN 'T-2h' ELSE 'T-8h' END AS kind,
                           CASE WHEN c.due <= :now THEN c.due
                                WHEN c.due - interval '2 hours' <= :now THEN c.due - interval '2 hours'
                                ELSE c.due - interval '8 hours' END AS at) n
                CROSS JOIN LATERAL (
                    SELECT n.kind, n.at,
                           CAST((CASE WHEN n.kind = 'overdue' THEN :now ELSE n.at END) AT TIME ZONE 'Asia/Shanghai' AS date)
                               AS day) r
                WHERE c.state = '%s' AND c.unit = 'h' AND c.due_on <= :horizon
                  AND c.due - interval '8 hours' <= :now AND (r.kind = 'overdue' OR r.at >= c.trigger_at)
                  AND %s
                """;
        return both(
                sql,
                waiting,
                statement -> statement
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("early", now.minus(AlarmLadder.LATE_AFTER).atOffset(ZoneOffset.UTC))
                        .param("since", (since == null ? now : since).atOffset(ZoneOffset.UTC))
                        .param(
                                "horizon",
                                LocalDate.ofInstant(now, Reckoning.PLACE).plusDays(1)));
    }

    private List<Candidate> both(
            String sql,
            List<OpenSteps.Waiting> waiting,
            Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> parameters) {
        String running = sql.formatted(RUNNING, "RUNNING", UNRAISED);
        if (waiting.isEmpty()) {
            return parameters
                    .apply(jdbc.sql(running + " ORDER BY 1, 3"))
                    .query(AlarmCandidates::candidate)
                    .list();
        }
        String all = running + " UNION ALL " + sql.formatted(MISSED, "MISSED", UNRAISED) + " ORDER BY 1, 3";
        return parameters
                .apply(steps(all, waiting))
                .query(AlarmCandidates::candidate)
                .list();
    }

    private JdbcClient.StatementSpec steps(String sql, List<OpenSteps.Waiting> waiting) {
        return jdbc.sql(sql)
                .param("cases", texts(waiting, OpenSteps.Waiting::caseId))
                .param("rules", texts(waiting, OpenSteps.Waiting::rule))
                .param("parties", texts(waiting, OpenSteps.Waiting::party));
    }

    static <T> @Nullable String[] texts(Collection<T> values, Function<T, @Nullable String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getString("id"),
                row.getInt("version"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("late"));
    }
}

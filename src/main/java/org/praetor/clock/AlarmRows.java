package org.praetor.clock;

import static org.praetor.clock.AlarmCandidates.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.AlarmCandidates.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_alarm}, of those who are told, and of when was looked for them. */
@Repository
class AlarmRows {

    /** Scope of the periods in hours; other scopes are bodies. */
    static final String HOURS = "hours";

    private static final String CLAIM = """
            WITH claimed AS (
                INSERT INTO clock_alarm (clock_id, clock_version, kind, on_day, raised_at, late)
                SELECT c.id, c.version, w.kind, w.day, :now, w.late
                FROM unnest(CAST(:ids AS text[]), CAST(:versions AS integer[]), CAST(:kinds AS text[]),
                            CAST(:days AS date[]), CAST(:lates AS boolean[])) AS w (id, version, kind, day, late)
                JOIN legal_clock c ON c.id = w.id AND c.version = w.version AND c.state IN ('RUNNING', 'MISSED')
                FOR SHARE OF c %s
                ON CONFLICT DO NOTHING
                RETURNING clock_id, clock_version, kind, on_day, late)
            SELECT c.id, c.version, c.case_id, c.body, c.rule, c.party, c.unit, c.due, c.due_on, w.kind, w.on_day, w.late
            FROM claimed w
            JOIN legal_clock c ON c.id = w.clock_id
            ORDER BY c.due, c.id, w.kind
            """;

    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims alarms and gives those that nobody had. Not among them are those of clocks that have moved on since they were
     * looked up. The clocks are held until the end of the transaction, so that none can be stopped while it is announced.
     *
     * @param wait false passes over clocks that are being changed: who holds many clocks must not wait for one
     */
    List<Alarm> claim(List<Candidate> wanted, Instant now, boolean wait) {
        return jdbc.sql(CLAIM.formatted(wait ? "" : "SKIP LOCKED"))
                .param("ids", texts(wanted, Candidate::clockId))
                .param("versions", texts(wanted, candidate -> Integer.toString(candidate.version())))
                .param("kinds", texts(wanted, Candidate::kind))
                .param("days", texts(wanted, candidate -> candidate.day().toString()))
                .param("lates", texts(wanted, candidate -> Boolean.toString(candidate.late())))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(AlarmRows::alarm)
                .list();
    }

    static Alarm alarm(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getString("id"),
                row.getInt("version"),
                row.getString("case_id"),
                row.getString("body"),
                row.getString("rule"),
                row.getString("party"),
                row.getString("unit").equals("h"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("kind"),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("late"));
    }

    /** Notes who is reminded; whoever is reminded at once counts as told. */
    void remind(Map<Alarm, Set<String>> people, Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        List<String> recipients = new ArrayList<>();
        people.forEach((alarm, told) -> told.forEach(person -> {
            alarms.add(alarm);
            recipients.add(person);
        }));
        jdbc.sql("""
                        INSERT INTO clock_alarm_recipient (clock_id, clock_version, kind, on_day, recipient, late, at_once,
                                                           raised_at, told_at)
                        SELECT w.id, w.version, w.kind, w.day, w.recipient, w.late, w.at_once, :now,
                               CASE WHEN w.at_once THEN CAST(:now AS timestamptz) END
                        FROM unnest(CAST(:ids AS text[]), CAST(:versions AS integer[]), CAST(:kinds AS text[]),
                                    CAST(:days AS date[]), CAST(:recipients AS text[]), CAST(:lates AS boolean[]),
                                    CAST(:atOnce AS boolean[])) AS w (id, version, kind, day, recipient, late, at_once)
                        """)
                .param("ids", texts(alarms, Alarm::clockId))
                .param("versions", texts(alarms, alarm -> Integer.toString(alarm.version())))
                .param("kinds", texts(alarms, Alarm::kind))
                .param("days", texts(alarms, alarm -> alarm.day().toString()))
                .param("recipients", recipients.toArray(String[]::new))
                .param("lates", texts(alarms, alarm -> Boolean.toString(alarm.late())))
                .param("atOnce", texts(alarms, alarm -> Boolean.toString(alarm.atOnce())))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes this transaction the one that sweeps; false when another node is at it. */
    boolean sweeping() {
        return !jdbc.sql("SELECT scope FROM clock_sweep WHERE scope = :hours FOR UPDATE SKIP LOCKED")
                .param("hours", HOURS)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** When the scope was last swept to its end. */
    @Nullable
    Instant swept(String scope) {
        return jdbc.sql("SELECT swept_at FROM clock_sweep WHERE scope = :scope AND swept_at IS NOT NULL")
                .param("scope", scope)
                .query((row, number) ->
                        row.getObject("swept_at", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    void swept(String scope, Instant at) {
        jdbc.sql("""
                        INSERT INTO clock_sweep (scope, swept_at) VALUES (:scope, :at)
                        ON CONFLICT (scope) DO UPDATE SET swept_at = excluded.swept_at
                        """)
                .param("scope", scope)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

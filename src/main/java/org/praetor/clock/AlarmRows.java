package org.praetor.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.praetor.clock.AlarmLadder.Alarm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_alarm}. */
@Repository
class AlarmRows {

    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One alarm of one clock version. */
    record Raised(String clockId, int version, Alarm alarm) {}

    Set<Raised> since(LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        SELECT clock_id, clock_version, kind, on_day
                        FROM clock_alarm
                        WHERE on_day >= :day
                        """)
                .param("day", day)
                .query((row, number) -> new Raised(
                        row.getString("clock_id"),
                        row.getInt("clock_version"),
                        new Alarm(row.getString("kind"), row.getObject("on_day", LocalDate.class))))
                .list());
    }

    /**
     * Claims the alarm. False when another node or an earlier sweep has it, or when the clock has moved on since it was
     * read. The clock row is held until the end of the transaction, so that it cannot be stopped while it is announced.
     */
    boolean claim(Raised raised, Instant now) {
        return jdbc.sql("""
                                INSERT INTO clock_alarm (clock_id, clock_version, kind, on_day, raised_at)
                                SELECT id, version, :kind, :day, :now
                                FROM legal_clock
                                WHERE id = :clock AND version = :version AND state IN ('RUNNING', 'MISSED')
                                FOR SHARE
                                ON CONFLICT DO NOTHING
                                """)
                        .param("kind", raised.alarm().kind())
                        .param("day", raised.alarm().day())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("clock", raised.clockId())
                        .param("version", raised.version())
                        .update()
                == 1;
    }
}

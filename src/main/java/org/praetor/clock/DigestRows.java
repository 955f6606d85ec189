package org.praetor.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_digest}, and the reminders that wait for one. */
@Repository
class DigestRows {

    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One reminder that waited; {@code current} as long as its clock is at that version and neither stopped nor ended. */
    record Waited(Alarm alarm, boolean current) {}

    /** Who has reminders of these bodies' cases and no digest of that day. */
    List<String> recipients(Collection<String> bodies, LocalDate today) {
        return jdbc.sql("""
                        SELECT DISTINCT r.recipient
                        FROM clock_alarm_recipient r
                        JOIN legal_clock c ON c.id = r.clock_id
                        WHERE r.told_at IS NULL AND c.body = ANY (:bodies)
                          AND NOT EXISTS (SELECT 1 FROM clock_digest d WHERE d.recipient = r.recipient AND d.on_day = :today)
                        ORDER BY r.recipient
                        """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** Takes what waits for the person; nobody else gets it any more. */
    List<Waited> take(String recipient, Collection<String> bodies, Instant now) {
        return jdbc.sql("""
                        UPDATE clock_alarm_recipient r SET told_at = :now
                        FROM legal_clock c
                        WHERE c.id = r.clock_id AND r.recipient = :recipient AND r.told_at IS NULL AND c.body = ANY (:bodies)
                        RETURNING c.id, c.version, c.case_id, c.body, c.rule, c.party, c.unit, c.due, c.due_on, r.kind,
                                  r.on_day, r.late,
                                  c.version = r.clock_version AND c.state IN ('RUNNING', 'MISSED') AS current
                        """)
                .param("recipient", recipient)
                .param("bodies", bodies.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DigestRows::waited)
                .list();
    }

    private static Waited waited(ResultSet row, int number) throws SQLException {
        return new Waited(AlarmRows.alarm(row, number), row.getBoolean("current"));
    }

    /** False when the person has had his digest of that day. */
    boolean first(String recipient, LocalDate today, Instant now) {
        return jdbc.sql("""
                                INSERT INTO clock_digest (recipient, on_day, sent_at) VALUES (:recipient, :today, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("recipient", recipient)
                        .param("today", today)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

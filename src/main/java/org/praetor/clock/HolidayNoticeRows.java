package org.praetor.clock;

import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praetor.calendar.Holidays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code holiday_notice}, and the notices in force: those of the program and those entered since. */
@Repository
class HolidayNoticeRows {

    private static final String SELECT =
            "SELECT id, year, source, days, entered_by, entered_at, withdrawn_at FROM holiday_notice ";

    private final JdbcClient jdbc;
    private final Holidays shipped;

    private volatile Known known;

    @Autowired
    HolidayNoticeRows(JdbcClient jdbc) {
        this(jdbc, Holidays.published());
    }

    /** @param shipped notices that come with the program */
    HolidayNoticeRows(JdbcClient jdbc, Holidays shipped) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.known = new Known(List.of(), shipped);
    }

    /** Notices read last, by id, and what they give together: read again only when the ids differ. */
    private record Known(List<Long> ids, Holidays holidays) {}

    /** What counts in this transaction. */
    Holidays inForce() {
        List<Long> ids = jdbc.sql("SELECT id FROM holiday_notice WHERE withdrawn_at IS NULL ORDER BY id")
                .query(Long.class)
                .list();
        Known last = known;
        if (!ids.equals(last.ids())) {
            Holidays together = shipped;
            for (HolidayNotice notice : jdbc.sql(SELECT + "WHERE withdrawn_at IS NULL ORDER BY id")
                    .query(HolidayNoticeRows::notice)
                    .list()) {
                together = together.with(Holidays.read(new StringReader(notice.days())));
            }
            last = new Known(ids, together);
            known = last;
        }
        return last.holidays();
    }

    List<HolidayNotice> all() {
        return jdbc.sql(SELECT + "ORDER BY year DESC, id DESC")
                .query(HolidayNoticeRows::notice)
                .list();
    }

    Optional<HolidayNotice> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(HolidayNoticeRows::notice)
                .optional();
    }

    /** False when another notice of the year is in force. */
    boolean insert(NoticeText notice, String source, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO holiday_notice (year, source, days, entered_by, entered_at)
                        VALUES (:year, :source, :days, :by, :at)
                        ON CONFLICT (year) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("year", notice.year())
                        .param("source", source)
                        .param("days", notice.csv())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean withdraw(long id, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE holiday_notice SET withdrawn_by = :by, withdrawn_at = :at
                        WHERE id = :id AND withdrawn_at IS NULL
                        """)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static HolidayNotice notice(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new HolidayNotice(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("source"),
                row.getString("days"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}

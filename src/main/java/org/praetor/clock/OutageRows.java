package org.praetor.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_outage}. */
@Repository
class OutageRows {

    private static final String SELECT =
            "SELECT id, body, from_on, until_on, reason, entered_by, entered_at, withdrawn_at FROM clock_outage ";

    private final JdbcClient jdbc;

    OutageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a body, withdrawn ones too, the latest first. */
    List<Outage> all(String body) {
        return jdbc.sql(SELECT + "WHERE body = :body ORDER BY from_on DESC, id DESC")
                .param("body", body)
                .query(OutageRows::outage)
                .list();
    }

    /** Those of a body that count. */
    List<Outage> inForce(String body) {
        return jdbc.sql(SELECT + "WHERE body = :body AND withdrawn_at IS NULL ORDER BY from_on, id")
                .param("body", body)
                .query(OutageRows::outage)
                .list();
    }

    Optional<Outage> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(OutageRows::outage)
                .optional();
    }

    void insert(String body, LocalDate from, LocalDate until, String reason, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO clock_outage (body, from_on, until_on, reason, entered_by, entered_at)
                        VALUES (:body, :from, :until, :reason, :by, :at)
                        """)
                .param("body", body)
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean withdraw(long id, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE clock_outage SET withdrawn_by = :by, withdrawn_at = :at
                        WHERE id = :id AND withdrawn_at IS NULL
                        """)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Outage outage(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Outage(
                row.getLong("id"),
                row.getString("body"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("reason"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}

package org.praetor.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code delivery_outbox}. */
@Repository
class OutboxRows {

    private static final String COLUMNS =
            "id, channel, account_id, case_id, notice, arguments, state, tries, created_at, ended_at, fault";

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One message. */
    record Row(
            String id,
            String channel,
            String accountId,
            String caseId,
            String notice,
            List<String> arguments,
            Outbox.State state,
            int tries,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable String fault) {}

    void queue(InboxRows.Row message, String channel) {
        jdbc.sql("""
                        INSERT INTO delivery_outbox (id, inbox_id, channel, account_id, case_id, notice, arguments,
                                                     created_at, next_try_at)
                        VALUES (:id, :inboxId, :channel, :accountId, :caseId, :notice, :arguments, :at, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("inboxId", message.id())
                .param("channel", channel)
                .param("accountId", message.accountId())
                .param("caseId", message.caseId())
                .param("notice", message.notice())
                .param("arguments", message.arguments().toArray(String[]::new))
                .param("at", Timestamp.from(message.at()))
                .update();
    }

    /** Leases due messages. One that was being sent when its lease ran out is in doubt: it goes again, same Message-ID. */
    List<Row> lease(String lease, Instant now, Instant until, int most) {
        return jdbc.sql("""
                        UPDATE delivery_outbox SET state = 'SENDING', lease = :lease, leased_until = :until,
                               tries = tries + 1
                        WHERE id IN (SELECT id FROM delivery_outbox
                                     WHERE state IN ('QUEUED', 'SENDING', 'IN_DOUBT') AND next_try_at <= :now
                                       AND (leased_until IS NULL OR leased_until <= :now)
                                     ORDER BY next_try_at, id LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING
                        """ + COLUMNS)
                .param("lease", lease)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(OutboxRows::read)
                .list();
    }

    void end(String id, String lease, Outbox.State state, @Nullable String fault, Instant at) {
        jdbc.sql("""
                        UPDATE delivery_outbox SET state = :state, fault = :fault, ended_at = :at, lease = NULL,
                               leased_until = NULL
                        WHERE id = :id AND lease = :lease
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("state", state.name())
                .param("fault", fault)
                .param("at", Timestamp.from(at))
                .update();
    }

    void again(String id, String lease, Outbox.State state, String fault, Instant nextTry) {
        jdbc.sql("""
                        UPDATE delivery_outbox SET state = :state, fault = :fault, next_try_at = :nextTry, lease = NULL,
                               leased_until = NULL
                        WHERE id = :id AND lease = :lease
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("state", state.name())
                .param("fault", fault)
                .param("nextTry", Timestamp.from(nextTry))
                .update();
    }

    List<Row> latest(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM delivery_outbox ORDER BY created_at DESC, id LIMIT :limit")
                .param("limit", limit)
                .query(OutboxRows::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Row(
                row.getString("id"),
                row.getString("channel"),
                row.getString("account_id"),
                row.getString("case_id"),
                row.getString("notice"),
                List.of((String[]) row.getArray("arguments").getArray()),
                Outbox.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("fault"));
    }
}

package org.praetor.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.account.MailWanted;
import org.praetor.vault.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code delivery_outbox}. */
@Repository
class OutboxRows {

    private static final String COLUMNS =
            "id, inbox_id, channel, account_id, case_id, notice, arguments, link, state, tries, created_at, retried_at, ended_at, fault";

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    OutboxRows(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /**
     * One message.
     *
     * @param inboxId the message in the inbox that it goes out for; null when it concerns the account only: {@code notice} is
     *     then a key {@code mail.<notice>}
     * @param caseId null when it concerns the account only, and for a digest
     * @param link one-time link, null without one or once it was sent; stored sealed
     */
    record Row(
            String id,
            @Nullable String inboxId,
            String channel,
            String accountId,
            @Nullable String caseId,
            String notice,
            List<String> arguments,
            @Nullable String link,
            Outbox.State state,
            int tries,
            Instant createdAt,
            @Nullable Instant retriedAt,
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

    void queue(MailWanted mail, Instant at) {
        jdbc.sql("""
                        INSERT INTO delivery_outbox (id, channel, account_id, notice, arguments, link, created_at,
                                                     next_try_at)
                        VALUES (:id, 'MAIL', :accountId, :notice, :arguments, :link, :at, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("accountId", mail.accountId())
                .param("notice", mail.key())
                .param("arguments", new String[0])
                .param("link", mail.link() == null ? null : sealed.seal(mail.accountId(), mail.link()), Types.BINARY)
                .param("at", Timestamp.from(at))
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
                .query(this::read)
                .list();
    }

    /** Ends a message; its one-time link goes with it, but for the page of the demo. */
    void end(String id, String lease, Outbox.State state, @Nullable String fault, Instant at) {
        jdbc.sql("""
                        UPDATE delivery_outbox SET state = :state, fault = :fault, ended_at = :at, lease = NULL,
                               leased_until = NULL, link = CASE WHEN :keep THEN link END
                        WHERE id = :id AND lease = :lease
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("state", state.name())
                .param("keep", state == Outbox.State.DEMO)
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

    List<Outbox.Stuck> stuck() {
        return jdbc.sql("""
                        SELECT id, channel, account_id, case_id, state, tries, fault FROM delivery_outbox
                        WHERE state IN ('FAILED', 'GAVE_UP') OR (state IN ('QUEUED', 'IN_DOUBT') AND tries > 0)
                        ORDER BY created_at, id LIMIT 500
                        """)
                .query((row, number) -> new Outbox.Stuck(
                        row.getString("id"),
                        row.getString("channel"),
                        row.getString("account_id"),
                        row.getString("case_id"),
                        Outbox.State.valueOf(row.getString("state")),
                        row.getInt("tries"),
                        row.getString("fault")))
                .list();
    }

    /** A message about an account only has lost its one-time link when it ended; it is asked for anew, not sent again. */
    void retry(String id, Instant at) {
        jdbc.sql("""
                        UPDATE delivery_outbox SET state = 'QUEUED', next_try_at = :at, retried_at = :at, ended_at = NULL
                        WHERE id = :id AND state IN ('QUEUED', 'IN_DOUBT', 'FAILED', 'GAVE_UP')
                          AND (inbox_id IS NOT NULL OR ended_at IS NULL)
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    List<Row> latest(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM delivery_outbox ORDER BY created_at DESC, id LIMIT :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Timestamp retried = row.getTimestamp("retried_at");
        byte[] link = row.getBytes("link");
        return new Row(
                row.getString("id"),
                row.getString("inbox_id"),
                row.getString("channel"),
                row.getString("account_id"),
                row.getString("case_id"),
                row.getString("notice"),
                List.of((String[]) row.getArray("arguments").getArray()),
                link == null ? null : sealed.unseal(row.getString("account_id"), link, String.class),
                Outbox.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getTimestamp("created_at").toInstant(),
                retried == null ? null : retried.toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("fault"));
    }
}

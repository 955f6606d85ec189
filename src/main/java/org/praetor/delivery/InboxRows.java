package org.praetor.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code delivery_inbox}. */
@Repository
class InboxRows {

    private final JdbcClient jdbc;

    InboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One message to one person.
     *
     * @param caseId null for a digest
     */
    record Row(
            String id,
            String accountId,
            @Nullable String caseId,
            String notice,
            List<String> arguments,
            Instant at,
            boolean read) {}

    void insert(Row row) {
        jdbc.sql("""
                        INSERT INTO delivery_inbox (id, account_id, case_id, notice, arguments, at)
                        VALUES (:id, :accountId, :caseId, :notice, :arguments, :at)
                        """)
                .param("id", row.id())
                .param("accountId", row.accountId())
                .param("caseId", row.caseId())
                .param("notice", row.notice())
                .param("arguments", row.arguments().toArray(String[]::new))
                .param("at", Timestamp.from(row.at()))
                .update();
    }

    List<Row> of(String accountId, int limit, long offset) {
        return jdbc.sql("""
                        SELECT id, account_id, case_id, notice, arguments, at, read_at IS NOT NULL AS read
                        FROM delivery_inbox WHERE account_id = :accountId ORDER BY at DESC, id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("accountId", accountId)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("account_id"),
                        row.getString("case_id"),
                        row.getString("notice"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("read")))
                .list();
    }

    long unread(String accountId) {
        return jdbc.sql("SELECT count(*) FROM delivery_inbox WHERE account_id = :accountId AND read_at IS NULL")
                .param("accountId", accountId)
                .query(Long.class)
                .single();
    }

    long count(String accountId) {
        return jdbc.sql("SELECT count(*) FROM delivery_inbox WHERE account_id = :accountId")
                .param("accountId", accountId)
                .query(Long.class)
                .single();
    }

    Optional<String> caseOf(String id, String accountId) {
        return jdbc.sql("SELECT case_id FROM delivery_inbox WHERE id = :id AND account_id = :accountId")
                .param("id", id)
                .param("accountId", accountId)
                .query(String.class)
                .optional();
    }

    void readAll(String accountId, Instant at) {
        jdbc.sql("UPDATE delivery_inbox SET read_at = :at WHERE account_id = :accountId AND read_at IS NULL")
                .param("accountId", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }

    void read(String id, String accountId, Instant at) {
        jdbc.sql("""
                        UPDATE delivery_inbox SET read_at = :at
                        WHERE id = :id AND account_id = :accountId AND read_at IS NULL
                        """)
                .param("id", id)
                .param("accountId", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }
}

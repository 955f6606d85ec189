package org.praetor.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code delivery_inbox}. */
@Repository
class InboxRows {

    private final JdbcClient jdbc;

    InboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One message to one person. */
    record Row(
            String id,
            String accountId,
            String caseId,
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

    List<Row> of(String accountId, int limit) {
        return jdbc.sql("""
                        SELECT id, account_id, case_id, notice, arguments, at, read_at IS NOT NULL AS read
                        FROM delivery_inbox WHERE account_id = :accountId ORDER BY at DESC, id LIMIT :limit
                        """)
                .param("accountId", accountId)
                .param("limit", limit)
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

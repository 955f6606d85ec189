package org.praetor.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code letter} and {@code letter_body}: reading, drafting, freezing. */
@Repository
class LetterRows {

    private static final String COLUMNS = """
            id, case_id, letter_key, round, title, body, edited, issuer, addressee_role, series, number, state, version,
            print_id, document_id, issued_at, approved_by, approved_at, replaces
            """;
    private static final String SELECT = "SELECT " + COLUMNS + " FROM letter ";
    private static final String WAITING =
            "WHERE issuer = :body AND state = 'AWAITING_SEAL' AND NOT (case_id = ANY (:except))";

    private final JdbcClient jdbc;
    private final Vault vault;

    LetterRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<LetterRow> find(String id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<LetterRow> lock(String id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<LetterRow> of(String caseId) {
        return jdbc.sql(SELECT + "WHERE case_id = :caseId ORDER BY created_at, letter_key, round, state <> 'VOID', id")
                .param("caseId", caseId)
                .query(this::read)
                .list();
    }

    List<LetterRow> all(Collection<String> ids) {
        return jdbc.sql(SELECT + "WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    List<LetterRow> awaitingSeal(String body, Collection<String> except, int limit, int offset) {
        return jdbc.sql(SELECT + WAITING + " ORDER BY created_at, id LIMIT :limit OFFSET :offset")
                .param("body", body)
                .param("except", except.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    long countAwaitingSeal(String body, Collection<String> except) {
        return jdbc.sql("SELECT count(*) FROM letter " + WAITING)
                .param("body", body)
                .param("except", except.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The letter of this key that is on its way and not yet issued. */
    Optional<LetterRow> underWay(String caseId, String key) {
        return jdbc.sql(SELECT + """
                        WHERE case_id = :caseId AND letter_key = :key AND state NOT IN ('ISSUED', 'VOID')
                        ORDER BY round DESC LIMIT 1
                        """)
                .param("caseId", caseId)
                .param("key", key)
                .query(this::read)
                .optional();
    }

    int lastRound(String caseId, String key) {
        return jdbc.sql("""
                        SELECT coalesce(max(round), 0) FROM letter
                        WHERE case_id = :caseId AND letter_key = :key AND state <> 'VOID'
                        """)
                .param("caseId", caseId)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    void insert(LetterRow row, Instant at) {
        jdbc.sql("""
                        INSERT INTO letter (id, case_id, letter_key, round, title, body, issuer, addressee_role, series,
                                            replaces, approved_by, approved_at, state, created_at)
                        VALUES (:id, :caseId, :key, :round, :title, :body, :issuer, :addresseeRole, :series,
                                :replaces, :approvedBy, :approvedAt, :state, :at)
                        """)
                .param("id", row.id())
                .param("caseId", row.caseId())
                .param("key", row.key())
                .param("round", row.round())
                .param("title", row.title())
                .param("body", vault.seal(row.caseId(), row.body()))
                .param("issuer", row.issuer())
                .param("addresseeRole", row.addresseeRole())
                .param("series", row.series())
                .param("replaces", row.replaces())
                .param("approvedBy", row.approvedBy())
                .param("approvedAt", row.approvedAt() == null ? null : Timestamp.from(row.approvedAt()))
                .param("state", row.state().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Back to a draft; the text is replaced unless people wrote it. */
    void refresh(LetterRow row, String body) {
        jdbc.sql("""
                        UPDATE letter SET state = 'DRAFT', version = version + 1, snapshot = NULL,
                               approved_by = NULL, approved_at = NULL,
                               body = CASE WHEN edited THEN body ELSE :body END
                        WHERE id = :id AND state IN ('DRAFT', 'APPROVED')
                        """)
                .param("id", row.id())
                .param("body", vault.seal(row.caseId(), body))
                .update();
    }

    boolean edit(LetterRow row, String text, int version, String by, Instant at) {
        byte[] body = vault.seal(row.caseId(), text);
        int changed = jdbc.sql("""
                        UPDATE letter SET body = :body, edited = true, version = version + 1
                        WHERE id = :id AND version = :version AND state = 'DRAFT'
                        """)
                .param("id", row.id())
                .param("body", body)
                .param("version", version)
                .update();
        if (changed == 1) {
            keep(row.id(), version + 1, body, by, at);
        }
        return changed == 1;
    }

    private void keep(String id, int version, byte[] body, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO letter_body (letter_id, version, body, by, at)
                        VALUES (:id, :version, :body, :by, :at)
                        """)
                .param("id", id)
                .param("version", version)
                .param("body", body)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void approve(String id, String by, Instant at) {
        jdbc.sql("""
                        UPDATE letter SET state = 'APPROVED', approved_by = :by, approved_at = :at, version = version + 1
                        WHERE id = :id AND state IN ('DRAFT', 'APPROVED')
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The text as it was frozen, once it was. */
    Optional<String> html(LetterRow row) {
        return jdbc.sql("SELECT html FROM letter WHERE id = :id AND html IS NOT NULL")
                .param("id", row.id())
                .query((found, number) -> vault.unseal(row.caseId(), found.getBytes("html")))
                .optional();
    }

    /** Freezes the data; number and final text follow at the end of the transaction. */
    void freeze(String id, byte[] snapshot, String templateVersion) {
        jdbc.sql("""
                        UPDATE letter SET state = 'APPROVED', snapshot = :snapshot, template_version = :templateVersion,
                               version = version + 1
                        WHERE id = :id AND state IN ('DRAFT', 'APPROVED')
                        """)
                .param("id", id)
                .param("snapshot", snapshot)
                .param("templateVersion", templateVersion)
                .update();
    }

    boolean frozen(String id) {
        return jdbc.sql("SELECT snapshot IS NOT NULL FROM letter WHERE id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void number(String id, @Nullable String number, byte[] html, Instant at) {
        jdbc.sql("""
                        UPDATE letter SET state = 'NUMBERED', number = :number, html = :html, numbered_at = :at,
                               next_try_at = :at
                        WHERE id = :id AND state = 'APPROVED' AND snapshot IS NOT NULL
                        """)
                .param("id", id)
                .param("number", number)
                .param("html", html)
                .param("at", Timestamp.from(at))
                .update();
    }

    void cancel(String id, byte[] reason) {
        jdbc.sql("""
                        UPDATE letter SET state = 'VOID', void_reason = :reason, version = version + 1
                        WHERE id = :id AND state IN ('NUMBERED', 'AWAITING_SEAL', 'SEALED', 'ISSUED')
                        """).param("id", id).param("reason", reason).update();
    }

    /** Takes back a draft that is not yet frozen: one that people wrote in is kept as void, any other leaves no row. */
    void discard(LetterRow row, byte[] reason) {
        String sql = row.edited() ? """
                        UPDATE letter SET state = 'VOID', void_reason = :reason, version = version + 1
                        WHERE id = :id AND state IN ('DRAFT', 'APPROVED') AND snapshot IS NULL
                        """ : """
                        DELETE FROM letter
                        WHERE id = :id AND state IN ('DRAFT', 'APPROVED') AND snapshot IS NULL
                        """;
        jdbc.sql(sql).param("id", row.id()).param("reason", reason).update();
    }

    private LetterRow read(ResultSet row, int number) throws SQLException {
        return new LetterRow(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("letter_key"),
                row.getInt("round"),
                row.getString("title"),
                vault.unseal(row.getString("case_id"), row.getBytes("body")),
                row.getBoolean("edited"),
                row.getString("issuer"),
                row.getString("addressee_role"),
                row.getString("series"),
                row.getString("number"),
                Letter.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("print_id"),
                row.getString("document_id"),
                instant(row.getTimestamp("issued_at")),
                row.getString("approved_by"),
                instant(row.getTimestamp("approved_at")),
                row.getString("replaces"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

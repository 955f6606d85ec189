package org.praetor.letter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code letter} as a queue of what is to be printed, and {@code letter_seal}. */
@Repository
class PrintRows {

    private final JdbcClient jdbc;

    PrintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the oldest letter that waits for its PDF; a claim whose holder died is free again after its time. */
    Optional<String> claim(String claim, Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE letter SET claim = :claim, claimed_until = :until, tries = tries + 1
                        WHERE id = (SELECT id FROM letter
                                    WHERE state = 'NUMBERED' AND next_try_at <= :now
                                      AND (claimed_until IS NULL OR claimed_until <= :now)
                                    ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """)
                .param("claim", claim)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(String.class)
                .optional();
    }

    /** True when the claim still holds; locks the row. */
    boolean holds(String id, String claim) {
        return jdbc.sql("""
                        SELECT id FROM letter WHERE id = :id AND claim = :claim AND state = 'NUMBERED' FOR UPDATE
                        """)
                .param("id", id)
                .param("claim", claim)
                .query(String.class)
                .optional()
                .isPresent();
    }

    int tries(String id) {
        return jdbc.sql("SELECT tries FROM letter WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void failed(String id, String claim, String fault, Instant nextTry) {
        jdbc.sql("""
                        UPDATE letter SET fault = :fault, next_try_at = :nextTry, claim = NULL, claimed_until = NULL
                        WHERE id = :id AND claim = :claim
                        """)
                .param("id", id)
                .param("claim", claim)
                .param("fault", fault)
                .param("nextTry", Timestamp.from(nextTry))
                .update();
    }

    List<LetterPress.Stuck> stuck() {
        return jdbc.sql("""
                        SELECT id, case_id, title, coalesce(number, '') AS number, tries, fault, next_try_at FROM letter
                        WHERE state = 'NUMBERED' AND fault IS NOT NULL ORDER BY numbered_at, id
                        """)
                .query((row, count) -> new LetterPress.Stuck(
                        row.getString("id"),
                        row.getString("case_id"),
                        row.getString("title"),
                        row.getString("number"),
                        row.getInt("tries"),
                        row.getString("fault"),
                        row.getTimestamp("next_try_at").toInstant()))
                .list();
    }

    void retry(String id, Instant at) {
        jdbc.sql("UPDATE letter SET next_try_at = :at WHERE id = :id AND state = 'NUMBERED'")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void awaitSeal(String id, String printId) {
        jdbc.sql("""
                        UPDATE letter SET state = 'AWAITING_SEAL', print_id = :printId, claim = NULL, fault = NULL
                        WHERE id = :id AND state = 'NUMBERED'
                        """).param("id", id).param("printId", printId).update();
    }

    void issue(String id, String documentId, Instant at) {
        jdbc.sql("""
                        UPDATE letter SET state = 'ISSUED', document_id = :documentId, issued_at = :at, claim = NULL,
                               fault = NULL, version = version + 1
                        WHERE id = :id AND state IN ('NUMBERED', 'AWAITING_SEAL')
                        """)
                .param("id", id)
                .param("documentId", documentId)
                .param("at", Timestamp.from(at))
                .update();
    }

    void log(SealUse use, byte[] documentHash) {
        jdbc.sql("""
                        INSERT INTO letter_seal (id, letter_id, body_id, mode, seal_hash, document_hash, by, at)
                        VALUES (:id, :letterId, :bodyId, :mode, :sealHash, :documentHash, :by, :at)
                        """)
                .param("id", use.id())
                .param("letterId", use.letterId())
                .param("bodyId", use.bodyId())
                .param("mode", use.mode().name())
                .param("sealHash", use.sealHash())
                .param("documentHash", documentHash)
                .param("by", use.by())
                .param("at", Timestamp.from(use.at()))
                .update();
    }

    List<SealUse> seals(String letterId, Function<byte[], String> unseal) {
        return jdbc.sql("""
                        SELECT id, letter_id, body_id, mode, seal_hash, document_hash, by, at FROM letter_seal
                        WHERE letter_id = :letterId ORDER BY at, id
                        """)
                .param("letterId", letterId)
                .query((row, number) -> new SealUse(
                        row.getString("id"),
                        row.getString("letter_id"),
                        row.getString("body_id"),
                        SealUse.Mode.valueOf(row.getString("mode")),
                        row.getString("seal_hash"),
                        unseal.apply(row.getBytes("document_hash")),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}

package org.praetor.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code delivery_service}. */
@Repository
class ServiceRows {

    private static final String WAITING =
            "FROM delivery_service WHERE mode = 'BY_HAND' AND body = :body AND NOT (case_id = ANY (:except))";

    private final JdbcClient jdbc;

    ServiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the letter already has a service row for the party. */
    boolean insert(
            String caseId,
            String body,
            String letterId,
            String letter,
            String partyId,
            ServiceMode mode,
            @Nullable LocalDate on,
            Instant at) {
        return jdbc.sql("""
                                INSERT INTO delivery_service (letter_id, case_id, body, party_id, letter_key, mode, served_on, at, by)
                                VALUES (:letterId, :caseId, :body, :partyId, :letter, :mode, :on, :at, 'system')
                                ON CONFLICT (letter_id, party_id) DO NOTHING
                                """)
                        .param("letterId", letterId)
                        .param("caseId", caseId)
                        .param("body", body)
                        .param("partyId", partyId)
                        .param("letter", letter)
                        .param("mode", mode.name())
                        .param("on", on)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean proved(
            String letterId, String partyId, ServiceMode mode, LocalDate on, String evidence, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE delivery_service SET mode = :mode, served_on = :on, evidence = :evidence, by = :by,
                                       at = :at
                                WHERE letter_id = :letterId AND party_id = :partyId AND mode = 'BY_HAND'
                                """)
                        .param("letterId", letterId)
                        .param("partyId", partyId)
                        .param("mode", mode.name())
                        .param("on", on)
                        .param("evidence", evidence)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean opened(String letterId, String partyId, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE delivery_service SET opened_at = :at, opened_by = :by
                                WHERE letter_id = :letterId AND party_id = :partyId AND opened_at IS NULL
                                """)
                        .param("letterId", letterId)
                        .param("partyId", partyId)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Nobody has to serve the letter any more; true when somebody had to. */
    boolean release(String letterId) {
        return jdbc.sql("DELETE FROM delivery_service WHERE letter_id = :letterId AND mode = 'BY_HAND'")
                        .param("letterId", letterId)
                        .update()
                > 0;
    }

    List<ServiceProof> proofs(String caseId) {
        return jdbc.sql("""
                        SELECT letter_id, party_id, mode, served_on, evidence, by, at, opened_at FROM delivery_service
                        WHERE case_id = :caseId AND served_on IS NOT NULL ORDER BY at, letter_id, party_id
                        """).param("caseId", caseId).query(ServiceRows::proof).list();
    }

    List<ToServe> waiting(String body, Collection<String> except, int limit, int offset) {
        return jdbc.sql("SELECT letter_id, case_id, party_id, letter_key, at " + WAITING
                        + " ORDER BY at, letter_id, party_id LIMIT :limit OFFSET :offset")
                .param("body", body)
                .param("except", except.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new ToServe(
                        row.getString("letter_id"),
                        row.getString("case_id"),
                        row.getString("party_id"),
                        row.getString("letter_key"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    long countWaiting(String body, Collection<String> except) {
        return jdbc.sql("SELECT count(*) " + WAITING)
                .param("body", body)
                .param("except", except.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static ServiceProof proof(ResultSet row, int number) throws SQLException {
        Timestamp opened = row.getTimestamp("opened_at");
        return new ServiceProof(
                row.getString("letter_id"),
                row.getString("party_id"),
                row.getString("mode"),
                row.getObject("served_on", LocalDate.class),
                row.getString("evidence"),
                row.getString("by"),
                row.getTimestamp("at").toInstant(),
                opened == null ? null : opened.toInstant());
    }
}

package org.praetor.examination;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praetor.vault.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_round}. */
@Repository
class RoundRows {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    RoundRows(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    int current(String caseId) {
        return jdbc.sql("SELECT coalesce(max(round), 0) FROM exam_round WHERE case_id = :caseId")
                .param("caseId", caseId)
                .query(Integer.class)
                .single();
    }

    void insert(String caseId, List<String> documents, ExaminedText text, Instant at) {
        jdbc.sql("""
                        INSERT INTO exam_round (case_id, round, opened_at, documents, texts)
                        VALUES (:caseId, :round, :at, :documents, :texts)
                        """)
                .param("caseId", caseId)
                .param("round", text.round())
                .param("at", Timestamp.from(at))
                .param("documents", documents.toArray(String[]::new))
                .param("texts", sealed.seal(caseId, text))
                .update();
    }

    /** Document ids of each round, first round first. */
    List<List<String>> documents(String caseId) {
        return jdbc.sql("SELECT documents FROM exam_round WHERE case_id = :caseId ORDER BY round")
                .param("caseId", caseId)
                .query((row, number) ->
                        List.of((String[]) row.getArray("documents").getArray()))
                .list();
    }

    Optional<ExaminedText> text(String caseId, int round) {
        return jdbc.sql("SELECT texts FROM exam_round WHERE case_id = :caseId AND round = :round")
                .param("caseId", caseId)
                .param("round", round)
                .query((row, number) -> sealed.unseal(caseId, row.getBytes("texts"), ExaminedText.class))
                .optional();
    }
}

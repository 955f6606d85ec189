package org.praetor.examination;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** @param base files of before the first round, over which the documents are laid */
    void insert(String caseId, List<String> base, List<String> documents, ExaminedText text, Instant at) {
        jdbc.sql("""
                        INSERT INTO exam_round (case_id, round, opened_at, base, documents, texts)
                        VALUES (:caseId, :round, :at, :base, :documents, :texts)
                        """)
                .param("caseId", caseId)
                .param("round", text.round())
                .param("at", Timestamp.from(at))
                .param("base", base.toArray(String[]::new))
                .param("documents", documents.toArray(String[]::new))
                .param("texts", sealed.seal(caseId, text))
                .update();
    }

    /** Document ids of each round, first round first, after those of before it; each list is laid over the ones before. */
    List<List<String>> documents(String caseId) {
        return jdbc
                .sql("SELECT base, documents FROM exam_round WHERE case_id = :caseId ORDER BY round")
                .param("caseId", caseId)
                .query((row, number) -> Stream.of(ids(row.getArray("base")), ids(row.getArray("documents"))))
                .list()
                .stream()
                .flatMap(layers -> layers)
                .filter(layer -> !layer.isEmpty())
                .toList();
    }

    private static List<String> ids(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    Optional<ExaminedText> text(String caseId, int round) {
        return jdbc.sql("SELECT texts FROM exam_round WHERE case_id = :caseId AND round = :round")
                .param("caseId", caseId)
                .param("round", round)
                .query((row, number) -> sealed.unseal(caseId, row.getBytes("texts"), ExaminedText.class))
                .optional();
    }
}

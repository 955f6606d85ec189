package org.praetor.examination;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /**
     * A round as it was opened.
     *
     * @param base files of before the first round, over which the documents are laid
     */
    record Opened(List<String> base, List<String> documents, ExaminedText text, Changes changes, Instant at) {}

    /** Against the round before; none in the first. */
    record Changes(List<TextChange> list) {}

    void insert(String caseId, String body, Opened opened) {
        ExaminedText text = opened.text();
        jdbc.sql("""
                        INSERT INTO exam_round (case_id, round, opened_at, base, documents, texts, changes, body)
                        VALUES (:caseId, :round, :at, :base, :documents, :texts, :changes, :body)
                        """)
                .param("caseId", caseId)
                .param("round", text.round())
                .param("at", Timestamp.from(opened.at()))
                .param("base", opened.base().toArray(String[]::new))
                .param("documents", opened.documents().toArray(String[]::new))
                .param("texts", sealed.seal(caseId, text))
                .param("changes", sealed.seal(caseId, opened.changes()))
                .param("body", body)
                .update();
    }

    /** Empty for rounds that were opened before changes were kept. */
    List<TextChange> changes(String caseId, int round) {
        return jdbc
                .sql("SELECT changes FROM exam_round WHERE case_id = :caseId AND round = :round")
                .param("caseId", caseId)
                .param("round", round)
                .query((row, number) -> row.getBytes("changes"))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .flatMap(bytes -> sealed.unseal(caseId, bytes, Changes.class).list().stream())
                .toList();
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

package org.praetor.examination;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praetor.formality.ClaimShape;
import org.praetor.formality.ClaimSketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_sketch}, one for each version of the claims of a case, and of {@code exam_sketched}: what was taken so far. */
@Repository
class SketchRows {

    private final JdbcClient jdbc;

    SketchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(ClaimSketch sketch, ClaimShape shape) {}

    void insert(String caseId, Kept kept, Instant at) {
        jdbc.sql("""
                        INSERT INTO exam_sketch (case_id, version, taken_at, minima, claim_length, claim_features)
                        SELECT :caseId, coalesce(max(version), 0) + 1, :at, :minima, :length, :features
                        FROM exam_sketch WHERE case_id = :caseId
                        """)
                .param("caseId", caseId)
                .param("at", Timestamp.from(at))
                .param("minima", kept.sketch().bytes())
                .param("length", kept.shape().length())
                .param("features", kept.shape().features())
                .update();
    }

    /** The latest version of each of the cases that have any, by case; only the newest of many. */
    Map<String, Kept> latest(Collection<String> caseIds, int most) {
        Map<String, Kept> latest = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, minima, claim_length, claim_features
                        FROM exam_sketch one
                        WHERE case_id = ANY (:caseIds)
                            AND version = (SELECT max(version) FROM exam_sketch own WHERE own.case_id = one.case_id)
                        ORDER BY taken_at DESC, case_id LIMIT :most
                        """)
                .param("caseIds", caseIds.toArray(String[]::new))
                .param("most", most)
                .query(row -> {
                    latest.put(
                            row.getString("case_id"),
                            new Kept(
                                    ClaimSketch.of(row.getBytes("minima")),
                                    new ClaimShape(row.getInt("claim_length"), row.getInt("claim_features"))));
                });
        return latest;
    }

    /** Locks what was taken of the case; false when nothing may be taken any more. */
    boolean claim(String caseId) {
        return jdbc.sql("""
                                INSERT INTO exam_sketched (case_id, documents) VALUES (:caseId, '{}')
                                ON CONFLICT (case_id) DO UPDATE SET documents = exam_sketched.documents
                                WHERE exam_sketched.documents IS NOT NULL
                                """).param("caseId", caseId).update() == 1;
    }

    void taken(String caseId, List<String> documents) {
        jdbc.sql("UPDATE exam_sketched SET documents = :documents WHERE case_id = :caseId")
                .param("caseId", caseId)
                .param("documents", documents.toArray(String[]::new))
                .update();
    }

    /** What the latest sketch was taken from; none before the first. */
    List<String> documents(String caseId) {
        return jdbc.sql("SELECT unnest(documents) FROM exam_sketched WHERE case_id = :caseId")
                .param("caseId", caseId)
                .query(String.class)
                .list();
    }

    boolean erased(String caseId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM exam_sketched WHERE case_id = :caseId AND documents IS NULL)")
                .param("caseId", caseId)
                .query(Boolean.class)
                .single();
    }

    void erase(String caseId) {
        jdbc.sql("""
                        INSERT INTO exam_sketched (case_id, documents) VALUES (:caseId, NULL)
                        ON CONFLICT (case_id) DO UPDATE SET documents = NULL
                        """).param("caseId", caseId).update();
        jdbc.sql("DELETE FROM exam_sketch WHERE case_id = :caseId")
                .param("caseId", caseId)
                .update();
    }
}

package org.praetor.examination;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.praetor.formality.ClaimShape;
import org.praetor.formality.ClaimSketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_sketch}, one for each version of the claims of a case. */
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

    /** The latest version of each of the cases that have any, by case. */
    Map<String, Kept> latest(Collection<String> caseIds) {
        Map<String, Kept> latest = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (case_id) case_id, minima, claim_length, claim_features
                        FROM exam_sketch WHERE case_id = ANY (:caseIds)
                        ORDER BY case_id, version DESC
                        """).param("caseIds", caseIds.toArray(String[]::new)).query(row -> {
            latest.put(
                    row.getString("case_id"),
                    new Kept(
                            ClaimSketch.of(row.getBytes("minima")),
                            new ClaimShape(row.getInt("claim_length"), row.getInt("claim_features"))));
        });
        return latest;
    }

    void erase(String caseId) {
        jdbc.sql("DELETE FROM exam_sketch WHERE case_id = :caseId")
                .param("caseId", caseId)
                .update();
    }
}

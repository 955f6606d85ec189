package org.praetor.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.praetor.vault.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_defect}. What was taken back stays in the table and is not read. */
@Repository
class DefectRows {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    DefectRows(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** The sealed part. */
    record Content(String claims, List<Defect.Citation> citations, String reasons) {}

    /** A row as it is kept; the ground is a key of the table of grounds. */
    record Row(String id, int round, String ground, boolean obvious, Content content, String by) {}

    String insert(String caseId, int round, String ground, boolean obvious, Content content, String by) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO exam_defect (id, case_id, round, ground, obvious, content, kept_by, at)
                        VALUES (:id, :caseId, :round, :ground, :obvious, :content, :by, :at)
                        """)
                .param("id", id)
                .param("caseId", caseId)
                .param("round", round)
                .param("ground", ground)
                .param("obvious", obvious)
                .param("content", sealed.seal(caseId, content))
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    List<Row> of(String caseId) {
        return jdbc.sql("""
                        SELECT id, round, ground, obvious, content, kept_by FROM exam_defect
                        WHERE case_id = :caseId AND dropped_by IS NULL ORDER BY position
                        """)
                .param("caseId", caseId)
                .query((row, number) -> row(caseId, row))
                .list();
    }

    long raised(String caseId, int round) {
        return jdbc.sql("""
                        SELECT count(*) FROM exam_defect
                        WHERE case_id = :caseId AND round = :round AND obvious AND dropped_by IS NULL
                        """)
                .param("caseId", caseId)
                .param("round", round)
                .query(Long.class)
                .single();
    }

    /** @return false when the case's round has no such defect */
    boolean drop(String caseId, int round, String id, String by) {
        return jdbc.sql("""
                                UPDATE exam_defect SET dropped_by = :by
                                WHERE id = :id AND case_id = :caseId AND round = :round AND dropped_by IS NULL
                                """)
                        .param("by", by)
                        .param("id", id)
                        .param("caseId", caseId)
                        .param("round", round)
                        .update()
                == 1;
    }

    private Row row(String caseId, ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getInt("round"),
                row.getString("ground"),
                row.getBoolean("obvious"),
                sealed.unseal(caseId, row.getBytes("content"), Content.class),
                row.getString("kept_by"));
    }
}

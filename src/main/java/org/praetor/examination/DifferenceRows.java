package org.praetor.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.vault.SealedJson;
import org.praetor.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_difference}. */
@Repository
class DifferenceRows {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SealedJson sealed;

    DifferenceRows(JdbcClient jdbc, Vault vault, SealedJson sealed) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.sealed = sealed;
    }

    /** One compared item, before anybody decided on it; {@link Difference} says what the pictures are. */
    record Compared(
            String item,
            String passed,
            String filed,
            boolean equal,
            Difference.@Nullable Figures figures,
            Difference.@Nullable Hashes hashes) {}

    void replace(String caseId, List<Compared> items) {
        jdbc.sql("DELETE FROM exam_difference WHERE case_id = :caseId")
                .param("caseId", caseId)
                .update();
        for (int position = 0; position < items.size(); position++) {
            jdbc.sql("""
                            INSERT INTO exam_difference (case_id, position, content, differs)
                            VALUES (:caseId, :position, :content, :differs)
                            """)
                    .param("caseId", caseId)
                    .param("position", position + 1)
                    .param("content", sealed.seal(caseId, items.get(position)))
                    .param("differs", !items.get(position).equal())
                    .update();
        }
    }

    List<Difference> of(String caseId) {
        return jdbc.sql("""
                        SELECT position, content, accepted, reason FROM exam_difference
                        WHERE case_id = :caseId ORDER BY differs DESC, position
                        """)
                .param("caseId", caseId)
                .query((row, number) -> difference(caseId, row))
                .list();
    }

    /** @return false when there is no such item */
    boolean decide(String caseId, int position, boolean accepted, String reason, String by) {
        return jdbc.sql("""
                                UPDATE exam_difference SET accepted = :accepted, reason = :reason, decided_by = :by
                                WHERE case_id = :caseId AND position = :position
                                """)
                        .param("caseId", caseId)
                        .param("position", position)
                        .param("accepted", accepted)
                        .param("reason", vault.seal(caseId, reason))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Difference difference(String caseId, ResultSet row) throws SQLException {
        Compared compared = sealed.unseal(caseId, row.getBytes("content"), Compared.class);
        byte[] reason = row.getBytes("reason");
        return new Difference(
                row.getInt("position"),
                compared.item(),
                compared.passed(),
                compared.filed(),
                compared.equal(),
                compared.figures(),
                compared.hashes(),
                row.getObject("accepted", Boolean.class),
                reason == null ? null : vault.unseal(caseId, reason));
    }
}

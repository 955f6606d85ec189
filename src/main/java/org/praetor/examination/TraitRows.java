package org.praetor.examination;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.praetor.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_trait}: whom a request comes from, as digests. */
@Repository
class TraitRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    TraitRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What two requests may have in common. */
    enum Kind {
        /** Credit code or identity number; the name of one who has neither. */
        APPLICANT,
        /** Its code, and the company that files for it. */
        AGENCY,
        /** Identity number. */
        INVENTOR,
        PHONE,
        ADDRESS
    }

    record Trait(Kind kind, String value) {}

    void replace(String caseId, String body, Set<Trait> traits) {
        erase(caseId);
        traits.forEach(trait -> jdbc.sql("""
                        INSERT INTO exam_trait (case_id, body, kind, digest) VALUES (:caseId, :body, :kind, :digest)
                        ON CONFLICT DO NOTHING
                        """)
                .param("caseId", caseId)
                .param("body", body)
                .param("kind", trait.kind().name())
                .param("digest", vault.digest("exam_trait " + trait.kind(), trait.value()))
                .update());
    }

    /**
     * Other cases of the body, open or closed, with all that they have in common with this one.
     *
     * @param most cases for each kind, those whose claims came in last
     */
    Map<String, Set<Kind>> related(String caseId, int most) {
        Map<String, Set<Kind>> related = new HashMap<>();
        jdbc.sql("""
                        WITH shared AS (
                            SELECT DISTINCT other.case_id, other.kind
                            FROM exam_trait own
                            JOIN exam_trait other
                                ON other.digest = own.digest AND other.kind = own.kind AND other.body = own.body
                            WHERE own.case_id = :caseId AND other.case_id <> :caseId
                        ), placed AS (
                            SELECT shared.case_id, row_number() OVER (
                                PARTITION BY shared.kind ORDER BY first.taken_at DESC NULLS LAST, shared.case_id) AS place
                            FROM shared
                            LEFT JOIN exam_sketch first ON first.case_id = shared.case_id AND first.version = 1
                        )
                        SELECT shared.case_id, shared.kind FROM shared
                        WHERE shared.case_id IN (SELECT placed.case_id FROM placed WHERE placed.place <= :most)
                        """).param("caseId", caseId).param("most", most).query(row -> {
            related.computeIfAbsent(row.getString("case_id"), none -> EnumSet.noneOf(Kind.class))
                    .add(Kind.valueOf(row.getString("kind")));
        });
        return related;
    }

    void erase(String caseId) {
        jdbc.sql("DELETE FROM exam_trait WHERE case_id = :caseId")
                .param("caseId", caseId)
                .update();
    }
}

package org.praetor.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.vault.SealedJson;
import org.praetor.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_finding}; texts are sealed with the case key. */
@Repository
class FindingRows {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SealedJson sealed;

    FindingRows(JdbcClient jdbc, Vault vault, SealedJson sealed) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.sealed = sealed;
    }

    /** The sealed part of a finding. {@code answerKey} carries the answer into the next round; null for the examiner's own. */
    record Content(
            String part,
            String place,
            int start,
            int end,
            String excerpt,
            String message,
            String suggestion,
            String basis,
            String key,
            List<String> arguments,
            @Nullable String answer,
            @Nullable String answerKey) {}

    /**
     * @param continues the finding of the round before that this one is again, or null
     * @return its id
     */
    String insert(
            String caseId,
            int round,
            int position,
            String rule,
            String severity,
            Content content,
            @Nullable String continues) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO exam_finding (id, case_id, round, position, rule, severity, content, continues)
                        VALUES (:id, :caseId, :round, :position, :rule, :severity, :content, :continues)
                        """)
                .param("id", id)
                .param("caseId", caseId)
                .param("round", round)
                .param("position", position)
                .param("rule", rule)
                .param("severity", severity)
                .param("content", sealed.seal(caseId, content))
                .param("continues", continues)
                .update();
        return id;
    }

    List<CaseFinding> of(String caseId, int round) {
        return jdbc.sql("""
                        SELECT id, round, rule, severity, content, state, waive_reason, waive_ground, continues
                        FROM exam_finding
                        WHERE case_id = :caseId AND round = :round ORDER BY position
                        """)
                .param("caseId", caseId)
                .param("round", round)
                .query((row, number) -> finding(caseId, row))
                .list();
    }

    long openDefects(String caseId, int round) {
        return jdbc.sql("""
                        SELECT count(*) FROM exam_finding
                        WHERE case_id = :caseId AND round = :round AND severity = 'E' AND state <> 'WAIVED'
                        """)
                .param("caseId", caseId)
                .param("round", round)
                .query(Long.class)
                .single();
    }

    /** Reasons given for the findings of a round, by key: they hold on only while their finding does. */
    Map<String, String> answers(String caseId, int round) {
        Map<String, String> answers = new HashMap<>();
        jdbc.sql("SELECT content FROM exam_finding WHERE case_id = :caseId AND round = :round")
                .param("caseId", caseId)
                .param("round", round)
                .query((row, number) -> sealed.unseal(caseId, row.getBytes("content"), Content.class))
                .list()
                .forEach(content -> {
                    if (content.answer() != null && content.answerKey() != null) {
                        answers.put(content.answerKey(), content.answer());
                    }
                });
        return answers;
    }

    int nextPosition(String caseId, int round) {
        return jdbc.sql(
                        "SELECT coalesce(max(position), 0) + 1 FROM exam_finding WHERE case_id = :caseId AND round = :round")
                .param("caseId", caseId)
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    /** What somebody decided on a finding: adopted, waived with ground and reason, or open again. */
    record Decision(
            CaseFinding.State state,
            @Nullable String reason,
            CaseFinding.@Nullable Ground ground,
            @Nullable String by) {}

    /** @return false when there is no such finding in the case's round */
    boolean decide(String caseId, int round, String id, Decision decision) {
        String reason = decision.reason();
        CaseFinding.Ground ground = decision.ground();
        return jdbc.sql("""
                                UPDATE exam_finding
                                SET state = :state, waive_reason = :reason, waive_ground = :ground, decided_by = :by
                                WHERE id = :id AND case_id = :caseId AND round = :round
                                """)
                        .param("id", id)
                        .param("caseId", caseId)
                        .param("round", round)
                        .param("state", decision.state().name())
                        .param("reason", reason == null ? null : vault.seal(caseId, reason))
                        .param("ground", ground == null ? null : ground.name())
                        .param("by", decision.by())
                        .update()
                == 1;
    }

    /** A finding whose text is the same as before stays waived, as it was waived then and by whom. */
    void carryWaiver(String caseId, String from, String to) {
        jdbc.sql("""
                        UPDATE exam_finding AS later
                        SET state = earlier.state, waive_reason = earlier.waive_reason,
                            waive_ground = earlier.waive_ground, decided_by = earlier.decided_by
                        FROM exam_finding AS earlier
                        WHERE earlier.id = :from AND later.id = :to
                          AND earlier.case_id = :caseId AND later.case_id = :caseId AND earlier.state = 'WAIVED'
                        """)
                .param("caseId", caseId)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Takes out a finding of the examiner's own. @return false when there is none */
    boolean delete(String caseId, int round, String id) {
        return jdbc.sql("""
                                DELETE FROM exam_finding
                                WHERE id = :id AND case_id = :caseId AND round = :round AND rule = :own
                                """)
                        .param("id", id)
                        .param("caseId", caseId)
                        .param("round", round)
                        .param("own", CaseFinding.OWN)
                        .update()
                == 1;
    }

    private CaseFinding finding(String caseId, ResultSet row) throws SQLException {
        Content content = sealed.unseal(caseId, row.getBytes("content"), Content.class);
        byte[] reason = row.getBytes("waive_reason");
        String ground = row.getString("waive_ground");
        return new CaseFinding(
                row.getString("id"),
                row.getInt("round"),
                row.getString("rule"),
                row.getString("severity"),
                content.part(),
                content.place(),
                content.start(),
                content.end(),
                content.excerpt(),
                content.message(),
                content.suggestion(),
                content.basis(),
                content.key(),
                content.arguments(),
                content.answer(),
                CaseFinding.State.valueOf(row.getString("state")),
                reason == null ? null : vault.unseal(caseId, reason),
                ground == null ? null : CaseFinding.Ground.valueOf(ground),
                row.getString("continues"));
    }
}

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

    void insert(String caseId, int round, int position, String rule, String severity, Content content) {
        jdbc.sql("""
                        INSERT INTO exam_finding (id, case_id, round, position, rule, severity, content)
                        VALUES (:id, :caseId, :round, :position, :rule, :severity, :content)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("caseId", caseId)
                .param("round", round)
                .param("position", position)
                .param("rule", rule)
                .param("severity", severity)
                .param("content", sealed.seal(caseId, content))
                .update();
    }

    List<CaseFinding> of(String caseId, int round) {
        return jdbc.sql("""
                        SELECT id, round, rule, severity, content, state, waive_reason FROM exam_finding
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

    /** @return false when there is no such finding in the case's round */
    boolean decide(String caseId, int round, String id, CaseFinding.State state, @Nullable String reason, String by) {
        return jdbc.sql("""
                                UPDATE exam_finding SET state = :state, waive_reason = :reason, decided_by = :by
                                WHERE id = :id AND case_id = :caseId AND round = :round
                                """)
                        .param("id", id)
                        .param("caseId", caseId)
                        .param("round", round)
                        .param("state", state.name())
                        .param("reason", reason == null ? null : vault.seal(caseId, reason))
                        .param("by", state == CaseFinding.State.OPEN ? null : by)
                        .update()
                == 1;
    }

    private CaseFinding finding(String caseId, ResultSet row) throws SQLException {
        Content content = sealed.unseal(caseId, row.getBytes("content"), Content.class);
        byte[] reason = row.getBytes("waive_reason");
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
                reason == null ? null : vault.unseal(caseId, reason));
    }
}

package org.praetor.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praetor.vault.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_objection}, and what was decided before on the same point. */
@Repository
class ObjectionRows {

    private static final String COLUMNS = "id, case_id, point, notice, noticed_on, outcome, examiner, content, kept_by";

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    ObjectionRows(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** The sealed part. */
    record Content(String claims, String words) {}

    /** The latest decision of pre-examination on a point. */
    record Decided(Objection.Outcome outcome, String by) {}

    String insert(
            String caseId,
            String body,
            String point,
            Objection.Notice notice,
            LocalDate noticedOn,
            Decided decided,
            Content content,
            String by) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO exam_objection (
                            id, case_id, body, point, notice, noticed_on, outcome, examiner, content, kept_by, at)
                        VALUES (:id, :caseId, :body, :point, :notice, :on, :outcome, :examiner, :content, :by, :at)
                        """)
                .param("id", id)
                .param("caseId", caseId)
                .param("body", body)
                .param("point", point)
                .param("notice", notice.name())
                .param("on", noticedOn)
                .param("outcome", decided.outcome().name())
                .param("examiner", decided.by())
                .param("content", sealed.seal(caseId, content))
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    List<Objection> of(String caseId) {
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + " FROM exam_objection WHERE case_id = :caseId AND dropped_by IS NULL ORDER BY noticed_on, position")
                .param("caseId", caseId)
                .query(this::objection)
                .list();
    }

    boolean drop(String caseId, String id, String by) {
        return jdbc.sql("""
                                UPDATE exam_objection SET dropped_by = :by
                                WHERE id = :id AND case_id = :caseId AND dropped_by IS NULL
                                """)
                        .param("by", by)
                        .param("id", id)
                        .param("caseId", caseId)
                        .update()
                == 1;
    }

    /** How often, by point, examiner and outcome. */
    List<Objections.Count> counts(String body) {
        return jdbc.sql("""
                        SELECT point, examiner,
                               count(*) FILTER (WHERE outcome = 'FOUND') AS found,
                               count(*) FILTER (WHERE outcome = 'WAIVED') AS waived,
                               count(*) FILTER (WHERE outcome = 'MISSED') AS missed
                        FROM exam_objection WHERE body = :body AND dropped_by IS NULL
                        GROUP BY point, examiner ORDER BY point, examiner
                        """)
                .param("body", body)
                .query((row, number) -> new Objections.Count(
                        row.getString("point"),
                        row.getString("examiner"),
                        row.getLong("found"),
                        row.getLong("waived"),
                        row.getLong("missed")))
                .list();
    }

    /** Cases with such objections, the latest notice first; an empty text asks for any. */
    List<String> cases(String body, String point, String examiner, String outcome, int limit) {
        return jdbc.sql("""
                        SELECT case_id FROM exam_objection
                        WHERE body = :body AND dropped_by IS NULL
                          AND (:point = '' OR point = :point) AND (:examiner = '' OR examiner = :examiner)
                          AND (:outcome = '' OR outcome = :outcome)
                        GROUP BY case_id ORDER BY max(noticed_on) DESC, case_id LIMIT :limit
                        """)
                .param("body", body)
                .param("point", point)
                .param("examiner", examiner)
                .param("outcome", outcome)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** What was decided last on a formal rule; within a round a finding that was raised counts before one that was waived. */
    Optional<Decided> onRule(String caseId, String rule) {
        return jdbc.sql("""
                        SELECT state = 'ADOPTED' AS raised, decided_by AS by_whom FROM exam_finding
                        WHERE case_id = :caseId AND rule = :point AND state <> 'OPEN'
                        ORDER BY round DESC, state = 'ADOPTED' DESC, position LIMIT 1
                        """)
                .param("caseId", caseId)
                .param("point", rule)
                .query(ObjectionRows::decided)
                .optional();
    }

    /** The same on a ground of substantive defects. */
    Optional<Decided> onGround(String caseId, String ground) {
        return jdbc.sql("""
                        SELECT obvious AS raised, kept_by AS by_whom FROM exam_defect
                        WHERE case_id = :caseId AND ground = :point AND dropped_by IS NULL
                        ORDER BY round DESC, obvious DESC, position LIMIT 1
                        """)
                .param("caseId", caseId)
                .param("point", ground)
                .query(ObjectionRows::decided)
                .optional();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getBoolean("raised") ? Objection.Outcome.FOUND : Objection.Outcome.WAIVED,
                row.getString("by_whom"));
    }

    private Objection objection(ResultSet row, int number) throws SQLException {
        String caseId = row.getString("case_id");
        Content content = sealed.unseal(caseId, row.getBytes("content"), Content.class);
        return new Objection(
                row.getString("id"),
                caseId,
                row.getString("point"),
                Objection.Notice.valueOf(row.getString("notice")),
                row.getObject("noticed_on", LocalDate.class),
                content.claims(),
                content.words(),
                Objection.Outcome.valueOf(row.getString("outcome")),
                row.getString("examiner"),
                row.getString("kept_by"));
    }
}

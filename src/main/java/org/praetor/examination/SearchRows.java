package org.praetor.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.vault.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_search} and {@code exam_hit}. What was dropped stays in the tables and is not read. */
@Repository
class SearchRows {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    SearchRows(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** The sealed part of a search. */
    record SearchContent(LocalDate on, String databases, String query, String classes) {}

    /** The sealed part of a hit. */
    record HitContent(
            String document,
            String country,
            @Nullable LocalDate published,
            Hit.Category category,
            String claims,
            String passages) {}

    String insert(String caseId, int round, SearchContent content, String by) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO exam_search (id, case_id, round, content, kept_by, at)
                        VALUES (:id, :caseId, :round, :content, :by, :at)
                        """)
                .param("id", id)
                .param("caseId", caseId)
                .param("round", round)
                .param("content", sealed.seal(caseId, content))
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    String insert(String caseId, int round, HitContent content, @Nullable String copy, String by) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO exam_hit (id, case_id, round, number, content, copy_id, kept_by, at)
                        VALUES (:id, :caseId, :round,
                            (SELECT coalesce(max(number), 0) + 1 FROM exam_hit WHERE case_id = :caseId),
                            :content, :copy, :by, :at)
                        """)
                .param("id", id)
                .param("caseId", caseId)
                .param("round", round)
                .param("content", sealed.seal(caseId, content))
                .param("copy", copy)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    List<Search> searches(String caseId) {
        return jdbc.sql("""
                        SELECT id, round, content, kept_by FROM exam_search
                        WHERE case_id = :caseId AND dropped_by IS NULL ORDER BY position
                        """)
                .param("caseId", caseId)
                .query((row, number) -> search(caseId, row))
                .list();
    }

    List<Hit> hits(String caseId) {
        return jdbc.sql("""
                        SELECT id, round, number, content, copy_id, kept_by FROM exam_hit
                        WHERE case_id = :caseId AND dropped_by IS NULL ORDER BY number
                        """)
                .param("caseId", caseId)
                .query((row, number) -> hit(caseId, row))
                .list();
    }

    /** @return false when the case's round has no such search and no such hit */
    boolean drop(String caseId, int round, String id, String by) {
        return dropSearch(caseId, round, id, by) || dropHit(caseId, round, id, by);
    }

    private boolean dropSearch(String caseId, int round, String id, String by) {
        return jdbc.sql("""
                                UPDATE exam_search SET dropped_by = :by
                                WHERE id = :id AND case_id = :caseId AND round = :round AND dropped_by IS NULL
                                """)
                        .param("by", by)
                        .param("id", id)
                        .param("caseId", caseId)
                        .param("round", round)
                        .update()
                == 1;
    }

    private boolean dropHit(String caseId, int round, String id, String by) {
        return jdbc.sql("""
                                UPDATE exam_hit SET dropped_by = :by
                                WHERE id = :id AND case_id = :caseId AND round = :round AND dropped_by IS NULL
                                """)
                        .param("by", by)
                        .param("id", id)
                        .param("caseId", caseId)
                        .param("round", round)
                        .update()
                == 1;
    }

    private Search search(String caseId, ResultSet row) throws SQLException {
        SearchContent content = sealed.unseal(caseId, row.getBytes("content"), SearchContent.class);
        return new Search(
                row.getString("id"),
                row.getInt("round"),
                content.on(),
                content.databases(),
                content.query(),
                content.classes(),
                row.getString("kept_by"));
    }

    private Hit hit(String caseId, ResultSet row) throws SQLException {
        HitContent content = sealed.unseal(caseId, row.getBytes("content"), HitContent.class);
        return new Hit(
                row.getString("id"),
                row.getInt("round"),
                row.getInt("number"),
                content.document(),
                content.country(),
                content.published(),
                content.category(),
                content.claims(),
                content.passages(),
                row.getString("copy_id"),
                row.getString("kept_by"));
    }
}

package org.praetor.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code exam_phrase} and {@code exam_phrase_version}. */
@Repository
class PhraseRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PhraseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String insert(Phrase.Scope scope, String body, @Nullable String unit, String owner) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO exam_phrase (id, scope, body, unit, owner, created_at)
                        VALUES (:id, :scope, :body, :unit, :owner, :at)
                        """)
                .param("id", id)
                .param("scope", scope.name())
                .param("body", body)
                .param("unit", unit)
                .param("owner", owner)
                .param("at", now())
                .update();
        return id;
    }

    /** Writes the next version of a phrase. */
    int write(String phraseId, String title, String content, Phrase.State state, String by) {
        return jdbc.sql("""
                        INSERT INTO exam_phrase_version (phrase_id, version, title, content, state, written_by, written_at)
                        VALUES (:id,
                            (SELECT coalesce(max(version), 0) + 1 FROM exam_phrase_version WHERE phrase_id = :id),
                            :title, :content, :state, :by, :at)
                        RETURNING version
                        """)
                .param("id", phraseId)
                .param("title", title)
                .param("content", content)
                .param("state", state.name())
                .param("by", by)
                .param("at", now())
                .query(Integer.class)
                .single();
    }

    /** The wording in force gives way to the next. */
    void replaceInForce(String phraseId) {
        jdbc.sql("UPDATE exam_phrase_version SET state = 'REPLACED' WHERE phrase_id = :id AND state = 'IN_FORCE'")
                .param("id", phraseId)
                .update();
    }

    void decide(String phraseId, int version, Phrase.State state, @Nullable String reason, String by) {
        jdbc.sql("""
                        UPDATE exam_phrase_version
                        SET state = :state, reason = :reason, decided_by = :by, decided_at = :at
                        WHERE phrase_id = :id AND version = :version
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("by", by)
                .param("at", now())
                .param("id", phraseId)
                .param("version", version)
                .update();
    }

    void retire(String phraseId, String by) {
        jdbc.sql("UPDATE exam_phrase SET retired_by = :by, retired_at = :at WHERE id = :id")
                .param("by", by)
                .param("at", now())
                .param("id", phraseId)
                .update();
    }

    /** Locks the phrase until the transaction ends. */
    Optional<Phrase> lock(String phraseId) {
        return read("WHERE id = :id FOR UPDATE", Map.of("id", phraseId)).stream()
                .findFirst();
    }

    Optional<Phrase> find(String phraseId) {
        return read("WHERE id = :id", Map.of("id", phraseId)).stream().findFirst();
    }

    /** Phrases of a body but what is personal to somebody else; retired ones last. */
    List<Phrase> of(String body, String reader) {
        return read(
                "WHERE body = :body AND (scope <> 'PERSONAL' OR owner = :reader) ORDER BY retired_at NULLS FIRST, created_at, id",
                Map.of("body", body, "reader", reader));
    }

    private List<Phrase> read(String where, Map<String, String> values) {
        List<Head> heads = jdbc.sql("SELECT id, scope, body, unit, owner, retired_at FROM exam_phrase " + where)
                .params(values)
                .query(PhraseRows::head)
                .list();
        Map<String, List<Written>> versions = heads.isEmpty()
                ? Map.of()
                : versions(heads.stream().map(Head::id).toArray(String[]::new));
        return heads.stream()
                .map(head -> new Phrase(
                        head.id(),
                        head.scope(),
                        head.body(),
                        head.unit(),
                        head.owner(),
                        head.retiredAt(),
                        versions.getOrDefault(head.id(), List.of()).stream()
                                .map(Written::version)
                                .toList()))
                .toList();
    }

    private record Head(
            String id,
            Phrase.Scope scope,
            String body,
            @Nullable String unit,
            String owner,
            @Nullable Instant retiredAt) {}

    private record Written(String phraseId, Phrase.Version version) {}

    private Map<String, List<Written>> versions(String[] phraseIds) {
        return jdbc.sql("""
                        SELECT phrase_id, version, title, content, state, written_by, written_at, decided_by, decided_at,
                               reason
                        FROM exam_phrase_version WHERE phrase_id = ANY (:ids) ORDER BY version DESC
                        """).param("ids", phraseIds).query(PhraseRows::written).list().stream()
                .collect(Collectors.groupingBy(Written::phraseId));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getString("id"),
                Phrase.Scope.valueOf(row.getString("scope")),
                row.getString("body"),
                row.getString("unit"),
                row.getString("owner"),
                instant(row, "retired_at"));
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getString("phrase_id"),
                new Phrase.Version(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("content"),
                        Phrase.State.valueOf(row.getString("state")),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("decided_by"),
                        instant(row, "decided_at"),
                        row.getString("reason")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

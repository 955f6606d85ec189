package org.praetor.worklist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code work_item} and of the holders beside it. */
@Repository
class WorkItemRows {

    static final String COLUMNS = """
            id, case_id, body, proceeding, kind, step, candidate, party, staff, phase, unit, field, four_eyes,
            during_hold, due_at, priority, opened_at, holder, doer, closed_at, completed, version
            """;

    private final JdbcClient jdbc;

    WorkItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkItem item) {
        jdbc.sql("""
                        INSERT INTO work_item (id, case_id, body, proceeding, kind, step, candidate, party, staff, phase,
                            unit, field, four_eyes, during_hold, due_at, priority, opened_at, holder, held_since)
                        VALUES (:id, :caseId, :body, :proceeding, :kind, :step, :candidate, :party, :staff, :phase,
                            :unit, :field, :fourEyes, :duringHold, :dueAt, :priority, :openedAt, :holder, :heldSince)
                        """)
                .param("id", item.id())
                .param("caseId", item.caseId())
                .param("body", item.body())
                .param("proceeding", item.proceeding())
                .param("kind", item.kind())
                .param("step", item.step())
                .param("candidate", item.candidate())
                .param("party", item.party())
                .param("staff", item.staff())
                .param("phase", item.phase())
                .param("unit", item.unit())
                .param("field", item.field())
                .param("fourEyes", item.fourEyes().toArray(String[]::new))
                .param("duringHold", item.duringHold())
                .param("dueAt", Timestamp.from(item.dueAt()))
                .param("priority", item.priority())
                .param("openedAt", Timestamp.from(item.openedAt()))
                .param("holder", item.holder())
                .param("heldSince", item.holder() == null ? null : Timestamp.from(item.openedAt()))
                .update();
    }

    Optional<WorkItem> find(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item WHERE id = :id")
                .param("id", id)
                .query(WorkItemRows::item)
                .optional();
    }

    List<WorkItem> openOf(String caseId) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM work_item WHERE case_id = :caseId AND closed_at IS NULL ORDER BY due_at")
                .param("caseId", caseId)
                .query(WorkItemRows::item)
                .list();
    }

    List<WorkItem> openOf(Collection<String> caseIds) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM work_item WHERE case_id = ANY (:caseIds) AND closed_at IS NULL ORDER BY due_at")
                .param("caseIds", caseIds.toArray(String[]::new))
                .query(WorkItemRows::item)
                .list();
    }

    /** Open staff items offered to one of the roles and free, or held by the person; earliest due date first. */
    List<WorkItem> offered(Offer offer, int limit, int offset) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item i WHERE " + Offer.CONDITION
                        + " ORDER BY priority DESC, due_at, opened_at, id LIMIT :limit OFFSET :offset")
                .params(offer.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(WorkItemRows::item)
                .list();
    }

    long countOffered(Offer offer) {
        return jdbc.sql("SELECT count(*) FROM work_item i WHERE " + Offer.CONDITION)
                .params(offer.parameters())
                .query(Long.class)
                .single();
    }

    /** Locks the next free item, passing over those that somebody else is just taking. */
    Optional<WorkItem> lockNextFree(Offer offer) {
        return jdbc.sql(
                        "SELECT " + COLUMNS + " FROM work_item i WHERE " + Offer.CONDITION
                                + " AND holder IS NULL ORDER BY priority DESC, due_at, opened_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .params(offer.parameters())
                .query(WorkItemRows::item)
                .optional();
    }

    /** @return false when the version is stale or the item closed meanwhile */
    boolean hold(String id, @Nullable String holder, int version, Instant at) {
        return jdbc.sql("""
                                UPDATE work_item SET holder = :holder, held_since = :at, version = version + 1
                                WHERE id = :id AND version = :version AND closed_at IS NULL
                                """)
                        .param("id", id)
                        .param("holder", holder)
                        .param("at", holder == null ? null : Timestamp.from(at))
                        .param("version", version)
                        .update()
                == 1;
    }

    void done(String id, String doer) {
        jdbc.sql("UPDATE work_item SET doer = :doer WHERE id = :id AND closed_at IS NULL")
                .param("id", id)
                .param("doer", doer)
                .update();
    }

    void close(String id, boolean completed, Instant at) {
        jdbc.sql("""
                        UPDATE work_item SET closed_at = :at, completed = :completed, version = version + 1
                        WHERE id = :id AND closed_at IS NULL
                        """)
                .param("id", id)
                .param("completed", completed)
                .param("at", Timestamp.from(at))
                .update();
    }

    void move(String id, Instant dueAt, int priority) {
        jdbc.sql("UPDATE work_item SET due_at = :dueAt, priority = :priority WHERE id = :id AND closed_at IS NULL")
                .param("id", id)
                .param("dueAt", Timestamp.from(dueAt))
                .param("priority", priority)
                .update();
    }

    /** Steps of this list that the person has completed in the case. */
    List<String> doneBy(String caseId, List<String> steps, String accountId) {
        return jdbc.sql("""
                        SELECT DISTINCT step FROM work_item
                        WHERE case_id = :caseId AND completed AND doer = :account AND step = ANY (:steps)
                        """)
                .param("caseId", caseId)
                .param("account", accountId)
                .param("steps", steps.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Steps that the person has completed in each of these cases. */
    Map<String, Set<String>> doneBy(Collection<String> caseIds, String accountId) {
        Map<String, Set<String>> done = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, step FROM work_item
                        WHERE case_id = ANY (:caseIds) AND completed AND doer = :account
                        """)
                .param("caseIds", caseIds.toArray(String[]::new))
                .param("account", accountId)
                .query((row, number) -> done.computeIfAbsent(row.getString("case_id"), id -> new HashSet<>())
                        .add(row.getString("step")))
                .list();
        return done;
    }

    /** Those of the cases that the person is barred from. */
    Set<String> barredFrom(Collection<String> caseIds, String accountId) {
        return Set.copyOf(
                jdbc.sql("SELECT case_id FROM work_barred WHERE case_id = ANY (:caseIds) AND account_id = :account")
                        .param("caseIds", caseIds.toArray(String[]::new))
                        .param("account", accountId)
                        .query(String.class)
                        .list());
    }

    Optional<String> holderOf(String caseId, String step) {
        return jdbc.sql("SELECT account_id FROM work_holder WHERE case_id = :caseId AND step = :step")
                .param("caseId", caseId)
                .param("step", step)
                .query(String.class)
                .optional();
    }

    void setHolder(String caseId, String step, String accountId) {
        jdbc.sql("""
                        INSERT INTO work_holder (case_id, step, account_id) VALUES (:caseId, :step, :account)
                        ON CONFLICT (case_id, step) DO UPDATE SET account_id = excluded.account_id
                        """)
                .param("caseId", caseId)
                .param("step", step)
                .param("account", accountId)
                .update();
    }

    /** Bars a person: what he holds in the case becomes free again. */
    void bar(String caseId, String accountId) {
        jdbc.sql("""
                        INSERT INTO work_barred (case_id, account_id) VALUES (:caseId, :account)
                        ON CONFLICT (case_id, account_id) DO NOTHING
                        """).param("caseId", caseId).param("account", accountId).update();
        jdbc.sql("DELETE FROM work_holder WHERE case_id = :caseId AND account_id = :account")
                .param("caseId", caseId)
                .param("account", accountId)
                .update();
        jdbc.sql("""
                        UPDATE work_item SET holder = NULL, held_since = NULL, version = version + 1
                        WHERE case_id = :caseId AND holder = :account AND closed_at IS NULL
                        """).param("caseId", caseId).param("account", accountId).update();
    }

    static WorkItem item(ResultSet row, int number) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new WorkItem(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("body"),
                row.getString("proceeding"),
                row.getString("kind"),
                row.getString("step"),
                row.getString("candidate"),
                row.getString("party"),
                row.getBoolean("staff"),
                row.getString("phase"),
                row.getString("unit"),
                row.getString("field"),
                strings(row.getArray("four_eyes")),
                row.getBoolean("during_hold"),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("priority"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("holder"),
                row.getString("doer"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getObject("completed", Boolean.class),
                row.getInt("version"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

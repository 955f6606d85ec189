package org.praetor.worklist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.praetor.PraetorException;
import org.praetor.clock.OpenSteps;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code work_item} and of the holders beside it. */
@Repository
class WorkItemRows {

    static final String COLUMNS = """
            id, case_id, body, proceeding, kind, step, candidate, party, staff, phase, unit, field, four_eyes,
            during_hold, on_hold, due_at, priority, opened_at, holder, doer, closed_at, completed, version
            """;

    private static final Map<String, String> REFUSALS =
            Map.of("work_recused", "work.recused", "work_four_eyes", "work.four-eyes");
    private static final String ORDER = " ORDER BY i.priority DESC, i.due_at, i.opened_at, i.id";
    private static final String FREE = " AND i.holder IS NULL AND (i.during_hold OR NOT i.on_hold)";
    private static final String OF_PARTIES = """
            closed_at IS NULL AND NOT staff AND (case_id, candidate) IN (
                SELECT c, r FROM unnest(CAST(:caseIds AS text[]), CAST(:roles AS text[])) AS own (c, r))
            """;

    private final JdbcClient jdbc;

    WorkItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkItem item) {
        jdbc.sql("""
                        INSERT INTO work_item (id, case_id, body, proceeding, kind, step, candidate, party, staff, phase,
                            unit, field, four_eyes, during_hold, on_hold, due_at, priority, opened_at, holder, held_since)
                        VALUES (:id, :caseId, :body, :proceeding, :kind, :step, :candidate, :party, :staff, :phase,
                            :unit, :field, :fourEyes, :duringHold, :onHold, :dueAt, :priority, :openedAt, :holder, :heldSince)
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
                .param("onHold", item.onHold())
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

    /** Open items of parties, by pairs of case and party role; earliest due date first. */
    List<WorkItem> ofParties(List<String> caseIds, List<String> roles, int limit, int offset) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item WHERE " + OF_PARTIES
                        + " ORDER BY due_at, opened_at, id LIMIT :limit OFFSET :offset")
                .param("caseIds", caseIds.toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query(WorkItemRows::item)
                .list();
    }

    long countOfParties(List<String> caseIds, List<String> roles) {
        return jdbc.sql("SELECT count(*) FROM work_item WHERE " + OF_PARTIES)
                .param("caseIds", caseIds.toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** A page of a queue, the most urgent first. */
    List<WorkItem> offered(Offer offer, int limit, int offset) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item i WHERE " + offer.condition() + ORDER
                        + " LIMIT :limit OFFSET :offset")
                .params(offer.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(WorkItemRows::item)
                .list();
    }

    long countOffered(Offer offer) {
        return jdbc.sql("SELECT count(*) FROM work_item i WHERE " + offer.condition())
                .params(offer.parameters())
                .query(Long.class)
                .single();
    }

    /** The most urgent item of a queue that nobody holds and no hold locks. */
    Optional<WorkItem> nextFree(Offer offer) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item i WHERE " + offer.condition() + FREE + ORDER
                        + " LIMIT 1")
                .params(offer.parameters())
                .query(WorkItemRows::item)
                .optional();
    }

    /** The item if it is still in the queue and free. */
    Optional<WorkItem> freeStill(Offer offer, String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item i WHERE i.id = :id AND " + offer.condition() + FREE)
                .params(offer.parameters())
                .param("id", id)
                .query(WorkItemRows::item)
                .optional();
    }

    /** Those of the items that suit the person, whoever holds them. */
    Set<String> suited(Collection<String> ids, Standing standing) {
        return Set.copyOf(jdbc.sql("SELECT i.id FROM work_item i WHERE i.id = ANY (:ids) AND " + standing.suits())
                .params(standing.parameters())
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** @return false when the version is stale or the item closed meanwhile */
    boolean hold(String id, @Nullable String holder, int version, Instant at) {
        return guarded(
                id,
                () -> jdbc.sql("""
                                        UPDATE work_item SET holder = :holder, held_since = :at, version = version + 1
                                        WHERE id = :id AND version = :version AND closed_at IS NULL
                                        """)
                                .param("id", id)
                                .param("holder", holder)
                                .param("at", holder == null ? null : Timestamp.from(at))
                                .param("version", version)
                                .update()
                        == 1);
    }

    void done(String id, String doer) {
        guarded(
                id,
                () -> jdbc.sql("UPDATE work_item SET doer = :doer WHERE id = :id AND closed_at IS NULL")
                        .param("id", id)
                        .param("doer", doer)
                        .update());
    }

    /** What the table itself refuses (recusal, four eyes) is the same refusal as ours, not a failure. */
    private static <T> T guarded(String id, Supplier<T> change) {
        try {
            return change.get();
        } catch (DataIntegrityViolationException refused) {
            throw REFUSALS.entrySet().stream()
                    .filter(refusal -> refusal.getKey().equals(constraint(refused)))
                    .findFirst()
                    .<RuntimeException>map(
                            refusal -> new PraetorException(PraetorException.Kind.CONFLICT, refusal.getValue(), id))
                    .orElse(refused);
        }
    }

    private static @Nullable String constraint(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException told && told.getServerErrorMessage() != null
                ? told.getServerErrorMessage().getConstraint()
                : null;
    }

    void holdChanged(String caseId, boolean onHold) {
        jdbc.sql("UPDATE work_item SET on_hold = :onHold WHERE case_id = :caseId AND closed_at IS NULL")
                .param("caseId", caseId)
                .param("onHold", onHold)
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

    /**
     * @param rule of the clock that gives the due date
     * @param meets rules of the clocks that end with the step
     */
    void waitsOn(String id, @Nullable String rule, List<String> meets) {
        jdbc.sql("UPDATE work_item SET rule = :rule, meets = :meets WHERE id = :id")
                .param("id", id)
                .param("rule", rule)
                .param("meets", meets.toArray(String[]::new))
                .update();
    }

    /** Open steps whose time is over, with the rule of their clock. */
    List<OpenSteps.Waiting> pastDue(Instant now) {
        return jdbc.sql("""
                        SELECT case_id, rule, party FROM work_item
                        WHERE closed_at IS NULL AND rule IS NOT NULL AND due_at <= :now
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new OpenSteps.Waiting(row.getString("case_id"), row.getString("rule"), row.getString("party")))
                .list();
    }

    void move(String id, Instant dueAt, int priority) {
        jdbc.sql("UPDATE work_item SET due_at = :dueAt, priority = :priority WHERE id = :id AND closed_at IS NULL")
                .param("id", id)
                .param("dueAt", Timestamp.from(dueAt))
                .param("priority", priority)
                .update();
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
                row.getBoolean("on_hold"),
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

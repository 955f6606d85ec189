package org.praetor.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.praetor.account.Actor;
import org.praetor.vault.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people typed at a step and have not sent: kept before the step is tried, so that a failing step loses nothing. */
@Repository
class StepDrafts {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    StepDrafts(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(WorkItem item, Actor actor, Map<String, Object> values) {
        jdbc.sql("""
                        INSERT INTO work_draft (item_id, account_id, input, saved_at)
                        VALUES (:item, :account, :input, :at)
                        ON CONFLICT (item_id, account_id) DO UPDATE SET input = excluded.input, saved_at = excluded.saved_at
                        """)
                .param("item", item.id())
                .param("account", actor.accountId())
                .param("input", sealed.seal(item.caseId(), values))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Map<String, Object> of(String itemId, String caseId, Actor actor) {
        return jdbc.sql("SELECT input FROM work_draft WHERE item_id = :item AND account_id = :account")
                .param("item", itemId)
                .param("account", actor.accountId())
                .query((row, number) -> sealed.unsealValues(caseId, row.getBytes("input")))
                .optional()
                .orElse(Map.of());
    }

    void forget(String itemId) {
        jdbc.sql("DELETE FROM work_draft WHERE item_id = :item")
                .param("item", itemId)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keepAct(String caseId, String step, Actor actor, Map<String, Object> values) {
        jdbc.sql("""
                        INSERT INTO work_act_draft (case_id, step, account_id, input, saved_at)
                        VALUES (:caseId, :step, :account, :input, :at)
                        ON CONFLICT (case_id, step, account_id)
                            DO UPDATE SET input = excluded.input, saved_at = excluded.saved_at
                        """)
                .param("caseId", caseId)
                .param("step", step)
                .param("account", actor.accountId())
                .param("input", sealed.seal(caseId, values))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Map<String, Object> ofAct(String caseId, String step, Actor actor) {
        return jdbc.sql("""
                        SELECT input FROM work_act_draft
                        WHERE case_id = :caseId AND step = :step AND account_id = :account
                        """)
                .param("caseId", caseId)
                .param("step", step)
                .param("account", actor.accountId())
                .query((row, number) -> sealed.unsealValues(caseId, row.getBytes("input")))
                .optional()
                .orElse(Map.of());
    }

    /** What one person typed for an act that is done now; what others typed for it stays theirs. */
    void forgetAct(String caseId, String step, Actor actor) {
        jdbc.sql("DELETE FROM work_act_draft WHERE case_id = :caseId AND step = :step AND account_id = :account")
                .param("caseId", caseId)
                .param("step", step)
                .param("account", actor.accountId())
                .update();
    }
}

package org.praetor.worklist;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did, is to hold, or is barred from what in a case: beside the rows of {@code work_item}. */
@Repository
class WorkPeople {

    private final JdbcClient jdbc;

    WorkPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People who completed one of these steps in the case: four eyes forbid them what names these steps. */
    Set<String> doers(String caseId, List<String> steps) {
        return steps.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                SELECT DISTINCT doer FROM work_item
                                WHERE case_id = :caseId AND completed AND step = ANY (:steps)
                                """)
                        .param("caseId", caseId)
                        .param("steps", steps.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    Set<String> barred(String caseId) {
        return Set.copyOf(jdbc.sql("SELECT account_id FROM work_barred WHERE case_id = :caseId")
                .param("caseId", caseId)
                .query(String.class)
                .list());
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

    /** Frees whatever a person who left holds or was to hold; the items that became free, with their cases. */
    Set<String> free(String accountId) {
        jdbc.sql("DELETE FROM work_holder WHERE account_id = :account")
                .param("account", accountId)
                .update();
        return new HashSet<>(
                jdbc.sql("""
                        UPDATE work_item SET holder = NULL, held_since = NULL, version = version + 1
                        WHERE holder = :account AND closed_at IS NULL RETURNING case_id
                        """).param("account", accountId).query(String.class).list());
    }
}

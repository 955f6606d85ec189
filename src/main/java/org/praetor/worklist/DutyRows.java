package org.praetor.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists of clocks ask of {@code work_item}: which open work is whose. */
@Repository
class DutyRows {

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases with open steps that the person holds, or with a step that is to be his whenever it opens; none he is barred from. */
    List<String> casesInHand(String accountId, String body) {
        return jdbc.sql("""
                        SELECT i.case_id FROM work_item i
                        WHERE i.closed_at IS NULL
                          AND (i.holder = :account
                               OR i.body = :body AND EXISTS (
                                   SELECT 1 FROM work_holder h WHERE h.case_id = i.case_id AND h.account_id = :account))
                          AND NOT EXISTS (
                              SELECT 1 FROM work_barred b WHERE b.case_id = i.case_id AND b.account_id = :account)
                        GROUP BY i.case_id
                        """)
                .param("account", accountId)
                .param("body", body)
                .query(String.class)
                .list();
    }

    /** Open steps that the person holds, in any body; none of a case he is barred from. */
    List<WorkItem> heldBy(String accountId) {
        return jdbc.sql("SELECT " + WorkItemRows.COLUMNS + """
                         FROM work_item i
                         WHERE i.holder = :account AND i.closed_at IS NULL AND NOT EXISTS (
                             SELECT 1 FROM work_barred b WHERE b.case_id = i.case_id AND b.account_id = :account)
                        """)
                .param("account", accountId)
                .query(WorkItemRows::item)
                .list();
    }

    /** Cases of a body with open steps of staff in the hands of this person, or of nobody. */
    List<String> casesOfHolder(String body, @Nullable String holder) {
        return jdbc.sql("""
                        SELECT DISTINCT case_id FROM work_item
                        WHERE body = :body AND closed_at IS NULL AND staff
                          AND holder IS NOT DISTINCT FROM CAST(:holder AS text)
                        """)
                .param("body", body)
                .param("holder", holder)
                .query(String.class)
                .list();
    }
}

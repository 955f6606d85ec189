package org.praetor.worklist;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to a member of staff: open steps of his body for his roles that are free or his, in his unit, outside
 * of cases he is barred from and of steps that four eyes forbid him.
 *
 * @param onlyMine only what he holds
 * @param step only this step, or null
 */
record Offer(
        String body,
        Set<String> roles,
        @Nullable String unit,
        String account,
        boolean onlyMine,
        @Nullable String step) {

    static final String CONDITION = """
            i.closed_at IS NULL AND i.staff AND i.body = :body
            AND (i.holder = :account OR (NOT :onlyMine AND i.holder IS NULL AND i.candidate = ANY (:roles)
                AND (i.unit IS NULL OR i.unit = :unit)
                AND NOT EXISTS (SELECT 1 FROM work_barred b WHERE b.case_id = i.case_id AND b.account_id = :account)
                AND NOT EXISTS (SELECT 1 FROM work_item d WHERE d.case_id = i.case_id AND d.completed
                    AND d.step = ANY (i.four_eyes) AND d.doer = :account)))
            AND (CAST(:step AS text) IS NULL OR i.step = :step)
            """;

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("body", body);
        parameters.put("roles", roles.toArray(String[]::new));
        parameters.put("unit", unit);
        parameters.put("account", account);
        parameters.put("onlyMine", onlyMine);
        parameters.put("step", step);
        return parameters;
    }
}

package org.praetor.worklist;

import org.praetor.form.Bound;
import org.springframework.stereotype.Component;

/**
 * Assignment by form (分案): the vocabulary key {@code assignee.<step>} names, by account id, who is to hold that step
 * whenever it opens in this case.
 */
@Component
class Assignments {

    private static final String KEY = "assignee.";

    private final WorkItemRows rows;

    Assignments(WorkItemRows rows) {
        this.rows = rows;
    }

    void follow(WorkItem item, Bound bound) {
        bound.vocabulary().forEach((key, value) -> {
            if (key.startsWith(KEY) && value instanceof String account && !account.isBlank()) {
                rows.setHolder(item.caseId(), key.substring(KEY.length()), account);
            }
        });
    }
}

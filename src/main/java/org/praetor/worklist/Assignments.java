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

    /** The step that a vocabulary key assigns, empty for other keys. */
    static String step(String vocabularyKey) {
        return vocabularyKey.startsWith(KEY) ? vocabularyKey.substring(KEY.length()) : "";
    }

    void follow(WorkItem item, Bound bound) {
        bound.vocabulary().forEach((key, value) -> {
            if (!step(key).isEmpty() && value instanceof String account && !account.isBlank()) {
                rows.setHolder(item.caseId(), step(key), account);
            }
        });
    }
}

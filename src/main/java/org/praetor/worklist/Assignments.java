package org.praetor.worklist;

import org.praetor.form.Bound;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.springframework.stereotype.Component;

/**
 * Assignment by form (分案): a field with the property {@code assigns} names, by account id, who is to hold that step
 * whenever it opens in this case.
 */
@Component
class Assignments {

    private static final String PROPERTY = "assigns";

    private final WorkItemRows rows;

    Assignments(WorkItemRows rows) {
        this.rows = rows;
    }

    void follow(WorkItem item, Form form, Bound bound) {
        for (FormField field : form.fields()) {
            String step = field.properties().get(PROPERTY);
            if (step != null && bound.values().get(field.path()) instanceof String account && !account.isBlank()) {
                rows.setHolder(item.caseId(), step, account);
            }
        }
    }
}

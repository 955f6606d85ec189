package org.praetor.formality;

import java.util.List;

/** Examines an application by the formal rules (形式审查, FE-*) in force on the filing date. Pure and stateless. */
public final class FormalExaminer {

    /** Findings in the order of the parts, then of the text. */
    public List<Finding> examine(Application application, Context context) {
        Examination examination = new Examination(application, context);
        for (Rule rule : Rules.ALL) {
            if (rule.appliesOn(context.filedOn()) && rule.appliesTo(context.kind())) {
                examination.run(rule);
            }
        }
        return examination.findings();
    }
}

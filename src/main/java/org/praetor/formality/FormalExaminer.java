package org.praetor.formality;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Legal basis of every row of the rule book by its id: what the machine decides, and what people do (no basis). */
    public static Map<String, String> bases() {
        Map<String, String> bases = new TreeMap<>();
        LeftToPeople.ROWS.forEach(row -> bases.put(row, ""));
        Rules.ALL.forEach(rule -> bases.put(rule.id(), rule.basis()));
        return bases;
    }
}

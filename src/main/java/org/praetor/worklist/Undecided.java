package org.praetor.worklist;

import java.util.ArrayList;
import java.util.List;
import org.praetor.examination.Difference;
import org.praetor.examination.Examinations;
import org.praetor.form.Bound;
import org.praetor.form.FieldError;
import org.praetor.form.FormView;
import org.springframework.stereotype.Component;

/**
 * Differences that nobody decided on (§5.3: the examiner decides on each). An open one counts as not accepted, so a step that
 * shows them is not completed over it by oversight; beside one that was rejected it changes nothing.
 */
@Component
class Undecided {

    private final Examinations examinations;

    Undecided(Examinations examinations) {
        this.examinations = examinations;
    }

    Bound judged(String caseId, FormView form, Bound bound) {
        List<FieldError> errors = new ArrayList<>(bound.errors());
        Widgets.with(form, "differences").forEach(shown -> {
            long open = open(caseId);
            if (open > 0) {
                errors.add(new FieldError(shown.id(), "form.error.differences", List.of(Long.toString(open))));
            }
        });
        return new Bound(bound.values(), errors, bound.decisions(), bound.vocabulary());
    }

    private long open(String caseId) {
        List<Difference> found = examinations.differences(caseId).stream()
                .filter(difference -> !difference.equal())
                .toList();
        boolean rejected = found.stream().anyMatch(difference -> Boolean.FALSE.equals(difference.accepted()));
        return rejected
                ? 0
                : found.stream()
                        .filter(difference -> difference.accepted() == null)
                        .count();
    }
}

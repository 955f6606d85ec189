package org.praetor.worklist;

import java.util.function.Function;
import org.praetor.form.Bound;

/** What became of a submission: done, or the form again with its errors. */
public sealed interface StepResult {

    /** The step is complete and the case has moved on. */
    record Done(String caseId) implements StepResult {}

    /** Nothing was changed; the typed values are in {@code bound}. */
    record Refused(Bound bound) implements StepResult {}

    default <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
        if (this instanceof Done value) {
            return done.apply(value);
        }
        return refused.apply((Refused) this);
    }
}

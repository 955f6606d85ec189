package org.praetor.filing;

import java.util.List;
import java.util.function.Function;
import org.praetor.casefile.CaseFile;
import org.praetor.form.FieldError;

/** What became of a submission: a case, or the reasons why not yet. */
public sealed interface Filed {

    /** The case is open; its receipt can be shown. */
    record Opened(CaseFile file) implements Filed {}

    /**
     * Nothing was filed; the draft is as it was.
     *
     * @param errors of fields, by path
     * @param obstacles message keys: {@code filing.obstacle.unreadable}, {@code .incomplete}, {@code .unanswered}, {@code
     *     .not-own-company}, {@code .no-authority}
     */
    record Refused(List<FieldError> errors, List<String> obstacles) implements Filed {}

    default <T> T fold(Function<Opened, T> opened, Function<Refused, T> refused) {
        if (this instanceof Opened value) {
            return opened.apply(value);
        }
        return refused.apply((Refused) this);
    }
}

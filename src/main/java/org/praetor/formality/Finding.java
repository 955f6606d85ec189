package org.praetor.formality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a formal rule objects to.
 *
 * @param rule id of the rule book, FE-CLM-03
 * @param place claim number, paragraph number, figure or view, for people; "" for the whole part
 * @param start span in {@link Application#text}, -1 when the finding is about the part as a whole
 * @param excerpt of the text, at most 60 characters
 * @param message key, with {@link #arguments}
 * @param suggestion key, with the same arguments: what to do
 * @param basis statute and article, as cited in letters
 * @param page of the file the part was read from, where it begins; null where the format has no pages
 */
public record Finding(
        String rule,
        Severity severity,
        Part part,
        String place,
        int start,
        int end,
        String excerpt,
        String message,
        List<Object> arguments,
        String suggestion,
        String basis,
        @Nullable Integer page) {

    /** The one rule that stops a submission: without a full set there is no application (实施细则 第四十四条). */
    private static final String INCOMPLETE = "FE-SET-02";

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public boolean blocking() {
        return rule.equals(INCOMPLETE);
    }
}

package org.praetor.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it stands in a round.
 *
 * @param rule rule id (FE-CLM-03), or {@code examiner} for one of his own
 * @param severity E, W or I
 * @param part name of {@link org.praetor.formality.Part}
 * @param place claim number, paragraph or view; for people
 * @param start character span within the part's text, or -1
 * @param message Chinese text, as letters print it
 * @param key message key for other languages, empty for the examiner's own
 * @param answer the applicant's reason for not mending it, or null
 */
public record CaseFinding(
        String id,
        int round,
        String rule,
        String severity,
        String part,
        String place,
        int start,
        int end,
        String excerpt,
        String message,
        String suggestion,
        String basis,
        String key,
        List<String> arguments,
        @Nullable String answer,
        State state,
        @Nullable String waiveReason) {

    /** What the examiner made of it. */
    public enum State {
        OPEN,
        ADOPTED,
        WAIVED
    }
}

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
 * @param waiveReason what was written beside the ground, may be empty; null unless waived
 * @param ground why it was waived, null unless waived and for what was waived before grounds were asked
 * @param continues id of the finding of the round before that this one is again, or null
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
        @Nullable String waiveReason,
        @Nullable Ground ground,
        @Nullable String continues) {

    /** Rule of the examiner's own findings. */
    static final String OWN = "examiner";

    /** What the examiner made of it. */
    public enum State {
        OPEN,
        ADOPTED,
        WAIVED
    }

    /** Why a finding is waived; all but {@code OTHER} say enough without a written reason. */
    public enum Ground {
        /** The rule does not fit this text. */
        MISJUDGED,
        /** The file was read wrongly. */
        MISREAD,
        /** The applicant gave a sufficient reason. */
        EXPLAINED,
        /** Right, but of no weight for the grant. */
        IMMATERIAL,
        OTHER
    }

    /** Whether the examiner added it himself. */
    public boolean own() {
        return rule.equals(OWN);
    }
}

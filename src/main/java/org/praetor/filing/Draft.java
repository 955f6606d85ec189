package org.praetor.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Finding;
import org.praetor.vault.SealedJson;

/**
 * A filing that was begun and can be left and resumed.
 *
 * @param id becomes the case id, so that uploads stay readable
 * @param body organisation that would take the case
 * @param companyId company or agency of the person; its people share the draft
 * @param subject title as far as it is known, empty before
 * @param input what was typed, right or wrong, and the reasons given for findings
 */
public record Draft(
        String id,
        String proceeding,
        String body,
        String accountId,
        @Nullable String companyId,
        String subject,
        Input input,
        Instant startedAt,
        Instant savedAt,
        @Nullable Instant filedAt) {

    /**
     * What was typed.
     *
     * @param values by field path, in JSON shape
     * @param answers reasons for findings that are not mended, by {@link org.praetor.formality.FindingKeys}
     * @param reviewed what the review showed last, null before it was opened
     */
    public record Input(
            Map<String, Object> values,
            Map<String, String> answers,
            @Nullable Reviewed reviewed) {

        @SuppressWarnings("unchecked")
        public Input {
            values = (Map<String, Object>) SealedJson.plain(values);
        }

        Input with(Map<String, Object> other) {
            return new Input(other, answers, reviewed);
        }

        Input answering(Map<String, String> other) {
            return new Input(values, other, reviewed);
        }

        Input seen(Reviewed now) {
            return new Input(values, answers, now);
        }
    }

    /**
     * Findings that the review showed for a set of files, so that the next set can be compared with it.
     *
     * @param findings as first shown for these files
     * @param earlier those shown for the files before, null when there were none
     */
    record Reviewed(
            List<String> documents,
            List<Finding> findings,
            @Nullable List<Finding> earlier) {

        /** The same after a look at these files: a new set makes the last one the earlier. */
        static Reviewed after(@Nullable Reviewed last, List<String> documents, List<Finding> findings) {
            if (last != null && last.documents().equals(documents)) {
                return last;
            }
            List<Finding> before = last == null || last.documents().isEmpty() ? null : last.findings();
            return new Reviewed(documents, findings, before);
        }
    }

    public boolean filed() {
        return filedAt != null;
    }
}

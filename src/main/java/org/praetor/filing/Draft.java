package org.praetor.filing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
     */
    public record Input(Map<String, Object> values, Map<String, String> answers) {

        @SuppressWarnings("unchecked")
        public Input {
            values = (Map<String, Object>) SealedJson.plain(values);
        }
    }

    public boolean filed() {
        return filedAt != null;
    }
}

package org.praetor.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.TextDiff;

/**
 * One item of the consistency check.
 *
 * @param item part ({@code CLAIMS 3}) or vocabulary key ({@code applicants})
 * @param figures the pictures, null when it is about text
 * @param hashes of the part on either side, null for what is no part and for what was compared before hashes were kept
 * @param accepted what the examiner decided on it, null while undecided
 */
public record Difference(
        int position,
        String item,
        String passed,
        String filed,
        boolean equal,
        @Nullable Figures figures,
        @Nullable Hashes hashes,
        @Nullable Boolean accepted,
        @Nullable String reason) {

    /** SHA-256 of the normalised content of the part ({@link org.praetor.formality.PartHashes}), empty where there is none. */
    public record Hashes(String passed, String filed) {}

    /**
     * Two pictures side by side.
     *
     * @param passed SHA-256, empty when there is none; {@code filed} likewise
     * @param similarity percent that is alike, null when they cannot be compared
     */
    public record Figures(
            String passed, String filed, @Nullable Integer similarity) {}

    /** What was passed and what was filed, word by word; computed anew with each call. */
    public List<TextDiff.Piece> marks() {
        return TextDiff.between(passed, filed).pieces();
    }
}

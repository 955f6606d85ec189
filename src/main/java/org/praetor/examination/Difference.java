package org.praetor.examination;

import org.jspecify.annotations.Nullable;

/**
 * One item of the consistency check.
 *
 * @param item part ({@code CLAIMS 3}) or vocabulary key ({@code applicants})
 * @param figures the pictures, null when it is about text
 * @param accepted what the examiner decided on it, null while undecided
 */
public record Difference(
        int position,
        String item,
        String passed,
        String filed,
        boolean equal,
        @Nullable Figures figures,
        @Nullable Boolean accepted,
        @Nullable String reason) {

    /**
     * Two pictures side by side.
     *
     * @param passed SHA-256, empty when there is none; {@code filed} likewise
     * @param similarity percent that is alike, null when they cannot be compared
     */
    public record Figures(
            String passed, String filed, @Nullable Integer similarity) {}
}

package org.praetor.examination;

import org.jspecify.annotations.Nullable;

/**
 * One item of the consistency check.
 *
 * @param item part ({@code CLAIMS 3}) or vocabulary key ({@code applicants})
 * @param accepted what the examiner decided on it, null while undecided
 */
public record Difference(
        int position,
        String item,
        String passed,
        String filed,
        boolean equal,
        @Nullable Boolean accepted,
        @Nullable String reason) {}

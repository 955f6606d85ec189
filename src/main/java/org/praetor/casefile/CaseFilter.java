package org.praetor.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What a member of staff looks for among the cases of the own body.
 *
 * @param number beginning of a receipt or docket number, or null for any
 * @param proceeding id of a proceeding, or null for any
 * @param phase phase reached, or null for any
 * @param open true only open, false only closed, null both
 * @param page from 0
 * @param size cases per page, at most 200
 */
public record CaseFilter(
        @Nullable String number,
        @Nullable String proceeding,
        @Nullable String phase,
        @Nullable Boolean open,
        int page,
        int size) {

    public CaseFilter {
        if (page < 0 || size < 1 || size > 200) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
    }

    /** The first fifty whose number begins like this. */
    public static CaseFilter number(String number) {
        return new CaseFilter(number, null, null, null, 0, 50);
    }
}

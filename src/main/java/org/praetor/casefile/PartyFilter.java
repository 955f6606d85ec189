package org.praetor.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What a party looks for among its cases.
 *
 * @param open true only open, false only closed
 * @param client company that must be a party, or null for any: an agency's filter
 * @param page from 0
 * @param size cases per page, at most 200
 */
public record PartyFilter(boolean open, @Nullable String client, int page, int size) {

    public PartyFilter {
        if (page < 0 || size < 1 || size > 200) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
    }
}

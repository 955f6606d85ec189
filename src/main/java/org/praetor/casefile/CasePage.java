package org.praetor.casefile;

import java.util.List;

/**
 * One page of a list of cases, newest first. There is no total: counting grows with history, the page does not.
 *
 * @param more true when a next page exists
 */
public record CasePage(List<CaseFile> cases, int page, boolean more) {

    public CasePage {
        cases = List.copyOf(cases);
    }
}

package org.praetor.casefile;

import java.util.Set;

/**
 * A submission was kept, in the same transaction.
 *
 * @param vocabulary keys that have new values by it
 */
public record SubmissionKept(String caseId, Set<String> vocabulary) {

    public SubmissionKept {
        vocabulary = Set.copyOf(vocabulary);
    }
}

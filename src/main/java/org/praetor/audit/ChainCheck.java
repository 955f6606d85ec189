package org.praetor.audit;

import org.jspecify.annotations.Nullable;

/**
 * Result of recomputing a chain.
 *
 * @param entries how many entries were read
 * @param firstBroken sequence of the first entry that does not fit, or null when the chain holds
 */
public record ChainCheck(long entries, @Nullable Long firstBroken) {

    public boolean intact() {
        return firstBroken == null;
    }
}

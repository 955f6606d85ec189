package org.praetor.clock;

import java.time.LocalDate;

/**
 * An open clock whose date a change moves, or makes certain.
 *
 * @param before last day as it is kept now
 * @param after last day under the change
 * @param settled true when the date was provisional and is so no longer
 */
public record DateMove(
        String clockId,
        String caseId,
        String rule,
        LocalDate before,
        LocalDate after,
        boolean settled,
        Proof proofBefore,
        Proof proofAfter) {

    /** Whether the day itself is another one. */
    public boolean moved() {
        return !before.equals(after);
    }

    static DateMove of(KeptClock kept, Reckoning after) {
        LegalClock clock = kept.clock();
        return new DateMove(
                clock.id(),
                clock.caseId(),
                clock.rule(),
                clock.dueOn(),
                after.dueOn(),
                clock.provisional() && !after.provisional(),
                clock.proof(),
                after.proof());
    }
}

package org.praetor.clock;

import java.util.List;
import java.util.Set;

/** Port: the rows of the deadlines tables, read by the engine room. */
public interface RuleTable {

    /**
     * The rows of the version that the case runs on: those of its own proceeding first, then the shared ones as they were
     * deployed with it; before them what was entered by {@link RuleChanges}. What changes otherwise, or belongs to another
     * proceeding, never reaches a running case.
     */
    PeriodRules of(String caseId);

    /**
     * Rules of the clocks that steps of parties keep, in the version that the case runs on: periods that a party has to keep
     * and not the body.
     */
    Set<String> ofParties(String caseId);

    /** The rows of every proceeding in use now, for questions that belong to no case. */
    PeriodRules current();

    /**
     * The rows of a deadlines table that somebody hands in.
     *
     * @throws IllegalArgumentException saying what cannot be read
     */
    List<PeriodRule> read(byte[] table);
}

package org.praetor.clock;

/** Port: the rows of the deadlines tables, read by the engine room. */
public interface RuleTable {

    /**
     * The rows of the version that the case runs on: those of its own proceeding first, then the shared ones as they were
     * deployed with it. What changes later, or belongs to another proceeding, never reaches a running case.
     */
    PeriodRules of(String caseId);

    /** The rows of every proceeding in use now, for questions that belong to no case. */
    PeriodRules current();
}

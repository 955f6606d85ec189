package org.praetor.proceeding;

/** A case entered a phase; published once per entry, in the engine's transaction. */
public record PhaseReached(String caseId, String phase) {}

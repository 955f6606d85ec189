package org.praetor.casefile;

/** Published when a hold begins or ends, in the same transaction. */
public record HoldChanged(String caseId, String ground, boolean held) {}

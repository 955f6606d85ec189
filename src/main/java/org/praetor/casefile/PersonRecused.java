package org.praetor.casefile;

/** A person may no longer see or work on a case. */
public record PersonRecused(String caseId, String accountId) {}

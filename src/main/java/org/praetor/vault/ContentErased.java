package org.praetor.vault;

/** The content of a case can never be read again; what other rooms derived from it goes in the same transaction. */
public record ContentErased(String caseId) {}

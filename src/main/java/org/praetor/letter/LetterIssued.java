package org.praetor.letter;

/** The authoritative copy exists; service may start. Published in the transaction of the worker that made it. */
public record LetterIssued(String letterId, String caseId, String key) {}

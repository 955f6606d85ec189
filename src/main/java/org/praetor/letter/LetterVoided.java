package org.praetor.letter;

/**
 * A letter was voided; published in the same transaction, before a letter in its place is issued. A listener may refuse
 * it by an exception.
 *
 * @param replaced true when another letter takes its place in the same transaction
 */
public record LetterVoided(String letterId, String caseId, boolean replaced) {}

package org.praetor.letter;

import java.util.Map;

/**
 * Port: another room adds one named value to the context of letters, e.g. {@code hashes} or {@code fees}. Beans of this
 * type are found by themselves; the values are frozen with the letter.
 */
public interface LetterFacts {

    /** Name in templates; must not be one of the letter room's own names. */
    String name();

    /** Maps, lists, texts, numbers and booleans only; dates as ISO texts. Empty when the case has nothing of it. */
    Map<String, Object> of(String caseId);
}

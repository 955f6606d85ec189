package org.praetor.letter;

import java.time.Instant;
import java.util.List;

/** Makes the PDFs of numbered letters after the commit. Runs by itself; tests and tools may run it now. */
public interface LetterPress {

    /** Prints every letter that waits and is due for a try; gives how many were printed. */
    int printAll();

    /** Characters of a text that the letters' fonts cannot print, each with its code point: {@code 𪚥（U+2A6A5）}. */
    List<String> unprintable(String text);

    /** Numbered letters that could not be printed so far, oldest first. */
    List<Stuck> stuck();

    /** The next try is now, not after the pause. */
    void retry(String letterId);

    /** A letter that was not printed; {@code fault} names the kind of failure, never its text. */
    record Stuck(
            String letterId, String caseId, String title, String number, int tries, String fault, Instant nextTry) {}
}

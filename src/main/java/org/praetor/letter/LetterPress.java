package org.praetor.letter;

/** Makes the PDFs of numbered letters after the commit. Runs by itself; tests and tools may run it now. */
public interface LetterPress {

    /** Prints every letter that waits and is due for a try; gives how many were printed. */
    int printAll();
}

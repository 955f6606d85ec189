package org.praetor.letter;

/** Wakes the press after a commit. */
interface PressTrigger {
    void printSoon();
}

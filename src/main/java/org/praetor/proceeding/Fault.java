package org.praetor.proceeding;

/** One thing wrong in a folder: where, and one sentence on what is missing and what exists. */
record Fault(String file, String element, String sentence) {

    @Override
    public String toString() {
        return element.isEmpty() ? file + ": " + sentence : file + ", " + element + ": " + sentence;
    }
}

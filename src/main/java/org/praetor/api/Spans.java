package org.praetor.api;

import java.util.Arrays;

/** Counts the places of one text in characters (code points), as programs in any language do, instead of in halves of UTF-16. */
final class Spans {

    /** Where the second half of a pair stands, in order. */
    private final int[] seconds;

    private final String text;

    Spans(String text) {
        this.text = text;
        this.seconds = java.util.stream.IntStream.range(0, text.length())
                .filter(at -> Character.isLowSurrogate(text.charAt(at))
                        && at > 0
                        && Character.isHighSurrogate(text.charAt(at - 1)))
                .toArray();
    }

    String text() {
        return text;
    }

    int characters(int offset) {
        int found = Arrays.binarySearch(seconds, offset);
        return offset - (found < 0 ? -found - 1 : found);
    }
}

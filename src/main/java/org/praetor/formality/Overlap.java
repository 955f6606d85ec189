package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;

/** How much two short texts have in common: Dice's measure over pairs of neighbouring characters of their normalised content. */
final class Overlap {

    /** Longer texts are measured by their beginning. */
    private static final int LONGEST = 4_000;

    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final int size;

    private Overlap(String text) {
        String content = ContentHash.normalise(text);
        int length = Math.min(LONGEST, content.length());
        for (int at = 0; at + 1 < length; at++) {
            pairs.merge(content.charAt(at) << 16 | content.charAt(at + 1), 1, Integer::sum);
        }
        size = Math.max(0, length - 1);
    }

    static Overlap of(String text) {
        return new Overlap(text);
    }

    /** 0 for nothing in common, 1 for all; nothing is known of texts of one character. */
    double with(Overlap other) {
        if (size == 0 || other.size == 0) {
            return 0;
        }
        int common = 0;
        for (Map.Entry<Integer, Integer> pair : pairs.entrySet()) {
            common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * common / (size + other.size);
    }
}

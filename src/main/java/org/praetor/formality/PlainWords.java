package org.praetor.formality;

import java.util.BitSet;

/** A text without what may differ between two mentions of one thing: white space, 的, reference signs in brackets. */
final class PlainWords {

    private static final int LONGEST_SIGN = 80;
    private static final String STRONG = "与和或及并且在于为是由从至上下内外中前后之间均都也还将被自沿通朝靠绕等、";

    private final String text;
    private final int[] offsets;
    private final BitSet breaks;

    private PlainWords(String text, int[] offsets, BitSet breaks) {
        this.text = text;
        this.offsets = offsets;
        this.breaks = breaks;
    }

    String text() {
        return text;
    }

    /** Where a letter stands in the original text. */
    int offset(int at) {
        return offsets[at];
    }

    /** Letters before which 的, a sign or the end of a paragraph was left out: a name ends there. */
    BitSet breaks() {
        return breaks;
    }

    static PlainWords of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] offsets = new int[original.length()];
        BitSet breaks = new BitSet();
        for (int at = 0; at < original.length(); at++) {
            char character = original.charAt(at);
            int closing = opening(character) ? closing(original, at) : -1;
            if (closing > 0 || character == '的' || character == '\n') {
                breaks.set(text.length());
                at = Math.max(at, closing);
            } else if (!Character.isWhitespace(character)) {
                offsets[text.length()] = at;
                text.append(character);
            }
        }
        return new PlainWords(text.toString(), offsets, breaks);
    }

    /** Whether a name that stops before this letter is complete for certain. */
    boolean ends(int at) {
        if (at >= text.length() || breaks.get(at)) {
            return true;
        }
        char next = text.charAt(at);
        return !Character.isLetterOrDigit(next)
                || STRONG.indexOf(next) >= 0
                || (at > 0 && Character.isIdeographic(next) != Character.isIdeographic(text.charAt(at - 1)))
                || text.startsWith("所述", at);
    }

    private static boolean opening(char character) {
        return "(（[〔【".indexOf(character) >= 0;
    }

    /** The bracket that closes a group of signs; -1 when it holds words: "(AC)" is a name, "(104)" is not. */
    private static int closing(String text, int open) {
        int last = Math.min(text.length(), open + LONGEST_SIGN);
        boolean numbered = false;
        for (int at = open + 1; at < last; at++) {
            char character = text.charAt(at);
            if (")）]〕】".indexOf(character) >= 0) {
                return numbered ? at : -1;
            }
            numbered |= Character.isDigit(character);
            if (Character.isIdeographic(character)) {
                return -1;
            }
        }
        return -1;
    }
}

package org.praetor.formality;

import java.util.BitSet;

/** A text without what may differ between two mentions of one thing: white space, 的, reference signs in brackets. */
final class PlainWords {

    /** Letters that are left out, but for brackets around something else than signs. */
    private static final Letters LEFT_OUT =
            Letters.where(letter -> letter == '的' || Character.isWhitespace(letter) || SignBrackets.opens(letter));

    private static final Letters WORDS = Letters.where(Character::isLetterOrDigit);
    private static final Letters IDEOGRAPHS = Letters.where(Character::isIdeographic);
    private static final Letters STRONG = Letters.of("与和或及并且在于为是由从至上下内外中前后之间均都也还将被自沿通朝靠绕等、");

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
        char[] text = new char[original.length()];
        int[] offsets = new int[original.length()];
        BitSet breaks = new BitSet();
        SignBrackets brackets = new SignBrackets(original);
        int length = 0;
        for (int at = 0; at < original.length(); at++) {
            int kept = LEFT_OUT.next(original, at);
            original.getChars(at, kept, text, length);
            while (at < kept) {
                offsets[length++] = at++;
            }
            if (at == original.length()) {
                break;
            }
            char character = original.charAt(at);
            int closing = SignBrackets.opens(character) ? brackets.closing(at) : -1;
            if (closing > 0 || character == '的' || character == '\n') {
                breaks.set(length);
                at = Math.max(at, closing);
            } else if (SignBrackets.opens(character)) {
                offsets[length] = at;
                text[length++] = character;
            }
        }
        return new PlainWords(String.valueOf(text, 0, length), offsets, breaks);
    }

    /** Whether a name that stops before this letter is complete for certain. */
    boolean ends(int at) {
        if (at >= text.length() || breaks.get(at)) {
            return true;
        }
        char next = text.charAt(at);
        return !WORDS.has(next)
                || STRONG.has(next)
                || (at > 0 && IDEOGRAPHS.has(next) != IDEOGRAPHS.has(text.charAt(at - 1)))
                || text.startsWith("所述", at)
                || text.startsWith("以及", at);
    }
}

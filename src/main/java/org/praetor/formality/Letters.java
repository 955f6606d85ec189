package org.praetor.formality;

import java.util.BitSet;

/** A set of letters that is asked for every letter of a long text. */
final class Letters {

    private final BitSet letters = new BitSet();

    private Letters(String letters) {
        letters.chars().forEach(this.letters::set);
    }

    static Letters of(String letters) {
        return new Letters(letters);
    }

    boolean has(char letter) {
        return letters.get(letter);
    }

    static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** A to Z. */
    static boolean latin(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    /** Past the digits that stand at an offset. */
    static int pastDigits(String text, int from) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}

package org.praetor.formality;

import java.util.BitSet;

/** A set of letters that is asked for every letter of a long text. */
final class Letters {

    /** From here on some of the block are not given out yet. */
    private static final int ASSIGNED = 0x9FA5;

    private final BitSet letters = new BitSet();

    private Letters(String letters) {
        letters.chars().forEach(this.letters::set);
    }

    static Letters of(String letters) {
        return new Letters(letters);
    }

    boolean has(int letter) {
        return letters.get(letter);
    }

    static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /** The block of unified ideographs, to which nearly every letter of a Chinese text belongs. */
    static boolean unified(int letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF;
    }

    /** Any Chinese letter; asking for the script of each costs far more than all else. */
    static boolean han(int letter) {
        return (unified(letter) && letter <= ASSIGNED)
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }

    /** A to Z. */
    static boolean latin(int letter) {
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

package org.praetor.formality;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A set of letters that is asked for every letter of a long text. */
final class Letters {

    /** From here on some of the block are not given out yet. */
    private static final int ASSIGNED = 0x9FA5;

    private static final Letters HAN =
            where(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);

    /** One bit for each letter. */
    private final long[] bits = new long[(1 << Character.SIZE) / Long.SIZE];

    static Letters of(String letters) {
        Letters set = new Letters();
        letters.chars().forEach(set::add);
        return set;
    }

    static Letters where(IntPredicate wanted) {
        Letters set = new Letters();
        IntStream.range(0, 1 << Character.SIZE).filter(wanted).forEach(set::add);
        return set;
    }

    void add(int letter) {
        bits[letter / Long.SIZE] |= 1L << letter;
    }

    boolean has(int letter) {
        return letter < 1 << Character.SIZE && (bits[letter / Long.SIZE] & 1L << letter) != 0;
    }

    /** The same for a letter of sixteen bits. */
    boolean has(char letter) {
        return (bits[letter / Long.SIZE] & 1L << letter) != 0;
    }

    /** Whether a text has one of them. */
    boolean standIn(String text) {
        return next(text, 0) < text.length();
    }

    /** Where the next of them stands; the end of the text when there is none. */
    int next(String text, int from) {
        int at = from;
        while (at < text.length() && !has(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /** The block of unified ideographs, to which nearly every letter of a Chinese text belongs. */
    static boolean unified(int letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF;
    }

    /** One of that block that was given out from the beginning. */
    static boolean assigned(int letter) {
        return letter >= 0x4E00 && letter <= ASSIGNED;
    }

    /** Any Chinese letter; asking for the script of each costs far more than all else. */
    static boolean han(int letter) {
        return letter < 1 << Character.SIZE
                ? HAN.has((char) letter)
                : Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
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

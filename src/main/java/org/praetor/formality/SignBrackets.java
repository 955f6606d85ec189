package org.praetor.formality;

import java.util.function.IntPredicate;

/** Where groups of reference signs in brackets end, asked for from left to right: "(104)" is one, "(AC)" is a name. Looks at each letter once, however many brackets are open. */
final class SignBrackets {

    private static final int LONGEST = 80;

    private final String text;
    private int nextClosing = -1;
    private int nextDigit = -1;
    private int nextWord = -1;

    SignBrackets(String text) {
        this.text = text;
    }

    static boolean opens(int character) {
        return switch (character) {
            case '(', '（', '[', '〔', '【' -> true;
            default -> false;
        };
    }

    private static boolean closes(int character) {
        return switch (character) {
            case ')', '）', ']', '〕', '】' -> true;
            default -> false;
        };
    }

    /** The bracket that closes the group opened here; -1 when it holds a Chinese word or no digit, or is too long. */
    int closing(int open) {
        nextClosing = after(open, nextClosing, SignBrackets::closes);
        nextDigit = after(open, nextDigit, Character::isDigit);
        nextWord = after(open, nextWord, Character::isIdeographic);
        boolean signs = nextClosing < Math.min(text.length(), open + LONGEST)
                && nextDigit < nextClosing
                && nextClosing < nextWord;
        return signs ? nextClosing : -1;
    }

    /** What was found before, if it still lies ahead; else the next such letter, the end of the text when there is none. */
    private int after(int open, int known, IntPredicate wanted) {
        int at = Math.max(known, open + 1);
        while (at < text.length() && !wanted.test(text.charAt(at))) {
            at++;
        }
        return at;
    }
}

package org.praetor.formality;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** How Chinese text is joined, tidied and counted. */
final class Texts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern PARAGRAPH_MARK = Pattern.compile("^\\s*[\\[【［]\\s*\\d(?:\\s?\\d){3,4}\\s*[\\]】］]\\s*");

    private Texts() {}

    /** One paragraph: no white space beside Chinese letters and marks, single spaces elsewhere, no invisible or direction-changing characters, no [0001]. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (hidden(letter)) {
                continue;
            }
            if (letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter)) {
                gap = true;
                continue;
            }
            if (gap && !tidy.isEmpty() && !wide(tidy.charAt(tidy.length() - 1)) && !wide(letter)) {
                tidy.append(' ');
            }
            gap = false;
            tidy.append(letter);
        }
        boolean bracket = !tidy.isEmpty() && "[【［".indexOf(tidy.charAt(0)) >= 0;
        return bracket ? PARAGRAPH_MARK.matcher(tidy).replaceFirst("") : tidy.toString();
    }

    /** Control and format characters that are no white space. */
    private static boolean hidden(char letter) {
        return (letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r')
                || (letter >= 0x7F && letter <= 0x9F)
                || letter == 0xAD
                || (letter >= 0x200B && letter <= 0x200F)
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2060 && letter <= 0x2069)
                || letter == 0xFEFF;
    }

    /** Chinese letters and marks, beside which a blank means nothing. */
    private static boolean wide(char letter) {
        return (letter >= 0x2E80 && letter <= 0x9FFF)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || (letter >= 0xFE30 && letter <= 0xFE4F)
                || (letter >= 0xFF00 && letter <= 0xFFEF)
                || (letter >= 0x2018 && letter <= 0x201F)
                || letter == 0x2026;
    }

    static String compact(String text) {
        return SPACES.matcher(HIDDEN.matcher(text).replaceAll("")).replaceAll("");
    }

    static boolean numbered(String text) {
        return PARAGRAPH_MARK.matcher(text).find();
    }

    /** Joins an artificially wrapped line to what came before it. */
    static void joinWrapped(StringBuilder text, String line) {
        if (!text.isEmpty() && !line.isEmpty() && word(text.charAt(text.length() - 1)) && word(line.charAt(0))) {
            text.append(' ');
        }
        text.append(line);
    }

    /** Its letters that are wanted, as those of Chinese words are always. */
    static String only(String text, IntPredicate wanted) {
        StringBuilder only = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int letter = text.codePointAt(at);
            if (Letters.assigned(letter) || wanted.test(letter)) {
                only.appendCodePoint(letter);
            }
            at += Character.charCount(letter) - 1;
        }
        return only.toString();
    }

    /** 字: code points without white space and without pictures, marks counted (domain book §6). */
    static int count(String text) {
        return count(text, Integer.MAX_VALUE);
    }

    /** The same, but no more than so many. */
    static int count(String text, int most) {
        int count = 0;
        for (int at = 0; at < text.length() && count < most; at++) {
            char letter = text.charAt(at);
            boolean second =
                    Character.isLowSurrogate(letter) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            boolean shown = !Character.isWhitespace(letter) && !Character.isSpaceChar(letter);
            count += shown && !second && letter != ContentHash.PICTURE ? 1 : 0;
        }
        return count;
    }

    /** Where the blanks before an offset begin; the offset itself when there are none. */
    static int beforeBlanks(String text, int offset) {
        int at = offset;
        while (at > 0 && " \t\n\u000B\f\r".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean word(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}

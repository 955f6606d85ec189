package org.praetor.formality;

import java.util.regex.Pattern;

/** How Chinese text is joined, tidied and counted. */
final class Texts {

    private static final String WIDE =
            "\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u2018-\\u201F\\u2026";
    private static final Pattern SPACE_BY_WIDE =
            Pattern.compile("(?<=[" + WIDE + "])[\\s\\p{Z}]+|[\\s\\p{Z}]+(?=[" + WIDE + "])");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern PARAGRAPH_MARK = Pattern.compile("^\\s*[\\[【［]\\s*\\d{4,5}\\s*[\\]】］]\\s*");

    private Texts() {}

    /** One paragraph: no white space beside Chinese letters and marks, single spaces elsewhere, no invisible or direction-changing characters, no [0001]. */
    static String tidy(String text) {
        String visible = HIDDEN.matcher(text).replaceAll("");
        String unmarked = PARAGRAPH_MARK.matcher(visible).replaceFirst("");
        String close = SPACE_BY_WIDE.matcher(unmarked).replaceAll("");
        return SPACES.matcher(close).replaceAll(" ").strip();
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

    /** 字: code points without white space and without pictures, marks counted (domain book §6). */
    static int count(String text) {
        return (int) text.codePoints()
                .filter(character -> !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && character != ContentHash.PICTURE)
                .count();
    }

    private static boolean word(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}

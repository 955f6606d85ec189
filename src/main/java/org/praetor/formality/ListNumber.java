package org.praetor.formality;

/** A list number as a word processor prints it; formats by their names in Office Open XML. */
final class ListNumber {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    private ListNumber() {}

    static String of(String format, int value) {
        if (format.startsWith("chinese") || format.startsWith("japanese") || format.startsWith("ideograph")) {
            return chinese(value);
        }
        return switch (format) {
            case "lowerLetter" -> letter('a', value);
            case "upperLetter" -> letter('A', value);
            case "lowerRoman" -> roman(value).toLowerCase(java.util.Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value >= 1 && value <= 20 ? String.valueOf((char) ('①' + value - 1)) : String.valueOf(value);
            default -> String.valueOf(value);
        };
    }

    private static String letter(char first, int value) {
        return String.valueOf((char) (first + Math.floorMod(value - 1, 26)))
                .repeat(Math.min(5, 1 + Math.max(0, value - 1) / 26));
    }

    private static String roman(int value) {
        if (value < 1 || value > 3_999) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int at = 0; at < ROMAN.length; at++) {
            for (; rest >= ROMAN[at]; rest -= ROMAN[at]) {
                text.append(ROMAN_LETTERS[at]);
            }
        }
        return text.toString();
    }

    private static String chinese(int value) {
        if (value < 1 || value > 9_999) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder();
        String digits = String.valueOf(value);
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit > 0) {
                text.append(NUMERALS.charAt(digit)).append(PLACES[digits.length() - 1 - at]);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '零') {
                text.append('零');
            }
        }
        String printed = text.toString().replaceFirst("零$", "");
        return printed.startsWith("一十") ? printed.substring(1) : printed;
    }
}

package org.praetor.examination;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling of a telephone number: digits of the national number, without the country's code, the 0 before the area and the extension. */
final class Telephone {

    private static final Pattern EXTENSION = Pattern.compile("(?i)[,;]?\\s*(?:转|分机|内线|ext|x|#).*", Pattern.DOTALL);

    private static final Pattern TAIL = Pattern.compile("(.*\\d)\\D*[-‐-―]\\D*(\\d{1,6})\\D*", Pattern.DOTALL);

    /** What needs no further digits: with the country's code, with an area, a mobile one, or one within an area. */
    private static final Pattern COMPLETE =
            Pattern.compile("(?:00)?86\\d{10,12}|0[1-9]\\d{9,10}|1\\d{10}|(?!86)[2-9]\\d{6,10}");

    private static final Pattern ABROAD = Pattern.compile("^(?:0086|86(?=\\d{10}))?0?");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");

    private Telephone() {}

    static String plain(String text) {
        String number = EXTENSION
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceFirst("");
        Matcher tail = TAIL.matcher(number);
        String before = tail.matches() ? digits(tail.group(1)) : "";
        return ABROAD.matcher(COMPLETE.matcher(before).matches() ? before : digits(number))
                .replaceFirst("");
    }

    private static String digits(String text) {
        return NOT_DIGIT.matcher(text).replaceAll("");
    }
}

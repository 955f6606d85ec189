package org.praetor.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text names a case, a company or a person by number, however it is spelt: receipt and docket numbers (R-NUM-04,
 * R-NUM-05), application numbers (R-NUM-06), credit codes (R-NUM-08), identity numbers (R-NUM-09). Days, years and the numbers of
 * published documents are none.
 */
public final class OthersNumbers {

    /** Days written with hyphens, unless the serial of a receipt number follows. */
    private static final Pattern DAYS =
            Pattern.compile("(?<!\\d)\\d{4}\\p{Pd}\\d{1,2}\\p{Pd}\\d{1,2}(?!\\d|[\\s\\p{Pd}]*\\d{6}(?!\\d))");

    /** Country, number and kind of a published document, as prior art is cited: CN 110123456 A, US 2019/0123456 A1. */
    private static final Pattern PUBLICATIONS = Pattern.compile(
            "(?<![0-9A-Z])(?:CN|EP|JP|KR|TW|US|WO)\\s?(?:\\d{4}[\\s/\\p{Pd}]?)?\\d{5,10}\\s?[A-Z]\\d?(?![0-9A-Z])");

    /** Years one after another or from one to another, unless a check digit makes them an application number. */
    private static final Pattern YEARS = Pattern.compile(
            "(?<!\\d)(?:19|20)\\d{2}(?:[\\s\\u2212\\p{Pd}]+(?:19|20)\\d{2}(?!\\d))++(?!\\s*\\.\\s*[0-9X](?![0-9A-Z]))");

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\u200b-\\u200d\\u2060\\ufeff\\u00ad\\u2212\\p{Pd}]");

    private static final Pattern NUMBER = Pattern.compile(String.join(
            "|",
            "〔\\d{4}〕",
            "[(\\[【〈]\\d{4}[)\\]】〉]第?\\d+号",
            "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{6}",
            "(?:19|20)\\d{2}[12389]\\d{7}",
            "[0-9A-HJ-NPQRTUWXY]{2}[1-8]\\d{5}[0-9A-HJ-NPQRTUWXY]{10}",
            "[1-8]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9X]"));

    private OthersNumbers() {}

    public static boolean in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        for (Pattern harmless : new Pattern[] {DAYS, PUBLICATIONS, YEARS}) {
            plain = harmless.matcher(plain).replaceAll("/");
        }
        return NUMBER.matcher(LEFT_OUT.matcher(plain).replaceAll("")).find();
    }
}

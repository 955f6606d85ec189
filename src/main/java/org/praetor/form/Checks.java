package org.praetor.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the property {@code check} of a text field asks for, beyond form-js. Each accepts the written form the rule
 * book gives and nothing near it. An empty value is never checked: {@code required} is another rule.
 */
public final class Checks {

    private static final Map<String, Predicate<String>> ALL = Map.of(
            "uscc", Checks::uscc,
            "resident-id", Checks::residentId,
            "application-number", Checks::applicationNumber,
            "ipc", Checks::ipc,
            "locarno", Checks::locarno,
            "email", Checks::email);
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{6}(\\d{4})(\\d{2})(\\d{2})\\d{3}[0-9X]");
    private static final Pattern APPLICATION = Pattern.compile("(\\d{4}[12389]\\d{7})\\.?([0-9X])");
    private static final Pattern IPC = Pattern.compile("[A-H]\\d{2}[A-Z](\\s?\\d{1,4}/\\d{2,6})?");
    private static final Pattern LOCARNO = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private Checks() {}

    /** Names that the property {@code check} may have, sorted. */
    public static java.util.SortedSet<String> names() {
        return new java.util.TreeSet<>(ALL.keySet());
    }

    static boolean passes(String name, String value) {
        return ALL.getOrDefault(name, any -> false).test(value);
    }

    /** Unified social credit code (统一社会信用代码), R-NUM-08: weights 3^i mod 31. */
    public static boolean uscc(String value) {
        if (value.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 18; i++) {
            int digit = USCC_ALPHABET.indexOf(value.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += i < 17 ? digit * weight : digit;
            weight = weight * 3 % 31;
        }
        return sum % 31 == 0;
    }

    /** Resident identity number (居民身份号码), R-NUM-09: modulus 11-2 and a day of birth that exists. */
    public static boolean residentId(String value) {
        Matcher matcher = RESIDENT_ID.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + value.charAt(i) - '0') * 2 % 11;
        }
        return isDay(matcher) && "10X98765432".charAt(sum) == value.charAt(17);
    }

    private static boolean isDay(Matcher matcher) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return born.getYear() >= 1850;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Application number (申请号) with its check digit, with or without the point, R-NUM-06. */
    public static boolean applicationNumber(String value) {
        Matcher matcher = APPLICATION.matcher(value);
        return matcher.matches() && matcher.group(2).charAt(0) == applicationCheckDigit(matcher.group(1));
    }

    /** Check digit of the twelve digits before the point, R-NUM-06. */
    public static char applicationCheckDigit(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelveDigits.charAt(i) - '0') * (i % 8 + 2);
        }
        return "0123456789X".charAt(sum % 11);
    }

    /** International Patent Classification, R-NUM-10: subclass, or down to the subgroup. */
    public static boolean ipc(String value) {
        return IPC.matcher(value).matches();
    }

    /** Locarno classification of designs, R-NUM-10. */
    public static boolean locarno(String value) {
        return LOCARNO.matcher(value).matches();
    }

    /** An address a mail can be sent to: one at-sign, a domain with a point. */
    public static boolean email(String value) {
        return value.length() <= 254 && EMAIL.matcher(value).matches();
    }
}

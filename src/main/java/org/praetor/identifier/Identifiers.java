package org.praetor.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Check digits (R-NUM-06, 08, 09). Each accepts the written form that the rule book gives and nothing near it. */
public final class Identifiers {

    private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{6}(\\d{4})(\\d{2})(\\d{2})\\d{3}[0-9X]");
    private static final Pattern APPLICATION = Pattern.compile("(\\d{4}[12389]\\d{7})\\.?([0-9X])");
    private static final int LENGTH = 18;

    private Identifiers() {}

    /** Unified social credit code (统一社会信用代码, GB 32100), R-NUM-08: weights 3^i mod 31. */
    public static boolean creditCode(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int digit = CREDIT_CODE_ALPHABET.indexOf(value.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += i < LENGTH - 1 ? digit * weight : digit;
            weight = weight * 3 % 31;
        }
        return sum % 31 == 0;
    }

    /** Resident identity number (居民身份号码, GB 11643), R-NUM-09: modulus 11-2 and a day of birth that exists. */
    public static boolean residentId(String value) {
        Matcher matcher = RESIDENT_ID.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = (sum + value.charAt(i) - '0') * 2 % 11;
        }
        return isDay(matcher) && "10X98765432".charAt(sum) == value.charAt(LENGTH - 1);
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
}

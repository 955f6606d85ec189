package org.praetor.account;

import java.text.Normalizer;
import java.util.Locale;

/** Unified social credit code (统一社会信用代码): 18 characters, weights 3^i mod 31, check character last (R-NUM-08). */
final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    private Uscc() {}

    /** Full-width letters and digits, blanks and lower case are how people type it. */
    static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    static boolean valid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % MODULUS;
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return code.charAt(LENGTH - 1) == ALPHABET.charAt(check);
    }
}

package org.praetor.account;

import java.text.Normalizer;
import java.util.Locale;
import org.praetor.identifier.Identifiers;

/** Unified social credit code (统一社会信用代码) as people type it; the check itself is one for the house (R-NUM-08). */
final class Uscc {

    private Uscc() {}

    /** Full-width letters and digits, blanks and lower case are how people type it. */
    static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    static boolean valid(String code) {
        return Identifiers.creditCode(code);
    }
}

package org.praetor.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of single typed fields. Line breaks and control characters never pass: these values reach mail headers. */
final class Typed {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,5}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");
    private static final Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private Typed() {}

    static Optional<Fault> name(String field, String typed, int longest) {
        if (typed.isBlank()) {
            return Optional.of(Fault.of(field, "missing"));
        }
        if (typed.length() > longest) {
            return Optional.of(Fault.of(field, "long"));
        }
        boolean odd = typed.codePoints().anyMatch(Typed::unprintable);
        return odd ? Optional.of(Fault.of(field, "characters")) : Optional.empty();
    }

    /** Control, format (zero width, bidirectional), separator, surrogate and private characters have no place in names. */
    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    static Optional<Fault> email(String field, String typed) {
        return EMAIL.matcher(typed.strip()).matches() ? Optional.empty() : Optional.of(Fault.of(field, "email-wrong"));
    }

    static Optional<Fault> phone(String field, String typed) {
        return typed.isBlank() || PHONE.matcher(typed.strip()).matches()
                ? Optional.empty()
                : Optional.of(Fault.of(field, "phone-wrong"));
    }

    static Optional<Fault> signInName(String field, String typed) {
        return SIGN_IN.matcher(typed.strip()).matches()
                ? Optional.empty()
                : Optional.of(Fault.of(field, "sign-in-wrong"));
    }
}

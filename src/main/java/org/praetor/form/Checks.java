package org.praetor.form;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.praetor.identifier.Identifiers;

/**
 * What the property {@code check} of a text field asks for, beyond form-js. Each accepts the written form the rule
 * book gives and nothing near it. An empty value is never checked: {@code required} is another rule.
 */
public final class Checks {

    private static final Map<String, Predicate<String>> ALL = Map.of(
            "uscc", Identifiers::creditCode,
            "resident-id", Identifiers::residentId,
            "application-number", Identifiers::applicationNumber,
            "ipc", Checks::ipc,
            "locarno", Checks::locarno,
            "email", Checks::email);
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

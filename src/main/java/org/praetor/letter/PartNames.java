package org.praetor.letter;

import java.util.Locale;
import java.util.ResourceBundle;

/** Chinese names of the parts of an application and of the kinds of patents, as letters write them. */
final class PartNames {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "messages/letter",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

    private PartNames() {}

    static String of(String part) {
        return text("letter.part." + part.toLowerCase(Locale.ROOT), part);
    }

    static String kind(String kind) {
        return text("letter.kind." + kind, kind);
    }

    /** The sentence by which a letter says in whose place it stands. */
    static String replaces(String number) {
        return number.isEmpty()
                ? text("letter.replaces", "")
                : text("letter.replaces-number", "").replace("{0}", number);
    }

    static String text(String key, String otherwise) {
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : otherwise;
    }
}

package org.praetor.form;

import org.jspecify.annotations.Nullable;

/** Finds a text by message key, in the language of whoever reads now; asked each time a form is shown. */
@FunctionalInterface
public interface TextLookup {

    /** Schemas hold plain text only. */
    TextLookup NONE = key -> null;

    /** Null when there is no such key: then the schema's own text is shown. */
    @Nullable
    String text(String key);

    /** The text under {@code textOrKey}, else {@code textOrKey} itself. */
    default @Nullable String resolve(@Nullable String textOrKey) {
        if (textOrKey == null || textOrKey.isEmpty()) {
            return null;
        }
        String found = text(textOrKey);
        return found == null ? textOrKey : found;
    }
}

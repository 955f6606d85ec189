package org.praetor.form;

import java.util.Map;
import java.util.Optional;

/** Values of fields that a form marks with a property. */
public final class Tagged {

    private Tagged() {}

    /** The first text value of a top-level field with this property. */
    public static Optional<String> first(Form form, String property, Map<String, Object> values) {
        return form.fields().stream()
                .filter(field -> field.properties().containsKey(property))
                .map(FormField::path)
                .map(values::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}

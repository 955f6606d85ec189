package org.praetor.filing;

import java.util.Map;
import java.util.Optional;
import org.praetor.form.Form;
import org.praetor.form.FormField;

/** Values of fields that a form marks with a property. */
final class Tagged {

    private Tagged() {}

    /** The first text value of a top-level field with this property. */
    static Optional<String> first(Form form, String property, Map<String, Object> values) {
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

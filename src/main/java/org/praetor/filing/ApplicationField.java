package org.praetor.filing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.form.Form;
import org.praetor.form.FormField;

/** Fields of a form that take the files of a patent application: those with the widget {@code patent-application}. */
final class ApplicationField {

    private static final String WIDGET = "patent-application";

    private ApplicationField() {}

    static Optional<String> first(Form form) {
        return paths(form).findFirst();
    }

    static Set<String> all(Form form) {
        return paths(form).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> paths(Form form) {
        return form.fields().stream()
                .filter(field -> WIDGET.equals(field.properties().get("widget")))
                .map(FormField::path);
    }
}

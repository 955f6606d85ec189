package org.praetor.filing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.formality.Application;
import org.praetor.formality.Design;
import org.praetor.formality.Part;

/**
 * What the files say of the request's own fields: the vocabulary keys {@code kind}, {@code title} and, of a design, {@code
 * classification}. Only empty fields are filled; nothing else is guessed.
 */
final class Suggestions {

    private Suggestions() {}

    /** Values by field path for fields that are empty and that the application answers. */
    static Map<String, Object> of(Form form, Map<String, Object> values, Application application) {
        Map<String, Object> suggested = new HashMap<>();
        for (FormField field : form.fields()) {
            String text = text(field, application);
            boolean empty = Objects.toString(values.get(field.path()), "").isBlank();
            if (empty && !text.isBlank()) {
                suggested.put(field.path(), text);
            }
        }
        return suggested;
    }

    private static String text(FormField field, Application application) {
        return switch (field.properties().getOrDefault("vocabulary", "")) {
            case "kind" -> field.type().equals("select") ? kind(application) : "";
            case "title" -> application.title();
            case "classification" -> "locarno".equals(field.properties().get("check")) ? locarno(application) : "";
            default -> "";
        };
    }

    private static String kind(Application application) {
        boolean anything = Arrays.stream(Part.values()).anyMatch(application::has);
        return anything ? application.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') : "";
    }

    private static String locarno(Application application) {
        Design design = application.design();
        return design == null ? "" : design.locarno();
    }
}

package org.praetor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a schema, checked.
 *
 * @param steps names from its parent's value to its own: the key or path, split at its dots
 * @param expressions FEEL of this component by attribute: {@code dataSource}, {@code validate.min} …
 * @param json the component as written, for what only one type needs
 */
record Element(
        Type type,
        String id,
        List<String> steps,
        @Nullable Choices choices,
        Rules rules,
        @Nullable Condition hide,
        @Nullable Condition readonlyWhen,
        Map<String, Feel> expressions,
        List<Element> children,
        Map<String, String> properties,
        JsonNode json) {

    boolean repeats() {
        return type == Type.DYNAMICLIST;
    }

    boolean disabled() {
        return json.path("disabled").asBoolean(false);
    }

    /** Read-only whatever the data say. */
    boolean alwaysReadonly() {
        return readonlyWhen == null && json.path("readonly").asBoolean(false);
    }

    boolean readonly(Scope scope) {
        return readonlyWhen == null ? alwaysReadonly() : readonlyWhen.holds(scope.variables());
    }

    /** True when property {@code refuse} forbids the value; an expression without an answer forbids nothing. */
    boolean refused(Scope scope) {
        Feel refuse = expressions.get("refuse");
        return refuse != null && Boolean.TRUE.equals(refuse.evaluate(scope.variables()));
    }

    boolean hidden(Scope scope) {
        return hide != null && hide.holds(scope.variables());
    }

    /** Rows that people may not add or drop keep their place, and with it what the form does not show. */
    boolean rowsStay() {
        return !flag("allowAddRemove", true);
    }

    boolean flag(String attribute, boolean otherwise) {
        return json.path(attribute).asBoolean(otherwise);
    }

    @Nullable
    String text(String attribute) {
        return json.hasNonNull(attribute) ? json.get(attribute).asText() : null;
    }

    /** A date or time carries its label under a name of its own. */
    @Nullable
    String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(this::text)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    String subtype() {
        return json.path("subtype").asText("date");
    }
}

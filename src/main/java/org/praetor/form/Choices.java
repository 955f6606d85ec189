package org.praetor.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a choice comes from: fixed values, a list in the input data ({@code valuesKey}), or FEEL. */
record Choices(
        List<Object> fixed, @Nullable String key, @Nullable Feel feel) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param value any JSON value
     * @param label as written: text or message key
     */
    record Choice(Object value, String label) {

        /** The value as the browser sends it. */
        String token() {
            if (value instanceof String text) {
                return text;
            }
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            try {
                return JSON.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean computed() {
        return feel != null;
    }

    /** Choices that need no expression. */
    List<Choice> plain(Map<String, Object> input) {
        return key == null ? offered(fixed) : offered(input.get(key));
    }

    List<Choice> offered(Scope scope, Map<String, Object> initial) {
        return feel == null ? plain(initial) : offered(feel.evaluate(scope.variables()));
    }

    static @Nullable Object valueOf(List<Choice> choices, String token) {
        return choices.stream()
                .filter(choice -> choice.token().equals(token))
                .findFirst()
                .map(Choice::value)
                .orElse(null);
    }

    static boolean contain(List<Choice> choices, @Nullable Object value) {
        return choices.stream().anyMatch(choice -> Data.same(choice.value(), value));
    }

    private static List<Choice> offered(@Nullable Object source) {
        List<Choice> choices = new ArrayList<>();
        if (source instanceof List<?> items) {
            items.forEach(item -> add(choices, item));
        }
        return choices;
    }

    private static void add(List<Choice> choices, @Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            named(choices, map.get("value"), map.get("label"));
        } else if (item != null && primitive(item)) {
            choices.add(new Choice(item, text(item)));
        }
    }

    private static void named(List<Choice> choices, @Nullable Object value, @Nullable Object label) {
        String name = label instanceof String text ? text : "";
        boolean object = !name.isEmpty() && value instanceof Map<?, ?> map && !map.isEmpty();
        if (value != null && (object || primitive(value))) {
            choices.add(new Choice(value, name.isEmpty() ? text(value) : name));
        }
    }

    private static boolean primitive(Object value) {
        return value instanceof String text ? !text.isEmpty() : value instanceof BigDecimal || value instanceof Boolean;
    }

    /** A value in words of a page: empty for null. */
    static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }
}

package org.praetor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Input data made ready: each field holds its input, else its default, else nothing; each list its rows. */
final class Initial {

    private final Map<String, Object> input;
    private final Map<String, Object> ready;

    private Initial(Map<String, Object> input) {
        this.input = input;
        this.ready = Data.copyOf(input);
    }

    static Map<String, Object> of(List<Element> elements, Map<String, Object> context) {
        Initial initial = new Initial(Data.copyOf(context));
        initial.fill(elements, List.of());
        return initial.ready;
    }

    private void fill(List<Element> elements, List<Object> above) {
        for (Element element : elements) {
            List<Object> path = Data.join(above, element.steps());
            if (element.type().keyed()) {
                Data.set(ready, path, value(element, path));
            } else if (element.repeats()) {
                rows(element, path);
            } else {
                fill(element.children(), path);
            }
        }
    }

    private @Nullable Object value(Element element, List<Object> path) {
        return Data.has(input, path) ? Values.sanitized(element, Data.get(input, path), input) : byDefault(element);
    }

    private void rows(Element element, List<Object> path) {
        List<Object> rows = new ArrayList<>();
        if (Data.get(input, path) instanceof List<?> given) {
            given.forEach(row -> rows.add(row instanceof Map<?, ?> map ? Data.copyOf(map) : new LinkedHashMap<>()));
        } else {
            int repetitions = element.json().path("defaultRepetitions").asInt(1);
            for (int i = 0; i < repetitions; i++) {
                rows.add(new LinkedHashMap<String, Object>());
            }
        }
        Data.set(ready, path, rows);
        for (int i = 0; i < rows.size(); i++) {
            fill(element.children(), Data.join(path, List.of(i)));
        }
    }

    static @Nullable Object byDefault(Element element) {
        if (element.json().has("defaultValue")) {
            return Data.copy(Json.value(element.json().get("defaultValue")));
        }
        return element.type().empty();
    }
}

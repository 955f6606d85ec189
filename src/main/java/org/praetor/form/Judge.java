package org.praetor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings data to rest and judges them: read-only fields keep their initial value, choices that are no longer offered
 * go; both may change what is shown, so it is repeated until nothing changes.
 */
final class Judge {

    /** form-js settles after few renderings; a schema whose conditions chase each other stops here. */
    private static final int MOST_ROUNDS = 8;

    private final Map<String, Object> initial;
    private final Map<String, Object> data;
    private final Map<String, FieldError> notOffered = new LinkedHashMap<>();
    private List<Instance> shown;

    Judge(List<Element> elements, Map<String, Object> initial, Map<String, Object> data) {
        this.initial = initial;
        this.data = data;
        this.shown = Visible.of(elements, initial, data);
        boolean changed = settle();
        for (int round = 1; changed && round < MOST_ROUNDS; round++) {
            shown = Visible.of(elements, initial, data);
            changed = settle();
        }
    }

    List<Instance> shown() {
        return shown;
    }

    Map<String, Object> data() {
        return data;
    }

    /** Shown fields that hold a value. */
    List<Instance> fields() {
        return shown.stream()
                .flatMap(Instance::all)
                .filter(instance ->
                        instance.element().type().keyed() && !instance.element().disabled())
                .toList();
    }

    @Nullable
    Object value(Instance field) {
        return Data.get(data, field.path());
    }

    List<FieldError> errors(Instance field) {
        List<FieldError> errors = new ArrayList<>();
        FieldError choice = notOffered.get(field.name());
        if (choice != null) {
            errors.add(choice);
        }
        errors.addAll(field.element().rules().errors(field.name(), value(field), field.scope()));
        if (field.element().refused(field.scope())) {
            String text = field.element().properties().getOrDefault("refuseText", "");
            errors.add(new FieldError(field.name(), "form.error.check.refuse", List.of(text)));
        }
        return errors;
    }

    /** Values of the shown fields only. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields().forEach(field -> Data.set(values, field.path(), Data.copy(value(field))));
        return values;
    }

    private boolean settle() {
        boolean changed = false;
        for (Instance field : fields()) {
            Object before = value(field);
            Object after = settled(field, before);
            if (!Data.same(before, after)) {
                Data.set(data, field.path(), after);
                changed = true;
            }
        }
        return changed;
    }

    private @Nullable Object settled(Instance field, @Nullable Object value) {
        Element element = field.element();
        if (element.readonlyWhen() != null && element.readonly(field.scope())) {
            return Data.has(initial, field.path()) ? Data.get(initial, field.path()) : Initial.byDefault(element);
        }
        Choices choices = element.choices();
        if (choices == null || !choices.computed()) {
            return value;
        }
        List<Choices.Choice> offered = choices.offered(field.scope(), initial);
        Object known = known(element, value, offered);
        Object kept = Values.chosen(element.type(), known, offered);
        if (!Data.same(known, kept)) {
            notOffered.put(field.name(), new FieldError(field.name(), "form.error.option", List.of()));
        }
        return kept;
    }

    /** Tokens of the browser become values. */
    private static @Nullable Object known(Element element, @Nullable Object value, List<Choices.Choice> offered) {
        if (element.type().many() && value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(one -> values.add(one(one, offered)));
            return values;
        }
        return value == null ? null : one(value, offered);
    }

    private static Object one(@Nullable Object value, List<Choices.Choice> offered) {
        if (value instanceof String token && !Choices.contain(offered, token)) {
            Object found = Choices.valueOf(offered, token);
            return found == null ? token : found;
        }
        return value == null ? "" : value;
    }
}

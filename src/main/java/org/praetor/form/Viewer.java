package org.praetor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of judged data what the templates draw. */
final class Viewer {

    private static final Set<String> WORDED = Set.of("form.error.text", "form.error.check.refuse");

    private final Judge judge;
    private final Map<String, Object> initial;
    private final Map<String, Object> given;
    private final List<FieldError> errors;
    private final TextLookup texts;

    Viewer(
            Judge judge,
            Map<String, Object> initial,
            Map<String, Object> given,
            List<FieldError> errors,
            TextLookup texts) {
        this.judge = judge;
        this.initial = initial;
        this.given = given;
        this.errors = errors;
        this.texts = texts;
    }

    FormView view(String id) {
        return new FormView(id, components(judge.shown()));
    }

    private List<FormView.Component> components(List<Instance> instances) {
        List<FormView.Component> components = new ArrayList<>();
        String row = "";
        for (Instance instance : instances) {
            String ownRow = instance.element().json().path("layout").path("row").asText("");
            boolean breaks = !components.isEmpty() && (ownRow.isEmpty() || !ownRow.equals(row));
            components.add(component(instance, breaks));
            row = ownRow;
        }
        return components;
    }

    private FormView.Component component(Instance instance, boolean newLine) {
        Element element = instance.element();
        boolean row = instance.isRow();
        boolean named = element.type().keyed() || element.repeats();
        String name = named ? instance.name() : "";
        List<FieldError> own = row ? List.of() : errorsOf(named ? name : instance.domId());
        Object value = element.type().keyed() ? value(instance, own) : null;
        return new FormView.Component(
                instance.domId(),
                row ? "row" : element.type().formJs(),
                name,
                row ? null : text(element.label(), instance),
                row ? null : text(element.text("description"), instance),
                element.rules().required(),
                element.disabled() || element.readonly(instance.scope()),
                value,
                element.type() == Type.FILEPICKER ? documents(value) : options(instance, value),
                own,
                components(instance.children()),
                element.properties(),
                row ? Map.of() : new Settings(instance, texts).settings(newLine));
    }

    private List<FieldError> errorsOf(String path) {
        return errors.stream()
                .filter(error -> error.path().equals(path))
                .map(this::resolved)
                .toList();
    }

    /** These carry the schema's own message, perhaps as a message key. */
    private FieldError resolved(FieldError error) {
        List<String> arguments = error.arguments().stream()
                .map(argument -> WORDED.contains(error.key()) ? worded(argument) : argument)
                .toList();
        return new FieldError(error.path(), error.key(), arguments);
    }

    private String worded(String text) {
        String found = texts.resolve(text);
        return found == null ? text : found;
    }

    /** Text that could not be read is shown as it was typed. */
    private @Nullable Object value(Instance instance, List<FieldError> own) {
        Object typed = Data.get(given, instance.path());
        boolean unread = !own.isEmpty() && typed instanceof String && judge.value(instance) == null;
        return unread && instance.element().choices() == null ? typed : judge.value(instance);
    }

    private @Nullable String text(@Nullable String textOrKey, Instance instance) {
        String found = texts.resolve(textOrKey);
        return found == null ? null : Template.of(found).text(instance.scope());
    }

    private List<FormView.Option> options(Instance instance, @Nullable Object value) {
        Choices choices = instance.element().choices();
        if (choices == null || instance.isRow()) {
            return List.of();
        }
        List<FormView.Option> options = new ArrayList<>();
        for (Choices.Choice choice : choices.offered(instance.scope(), initial)) {
            boolean selected = value instanceof List<?> all
                    ? all.contains(choice.value())
                    : choice.value().equals(value);
            options.add(new FormView.Option(choice.token(), worded(choice.label()), selected));
        }
        return options;
    }

    /** Names of documents come from the context: {@code documents}, id → file name. */
    private List<FormView.Option> documents(@Nullable Object value) {
        Map<String, FormView.Option> options = new LinkedHashMap<>();
        if (value instanceof List<?> ids) {
            for (Object id : ids) {
                String key = String.valueOf(id);
                Object name = Data.get(initial, List.of("documents", key));
                options.put(key, new FormView.Option(key, name == null ? key : name.toString(), true));
            }
        }
        return List.copyOf(options.values());
    }
}

package org.praetor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link Form} over checked elements. */
final class SchemaForm implements Form {

    private final String id;
    private final List<Element> elements;
    private final TextLookup texts;

    SchemaForm(String id, List<Element> elements, TextLookup texts) {
        this.id = id;
        this.elements = elements;
        this.texts = texts;
    }

    @Override
    public String id() {
        return id;
    }

    List<Element> elements() {
        return elements;
    }

    @Override
    public List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        elements.forEach(page -> fields(page, page.id(), "", fields));
        return fields;
    }

    private static void fields(Element element, String page, String above, List<FormField> fields) {
        String path = above + String.join(".", element.steps());
        if (element.type().keyed() || element.repeats()) {
            fields.add(new FormField(
                    element.id(),
                    path,
                    element.type().formJs(),
                    Optional.ofNullable(element.label()).orElse(""),
                    element.rules().required(),
                    page,
                    element.properties()));
        }
        String below = element.repeats() ? path + "[]." : element.steps().isEmpty() ? above : path + ".";
        element.children().forEach(child -> fields(child, page, below, fields));
    }

    @Override
    public Set<String> texts() {
        Set<String> found = new LinkedHashSet<>();
        elements.forEach(element -> texts(element, found));
        return found;
    }

    private static void texts(Element element, Set<String> found) {
        for (String attribute : List.of("label", "description", "text", "dateLabel", "timeLabel")) {
            addText(element.text(attribute), found);
        }
        addText(element.json().path("validate").path("patternErrorMessage").asText(""), found);
        addText(element.properties().get("refuseText"), found);
        element.json()
                .path("values")
                .forEach(value -> addText(value.path("label").asText(""), found));
        element.json()
                .path("columns")
                .forEach(column -> addText(column.path("label").asText(""), found));
        element.children().forEach(child -> texts(child, found));
    }

    private static void addText(@org.jspecify.annotations.Nullable String text, Set<String> found) {
        if (text != null && !text.isEmpty()) {
            found.add(text);
        }
    }

    @Override
    public Bound bind(Map<String, ? extends List<String>> parameters, Map<String, Object> context) {
        Map<String, Object> initial = Initial.of(elements, context);
        Parameters read = Parameters.read(parameters, elements, initial);
        Judge judge = new Judge(elements, initial, read.data());
        List<FieldError> errors = new ArrayList<>();
        judge.shown().stream().flatMap(Instance::all).forEach(instance -> {
            FieldError notRead = read.errors().get(instance.name());
            if (notRead != null
                    && (instance.element().type().keyed() || instance.element().repeats())) {
                errors.add(notRead);
            } else if (instance.element().type().keyed() && !instance.element().disabled()) {
                errors.addAll(judged(judge, instance, read));
            }
        });
        return Verdict.bound(elements, judge, errors, read.unread());
    }

    private static List<FieldError> judged(Judge judge, Instance field, Parameters read) {
        List<FieldError> errors = judge.errors(field);
        boolean unseen =
                read.unseen().contains(field.name()) && !field.element().readonly(field.scope());
        return errors.isEmpty() && unseen
                ? List.of(new FieldError(field.name(), "form.error.revealed", List.of()))
                : errors;
    }

    @Override
    public Bound check(Map<String, Object> values, Map<String, Object> context) {
        Judge judge = judge(values, context);
        List<FieldError> errors = new ArrayList<>();
        judge.fields().forEach(field -> errors.addAll(judge.errors(field)));
        return Verdict.bound(elements, judge, errors, Map.of());
    }

    @Override
    public FormView view(Map<String, Object> values, Map<String, Object> context, List<FieldError> errors) {
        Judge judge = judge(values, context);
        return new Viewer(judge, Initial.of(elements, context), Data.copyOf(values), errors, texts).view(id);
    }

    private Judge judge(Map<String, Object> values, Map<String, Object> context) {
        Map<String, Object> initial = Initial.of(elements, context);
        return new Judge(elements, initial, Initial.of(elements, merged(Data.copyOf(context), values)));
    }

    /** Values win; maps are merged, lists are not. */
    private static Map<String, Object> merged(Map<String, Object> under, Map<?, ?> over) {
        Map<String, Object> merged = new LinkedHashMap<>(under);
        over.forEach((key, value) -> {
            Map<?, ?> inner = under.get(key) instanceof Map<?, ?> below && value instanceof Map<?, ?> above
                    ? merged(Data.copyOf(below), above)
                    : null;
            Data.set(merged, List.of(key), inner == null ? value : inner);
        });
        return merged;
    }

    @Override
    public Form page(String componentId) {
        List<Element> page = elements.stream()
                .filter(element -> element.id().equals(componentId))
                .toList();
        return new SchemaForm(id, page, texts);
    }
}

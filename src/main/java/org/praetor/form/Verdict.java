package org.praetor.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of judged data what others take: process variables and the published vocabulary. */
final class Verdict {

    private final Judge judge;
    private final Map<String, Object> decisions = new LinkedHashMap<>();
    private final Map<String, Object> vocabulary = new LinkedHashMap<>();

    private Verdict(Judge judge) {
        this.judge = judge;
    }

    static Bound bound(List<Element> elements, Judge judge, List<FieldError> errors, Map<String, String> unread) {
        Verdict verdict = new Verdict(judge);
        verdict.nothingYet(elements);
        judge.fields().forEach(verdict::decision);
        judge.shown().forEach(instance -> verdict.publish(instance, verdict.vocabulary));
        Map<String, Object> values = judge.values();
        judge.fields().forEach(field -> {
            if (unread.containsKey(field.name())) {
                Data.set(values, field.path(), unread.get(field.name()));
            }
        });
        return new Bound(values, List.copyOf(errors), verdict.decisions, verdict.vocabulary);
    }

    /** A decision of a hidden field is no decision: null, so that none of an earlier round stays; but what it would take from the record does. */
    private void nothingYet(List<Element> elements) {
        for (Element element : elements) {
            if (decides(element) && !"record".equals(element.properties().get("prefill"))) {
                put(decisions, variable(element), null);
            }
            nothingYet(element.repeats() ? List.of() : element.children());
        }
    }

    private void decision(Instance field) {
        if (decides(field.element())) {
            put(decisions, variable(field.element()), variableValue(judge.value(field)));
        }
    }

    /** The engine stores no objects: String, Boolean, Long or Double. */
    private static @Nullable Object variableValue(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            boolean whole = number.scale() <= 0 && number.precision() <= 18;
            return whole ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        return value;
    }

    private void publish(Instance instance, Map<String, Object> into) {
        String key = instance.element().properties().get("vocabulary");
        if (instance.element().type().keyed()) {
            if (key != null && !instance.element().disabled()) {
                put(into, key, Data.copy(judge.value(instance)));
            }
            return;
        }
        if (key == null) {
            instance.children().forEach(child -> publish(child, into));
        } else if (instance.element().repeats()) {
            List<Object> rows = new ArrayList<>();
            instance.children().forEach(row -> rows.add(entries(row)));
            put(into, key, rows);
        } else {
            put(into, key, entries(instance));
        }
    }

    /** A row or group of the vocabulary: its fields by their own vocabulary key, else by their key. */
    private Map<String, Object> entries(Instance holder) {
        Map<String, Object> entries = new LinkedHashMap<>();
        holder.children().forEach(child -> entry(child, holder, entries));
        return entries;
    }

    private void entry(Instance child, Instance holder, Map<String, Object> entries) {
        Element element = child.element();
        boolean named = element.properties().containsKey("vocabulary");
        if (named) {
            publish(child, entries);
        } else if (element.type().keyed()) {
            List<Object> inside =
                    child.path().subList(holder.path().size(), child.path().size());
            Data.set(entries, inside, Data.copy(judge.value(child)));
        } else if (element.repeats()) {
            List<Object> inside =
                    child.path().subList(holder.path().size(), child.path().size());
            List<Object> rows = new ArrayList<>();
            child.children().forEach(row -> rows.add(entries(row)));
            Data.set(entries, inside, rows);
        } else {
            child.children().forEach(grandchild -> entry(grandchild, holder, entries));
        }
    }

    private static boolean decides(Element element) {
        return !element.properties().getOrDefault("decision", "false").equals("false");
    }

    /** Named by the property, or with {@code true} by the last part of the key. */
    static String variable(Element element) {
        String name = element.properties().getOrDefault("decision", "true");
        return name.equals("true") ? element.steps().get(element.steps().size() - 1) : name;
    }

    @SuppressWarnings("NullAway") // JSON-shaped maps hold nulls
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}

package org.praetor.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.formality.RequestForm.Person;
import org.praetor.identifier.Identifiers;

/**
 * People of a request form as rows of a dynamic list. A list that names somebody else was written by a person and is left
 * alone; otherwise rows are completed and the missing ones added.
 */
final class SuggestedPeople {

    private SuggestedPeople() {}

    /** The list by its path; empty when it needs nothing. */
    static Map<String, Object> of(Form form, Map<String, Object> values, String vocabulary, List<Person> people) {
        return form.fields().stream()
                .filter(field -> vocabulary.equals(field.properties().get("vocabulary")))
                .filter(field -> field.type().equals("dynamiclist"))
                .findFirst()
                .map(list -> rows(form, list.path(), values, people))
                .orElse(Map.of());
    }

    private static Map<String, Object> rows(Form form, String path, Map<String, Object> values, List<Person> people) {
        List<Map<String, Object>> before = before(values.get(path));
        List<String> names = people.stream().map(Person::name).toList();
        if (people.isEmpty() || !before.stream().map(SuggestedPeople::name).allMatch(names::contains)) {
            return Map.of();
        }
        List<FormField> columns = form.fields().stream()
                .filter(field -> field.path().startsWith(path + "[]."))
                .toList();
        List<Map<String, Object>> after =
                people.stream().map(person -> row(columns, before, person)).toList();
        return after.equals(before) ? Map.of() : Map.of(path, after);
    }

    private static Map<String, Object> row(List<FormField> columns, List<Map<String, Object>> before, Person person) {
        Map<String, Object> row = new HashMap<>(before.stream()
                .filter(known -> name(known).equals(person.name()))
                .findFirst()
                .orElse(Map.of()));
        for (FormField column : columns) {
            String key = column.path().substring(column.path().lastIndexOf('.') + 1);
            String value = value(key, column, person);
            if (!value.isEmpty() && Objects.toString(row.get(key), "").isBlank()) {
                row.put(key, value);
            }
        }
        return row;
    }

    private static String value(String key, FormField column, Person person) {
        String check = column.properties().getOrDefault("check", "");
        boolean fits = check.equals("uscc")
                ? Identifiers.creditCode(person.number())
                : Identifiers.residentId(person.number());
        return switch (key) {
            case "name" -> person.name();
            case "uscc", "identityNumber" -> fits ? person.number() : "";
            case "nationality", "country" -> person.country();
            case "address" -> person.address();
            case "type" -> type(person);
            default -> "";
        };
    }

    /** A value of the applicant's type; empty when the request does not tell. */
    private static String type(Person person) {
        if (person.abroad()) {
            return "境外";
        }
        return Identifiers.residentId(person.number()) ? "个人" : Identifiers.creditCode(person.number()) ? "单位" : "";
    }

    private static String name(Map<String, Object> row) {
        return Objects.toString(row.get("name"), "");
    }

    /** Rows that hold anything. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> before(@org.jspecify.annotations.Nullable Object value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (value instanceof List<?> list) {
            Stream<?> filled = list.stream()
                    .filter(row -> row instanceof Map<?, ?> map
                            && map.values().stream()
                                    .anyMatch(
                                            cell -> !Objects.toString(cell, "").isBlank()));
            filled.forEach(row -> rows.add((Map<String, Object>) row));
        }
        return rows;
    }
}

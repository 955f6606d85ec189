package org.praetor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds and drops rows of dynamic lists, and drops documents of file pickers, among the parameters, so that it works
 * without JavaScript: the buttons are submit buttons named {@link Form#ADD}, {@link Form#REMOVE} and {@link Form#DROP}. A pure function; the door then binds the result and
 * shows the form again without its errors.
 */
public final class Rows {

    private static final Pattern ROW_PATH = Pattern.compile("(.+)\\[(\\d{1,6})]");

    private Rows() {}

    /** The parameters after the button, without it; empty when no such button was pressed. */
    public static Optional<Map<String, List<String>>> pressed(Map<String, ? extends List<String>> parameters) {
        String list = first(parameters, Form.ADD);
        String row = first(parameters, Form.REMOVE);
        String document = first(parameters, Form.DROP);
        if (list.isEmpty() && row.isEmpty() && document.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> after = new LinkedHashMap<>();
        parameters.forEach((name, values) -> after.put(name, new ArrayList<>(values)));
        after.remove(Form.ADD);
        after.remove(Form.REMOVE);
        after.remove(Form.DROP);
        if (!document.isEmpty()) {
            after.values().forEach(values -> values.removeIf(document::equals));
            return Optional.of(after);
        }
        return Optional.of(list.isEmpty() ? without(after, row) : with(after, list));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> parameters, String list) {
        TreeSet<Integer> rows = new TreeSet<>();
        names(parameters).forEach(name -> {
            Matcher matcher = row(list).matcher(name);
            if (matcher.matches()) {
                rows.add(Integer.valueOf(matcher.group(1)));
            }
        });
        int next = rows.isEmpty() ? 0 : rows.last() + 1;
        parameters.computeIfAbsent(Form.SHOWN, name -> new ArrayList<>()).add(list + "[" + next + "]");
        return parameters;
    }

    private static Map<String, List<String>> without(Map<String, List<String>> parameters, String row) {
        Matcher path = ROW_PATH.matcher(row);
        if (!path.matches()) {
            return parameters;
        }
        parameters.keySet().removeIf(name -> inside(name, row));
        List<String> shown = parameters.computeIfAbsent(Form.SHOWN, name -> new ArrayList<>());
        shown.removeIf(name -> inside(name, row));
        shown.add(path.group(1));
        return parameters;
    }

    private static boolean inside(String name, String row) {
        return name.equals(row) || name.startsWith(row + ".");
    }

    private static List<String> names(Map<String, List<String>> parameters) {
        List<String> names = new ArrayList<>(parameters.keySet());
        names.addAll(parameters.getOrDefault(Form.SHOWN, List.of()));
        return names;
    }

    private static Pattern row(String list) {
        return Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,6})].*", Pattern.DOTALL);
    }

    private static String first(Map<String, ? extends List<String>> parameters, String name) {
        List<String> values = parameters.containsKey(name) ? parameters.get(name) : List.of();
        return values.isEmpty() ? "" : values.get(0);
    }
}

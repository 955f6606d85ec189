package org.praetor.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a browser sent into data that held the input so far. */
final class Parameters {

    /** More rows than this are not read: a person does not type them. */
    static final int MOST_ROWS = 200;

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,6})].*", Pattern.DOTALL);

    private final Map<String, ? extends List<String>> sent;
    private final Set<String> shown;
    private final Map<String, Object> initial;
    private final Map<String, Object> data;
    private final Map<String, String> unread = new LinkedHashMap<>();
    private final Map<String, FieldError> errors = new LinkedHashMap<>();
    private final Set<String> unseen = new HashSet<>();

    private Parameters(Map<String, ? extends List<String>> sent, Map<String, Object> initial) {
        this.sent = sent;
        this.shown = new LinkedHashSet<>(sent.containsKey(Form.SHOWN) ? sent.get(Form.SHOWN) : List.of());
        this.initial = initial;
        this.data = Data.copyOf(initial);
    }

    static Parameters read(
            Map<String, ? extends List<String>> sent, List<Element> elements, Map<String, Object> initial) {
        Parameters parameters = new Parameters(sent, initial);
        parameters.read(elements, List.of(), "");
        return parameters;
    }

    Map<String, Object> data() {
        return data;
    }

    /** Typed text that is no value of its field's type, by path. */
    Map<String, String> unread() {
        return unread;
    }

    Map<String, FieldError> errors() {
        return errors;
    }

    /** Fields that their page did not show. Known only when the page says what it showed. */
    Set<String> unseen() {
        return shown.isEmpty() ? Set.of() : unseen;
    }

    /** @param from name of the parent among the parameters, with its dot; rows may be numbered otherwise than in data */
    private void read(List<Element> elements, List<Object> above, String from) {
        for (Element element : elements) {
            List<Object> path = Data.join(above, element.steps());
            String name = from + String.join(".", element.steps());
            if (element.type().keyed()) {
                field(element, path, name);
            } else if (element.repeats()) {
                rows(element, path, name);
            } else {
                read(element.children(), path, element.steps().isEmpty() ? from : name + ".");
            }
        }
    }

    private void field(Element element, List<Object> path, String name) {
        if (element.disabled() || element.alwaysReadonly()) {
            return;
        }
        List<String> texts = sent.containsKey(name) ? sent.get(name) : null;
        if (texts == null && !shown.contains(name)) {
            unseen.add(Data.name(path));
            return;
        }
        Data.set(data, path, value(element, path, texts == null ? List.of() : texts));
    }

    private @Nullable Object value(Element element, List<Object> path, List<String> texts) {
        Choices choices = element.choices();
        if (choices != null) {
            return choices.computed() ? tokens(element, texts) : chosen(element, path, texts, choices.plain(initial));
        }
        return switch (element.type()) {
            case CHECKBOX -> texts.stream().anyMatch(text -> text.equals("true") || text.equals("on"));
            case FILEPICKER -> documents(element, texts);
            default -> typed(element, path, texts.isEmpty() ? "" : texts.get(0));
        };
    }

    private @Nullable Object typed(Element element, List<Object> path, String text) {
        Object value = Values.typed(element, text);
        if (value == null && !Values.trim(text).isEmpty()) {
            String key = element.type() == Type.NUMBER ? "number" : element.subtype();
            unread.put(Data.name(path), text);
            errors.put(Data.name(path), new FieldError(Data.name(path), "form.error." + key, List.of()));
        }
        return value;
    }

    /** Values of computed choices are known only when the form is drawn: {@link Judge} turns the tokens into them. */
    private static @Nullable Object tokens(Element element, List<String> texts) {
        List<String> all =
                texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
        return element.type().many() ? all : all.isEmpty() ? null : all.get(0);
    }

    private @Nullable Object chosen(
            Element element, List<Object> path, List<String> texts, List<Choices.Choice> offered) {
        List<Object> values = new ArrayList<>();
        for (String text : new LinkedHashSet<>(texts)) {
            Object value = Choices.valueOf(offered, text);
            if (value != null) {
                values.add(value);
            } else if (!text.isEmpty()) {
                errors.put(Data.name(path), new FieldError(Data.name(path), "form.error.option", List.of()));
            }
        }
        return element.type().many() ? values : values.isEmpty() ? null : values.get(0);
    }

    /** Where the context says which documents there are, no other is an answer. */
    private @Nullable Object documents(Element element, List<String> texts) {
        List<String> ids = texts.stream()
                .filter(text -> !text.isEmpty())
                .filter(text -> !(initial.get("documents") instanceof Map<?, ?> known) || known.containsKey(text))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return null;
        }
        return element.flag("multiple", false) ? ids : List.of(ids.get(ids.size() - 1));
    }

    private void rows(Element list, List<Object> path, String name) {
        Set<Integer> sentRows = new TreeSet<>();
        sent.keySet().forEach(key -> row(key, name, sentRows));
        shown.forEach(key -> row(key, name, sentRows));
        if (sentRows.isEmpty() && !shown.contains(name)) {
            return;
        }
        if (sentRows.size() > MOST_ROWS) {
            String limit = String.valueOf(MOST_ROWS);
            errors.put(Data.name(path), new FieldError(Data.name(path), "form.error.rows", List.of(limit)));
        }
        List<Object> rows = new ArrayList<>();
        Data.set(data, path, rows);
        for (Integer sentRow : list.rowsStay() ? stayingRows(path) : sentRows) {
            int row = rows.size();
            if (row < MOST_ROWS) {
                List<Object> rowPath = Data.join(path, List.of(row));
                rows.add(list.rowsStay() ? Data.copy(Data.get(initial, rowPath)) : fresh(list));
                read(list.children(), rowPath, name + "[" + sentRow + "].");
            }
        }
    }

    private List<Integer> stayingRows(List<Object> path) {
        int count = Data.get(initial, path) instanceof List<?> rows ? rows.size() : 0;
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    private static Object fresh(Element list) {
        return Initial.of(list.children(), Map.of());
    }

    private static void row(String key, String list, Set<Integer> rows) {
        if (key.startsWith(list + "[")) {
            Matcher matcher = ROW.matcher(key.substring(list.length()));
            if (matcher.matches()) {
                rows.add(Integer.valueOf(matcher.group(1)));
            }
        }
    }
}

package org.praetor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only one type of component needs for drawing. */
final class Settings {

    private static final int FORM_JS_COLUMNS = 16;

    private final Instance instance;
    private final Element element;
    private final TextLookup texts;
    private final Map<String, Object> settings = new LinkedHashMap<>();

    Settings(Instance instance, TextLookup texts) {
        this.instance = instance;
        this.element = instance.element();
        this.texts = texts;
    }

    Map<String, Object> settings(boolean newLine) {
        int columns = element.json().path("layout").path("columns").asInt(FORM_JS_COLUMNS);
        settings.put("columns", Math.max(1, Math.round(columns * 12f / FORM_JS_COLUMNS)));
        settings.put("newLine", newLine);
        switch (element.type()) {
            case TEXTFIELD -> field("email".equals(kind()) ? "email" : "phone".equals(kind()) ? "tel" : "text");
            case TEXTAREA -> field("text");
            case NUMBER -> number();
            case DATETIME -> moment();
            case TEXT -> put("html", Template.of(worded(element.text("text"))).html(instance.scope()));
            case TABLE -> table();
            case GROUP -> put("outline", element.flag("showOutline", true));
            case DYNAMICLIST -> list();
            case FILEPICKER -> file();
            default -> {
                return settings;
            }
        }
        return settings;
    }

    private String kind() {
        return element.json().path("validate").path("validationType").asText("");
    }

    private void field(String input) {
        put("input", input);
        put("maxlength", limit("maxLength"));
        adorners();
    }

    private void number() {
        put("min", limit("min"));
        put("max", limit("max"));
        boolean whole = element.json().path("decimalDigits").asInt(-1) == 0;
        put("inputmode", whole ? "numeric" : "decimal");
        adorners();
    }

    private @Nullable String limit(String name) {
        BigDecimal limit = Values.decimal(element.rules().limit(name, instance.scope()));
        return limit == null ? null : limit.toPlainString();
    }

    private void adorners() {
        JsonNode appearance = element.json().path("appearance");
        put("prefix", texts.resolve(appearance.path("prefixAdorner").asText("")));
        put("suffix", texts.resolve(appearance.path("suffixAdorner").asText("")));
    }

    private void moment() {
        put("input", element.subtype().equals("datetime") ? "datetime-local" : element.subtype());
    }

    private void list() {
        int rows = instance.children().size();
        put("outline", element.flag("showOutline", true));
        put("changeable", element.flag("allowAddRemove", true));
        put("full", rows >= Parameters.MOST_ROWS);
    }

    private void file() {
        put("multiple", element.flag("multiple", false));
        put("accept", element.text("accept"));
    }

    private void table() {
        List<Map<String, String>> columns = columns();
        Feel source = element.expressions().get("dataSource");
        Object data = source == null ? null : source.evaluate(instance.scope().variables());
        List<List<String>> rows = new ArrayList<>();
        if (data instanceof List<?> items) {
            for (Object item : items) {
                rows.add(columns.stream().map(column -> cell(item, column)).toList());
            }
        }
        put("columnLabels", columns.stream().map(column -> column.get("label")).toList());
        put("rows", rows);
    }

    private static String cell(@Nullable Object row, Map<String, String> column) {
        return Choices.text(Data.get(row, List.of(column.getOrDefault("key", ""))));
    }

    private List<Map<String, String>> columns() {
        Feel computed = element.expressions().get("columnsExpression");
        Object found = computed == null
                ? Json.value(element.json().path("columns"))
                : computed.evaluate(instance.scope().variables());
        List<Map<String, String>> columns = new ArrayList<>();
        if (found instanceof List<?> list) {
            for (Object column : list) {
                String key = Choices.text(Data.get(column, List.of("key")));
                String label = Choices.text(Data.get(column, List.of("label")));
                columns.add(Map.of("key", key, "label", worded(label.isEmpty() ? key : label)));
            }
        }
        return columns;
    }

    private String worded(@Nullable String text) {
        String found = texts.resolve(text);
        return found == null ? "" : found;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}

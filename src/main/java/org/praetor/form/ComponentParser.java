package org.praetor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the attributes of one component and makes its {@link Element}. */
final class ComponentParser {

    private static final Set<String> FLAGS = Set.of(
            "disabled",
            "searchable",
            "serializeToString",
            "use24h",
            "showOutline",
            "allowAddRemove",
            "disableCollapse",
            "multiple");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "subtype", Set.of("date", "time", "datetime"),
            "timeSerializingFormat", Set.of("no_timezone", "utc_offset"));

    private final Faults faults;
    private final String name;
    private final Type type;
    private final JsonNode json;
    private final boolean inList;
    private final Map<String, Feel> expressions = new HashMap<>();

    ComponentParser(Faults faults, String name, Type type, JsonNode json, boolean inList) {
        this.faults = faults;
        this.name = name;
        this.type = type;
        this.json = json;
        this.inList = inList;
    }

    Element element(String id, List<String> steps, List<Element> children) {
        attributes();
        Map<String, String> properties = new PropertyParser(faults, name, type, inList).properties(json);
        Condition hide = condition("conditional.hide", json.path("conditional").path("hide"));
        JsonNode readonly = json.path("readonly");
        Condition readonlyWhen = Feel.isExpression(readonly.asText()) ? condition("readonly", readonly) : null;
        Choices choices = type.chooses() ? choices() : null;
        expression("dataSource");
        expression("columnsExpression");
        refusal(properties);
        Rules rules = new RuleParser(faults, name, type, json).rules(properties.get("check"));
        templates();
        return new Element(
                type,
                id,
                steps,
                choices,
                rules,
                hide,
                readonlyWhen,
                Map.copyOf(expressions),
                children,
                properties,
                json);
    }

    private void attributes() {
        json.properties().forEach(attribute -> {
            String key = attribute.getKey();
            if (!type.attributes().contains(key)) {
                faults.unsupported(name, "attribute \"" + key + "\"", type.attributes());
            } else if (FLAGS.contains(key) && !attribute.getValue().isBoolean()) {
                faults.add(name, "\"" + key + "\" must be true or false; expressions are not supported here.");
            } else if (WORDS.containsKey(key)
                    && !WORDS.get(key).contains(attribute.getValue().asText())) {
                faults.unsupported(name, "\"" + key + "\": " + attribute.getValue(), WORDS.get(key));
            }
        });
        if (!json.path("isRepeating").asBoolean(true)) {
            faults.add(name, "\"isRepeating\": false is not supported; use a group.");
        }
        if (Feel.isExpression(json.path("accept").asText())
                || json.path("accept").asText().contains("{{")) {
            faults.add(name, "\"accept\" must be a plain list of types; expressions are not supported here.");
        }
        json.path("conditional").fieldNames().forEachRemaining(key -> {
            if (!key.equals("hide")) {
                faults.unsupported(name, "\"conditional." + key + "\"", Set.of("conditional.hide"));
            }
        });
        JsonNode readonly = json.path("readonly");
        if (!readonly.isMissingNode() && !readonly.isBoolean() && !Feel.isExpression(readonly.asText())) {
            faults.add(name, "\"readonly\" must be true, false or a FEEL expression that begins with \"=\".");
        }
    }

    private @Nullable Condition condition(String attribute, JsonNode text) {
        if (text.asText("").isEmpty()) {
            return null;
        }
        Condition condition =
                Feel.isExpression(text.asText()) ? Condition.parse(text.asText().substring(1)) : null;
        if (condition == null) {
            faults.add(
                    name,
                    "\"" + attribute + "\": \"" + text.asText()
                            + "\" is not a FEEL expression that begins with \"=\".");
        }
        return condition;
    }

    private @Nullable Feel expression(String attribute) {
        String text = json.path(attribute).asText("");
        if (text.isEmpty()) {
            return null;
        }
        Feel feel = Feel.isExpression(text) ? Feel.parse(text.substring(1)) : null;
        if (feel == null) {
            faults.add(
                    name, "\"" + attribute + "\": \"" + text + "\" is not a FEEL expression that begins with \"=\".");
        } else {
            expressions.put(attribute, feel);
        }
        return feel;
    }

    /** Property {@code refuse}: what the field may not hold in view of the other answers and of the case's facts. */
    private void refusal(Map<String, String> properties) {
        String text = properties.getOrDefault("refuse", "");
        Feel feel = Feel.isExpression(text) ? Feel.parse(text.substring(1)) : null;
        if (feel != null) {
            expressions.put("refuse", feel);
        }
        if (!text.isEmpty() && (feel == null || !type.keyed() || !properties.containsKey("refuseText"))) {
            faults.add(
                    name,
                    "property \"refuse\" belongs to a field, is FEEL that begins with \"=\", and needs \"refuseText\".");
        }
    }

    private Choices choices() {
        long sources = List.of("values", "valuesKey", "valuesExpression").stream()
                .filter(json::has)
                .count();
        if (sources != 1) {
            faults.add(name, "exactly one of \"values\", \"valuesKey\", \"valuesExpression\" is needed.");
        }
        Object fixed = json.path("values").isArray() ? Json.value(json.get("values")) : List.of();
        Choices choices = new Choices(
                fixed instanceof List<?> list ? List.copyOf(list) : List.of(),
                json.hasNonNull("valuesKey") ? json.get("valuesKey").asText() : null,
                expression("valuesExpression"));
        if (json.has("values")
                && choices.plain(Map.of()).size() != json.path("values").size()) {
            faults.add(
                    name, "every entry of \"values\" needs a \"label\" and a \"value\" (text, number, true or false).");
        }
        return choices;
    }

    private void templates() {
        for (String attribute : List.of("label", "description", "text")) {
            String fault = Template.fault(json.path(attribute).asText(""));
            if (fault != null) {
                faults.add(name, "\"" + attribute + "\": " + fault);
            }
        }
    }

    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() || node.isTextual()
                ? Values.decimal(node.isNumber() ? node.decimalValue() : node.asText())
                : null;
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
        return strings;
    }
}

package org.praetor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks the custom properties that this room reads: {@code decision}, {@code vocabulary}, {@code check}, {@code widget}. */
final class PropertyParser {

    private static final Pattern VOCABULARY = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern WIDGET = Pattern.compile("[a-z][a-z0-9-]*");

    private final Faults faults;
    private final String name;
    private final Type type;
    private final boolean inList;

    PropertyParser(Faults faults, String name, Type type, boolean inList) {
        this.faults = faults;
        this.name = name;
        this.type = type;
        this.inList = inList;
    }

    Map<String, String> properties(JsonNode json) {
        Map<String, String> properties = ComponentParser.strings(json.path("properties"));
        String check = properties.get("check");
        if (check != null && (!Checks.names().contains(check) || type != Type.TEXTFIELD)) {
            faults.unsupported(name, "property \"check\": \"" + check + "\" on a " + type.formJs(), Checks.names());
        }
        String decision = properties.getOrDefault("decision", "false");
        if (!decision.equals("false") && (inList || !type.decides())) {
            faults.add(
                    name,
                    "property \"decision\" belongs to a select, radio, checkbox, number or datetime outside dynamic lists.");
        }
        if (!decision.equals("false") && !VARIABLE.matcher(decision).matches()) {
            faults.add(
                    name,
                    "property \"decision\" must be true, false or a variable in camelCase, not \"" + decision + "\".");
        }
        String vocabulary = properties.get("vocabulary");
        if (vocabulary != null && !VOCABULARY.matcher(vocabulary).matches()) {
            faults.add(name, "property \"vocabulary\": \"" + vocabulary + "\" is not a key of names joined by dots.");
        }
        if (vocabulary != null && !type.keyed() && !type.holds()) {
            faults.add(name, "property \"vocabulary\" belongs to a field, a group with a path or a dynamic list.");
        }
        String widget = properties.get("widget");
        if (widget != null && !WIDGET.matcher(widget).matches()) {
            faults.add(name, "property \"widget\": \"" + widget + "\" is not a kebab-case template name.");
        }
        return Map.copyOf(properties);
    }
}

package org.praetor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Camunda Form (form-js schema, up to version {@value #SCHEMA_VERSION}) and refuses by name what the server
 * would draw or judge differently from form-js.
 */
public final class FormParser {

    private static final int SCHEMA_VERSION = 19;
    private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> ROOT = Set.of(
            "$schema",
            "type",
            "id",
            "components",
            "schemaVersion",
            "executionPlatform",
            "executionPlatformVersion",
            "exporter",
            "versionTag",
            "properties");

    private final Faults faults;
    private final Claims claims;

    private FormParser(String file) {
        this.faults = new Faults(file);
        this.claims = new Claims(faults);
    }

    /** @throws FormRefused with every fault */
    public static Form parse(String json, TextLookup texts) {
        return parse("form", json, texts);
    }

    /**
     * @param file named in each fault
     * @throws FormRefused with every fault
     */
    public static Form parse(String file, String json, TextLookup texts) {
        FormParser parser = new FormParser(file);
        SchemaForm form = parser.form(json, texts);
        if (form == null || !parser.faults.sentences().isEmpty()) {
            throw new FormRefused(parser.faults.sentences());
        }
        return form;
    }

    /** The faults of a schema, one sentence each; empty when it can be parsed. */
    public static List<String> faults(String file, String json) {
        FormParser parser = new FormParser(file);
        parser.form(json, TextLookup.NONE);
        return parser.faults.sentences();
    }

    private @Nullable SchemaForm form(String json, TextLookup texts) {
        JsonNode root = Json.read(json);
        if (root == null || !root.isObject() || !root.path("components").isArray()) {
            faults.add("form", "this is not a form-js schema: a JSON object with \"components\" is expected.");
            return null;
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!ROOT.contains(name)) {
                faults.unsupported("form", "\"" + name + "\"", ROOT);
            }
        });
        if (!root.path("type").asText("").equals("default")) {
            faults.add("form", "\"type\" must be \"default\".");
        }
        if (root.path("schemaVersion").asInt(SCHEMA_VERSION) > SCHEMA_VERSION) {
            faults.add("form", "schemaVersion is newer than " + SCHEMA_VERSION + ", the newest supported.");
        }
        String id = root.path("id").asText("");
        if (id.isEmpty()) {
            faults.add("form", "\"id\" is missing; expected <proceeding>.<step>.");
        }
        return new SchemaForm(id, elements(root.path("components"), "", false), texts);
    }

    private List<Element> elements(JsonNode components, String above, boolean inList) {
        List<Element> elements = new ArrayList<>();
        for (JsonNode json : components) {
            Element element = element(json, above, inList);
            if (element != null) {
                elements.add(element);
            }
        }
        return List.copyOf(elements);
    }

    private @Nullable Element element(JsonNode json, String above, boolean inList) {
        String id = json.path("id").asText("");
        String typeName = json.path("type").asText("");
        String name = "component \"" + (id.isEmpty() ? json.path("key").asText("") : id) + "\" (" + typeName + ")";
        Type type = Type.named(typeName).orElse(null);
        if (type == null) {
            faults.unsupported(
                    name,
                    "type \"" + typeName + "\"",
                    Arrays.stream(Type.values()).map(Type::formJs).toList());
            return null;
        }
        if (!claims.id(id)) {
            faults.add(name, "\"id\" is missing, used twice or not made of letters, digits, \"_\" and \"-\".");
        }
        List<String> steps = steps(name, type, json);
        String path = above + String.join(".", steps);
        if (type.keyed() || type == Type.DYNAMICLIST) {
            claims.path(name, path);
        }
        boolean list = type == Type.DYNAMICLIST;
        String below = list ? path + "[]." : steps.isEmpty() ? above : path + ".";
        List<Element> children = elements(json.path("components"), below, list || inList);
        return new ComponentParser(faults, name, type, json, inList).element(id, steps, children);
    }

    private List<String> steps(String name, Type type, JsonNode json) {
        String attribute = type.keyed() ? "key" : "path";
        boolean needed = type.keyed() || type == Type.DYNAMICLIST;
        String text = type.keyed() || type.holds() ? json.path(attribute).asText("") : "";
        if (text.isEmpty()) {
            if (needed) {
                faults.add(name, "\"" + attribute + "\" is missing: the value would have no name.");
            }
            return List.of();
        }
        List<String> steps = List.of(text.split("\\.", -1));
        if (!steps.stream().allMatch(step -> STEP.matcher(step).matches())) {
            faults.add(
                    name,
                    "\"" + attribute + "\": \"" + text
                            + "\" must be names of letters, digits and \"_\", joined by dots.");
        }
        return steps;
    }
}

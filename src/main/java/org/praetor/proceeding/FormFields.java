package org.praetor.proceeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads from form schemas what the process needs to know: which fields decide. */
final class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormFields() {}

    /** Types of all decision fields of a proceeding's forms, by key. */
    static Map<String, String> decisions(Folder folder) {
        Map<String, String> types = new TreeMap<>();
        for (String name : folder.named(".form")) {
            types.putAll(decisions(folder.text(name).orElseThrow()));
        }
        return types;
    }

    /** Types of the decision fields of one schema, by key. */
    static Map<String, String> decisions(String schema) {
        Map<String, String> types = new TreeMap<>();
        for (JsonNode component : components(schema)) {
            if (component.path("properties").path("decision").asText().equals("true")) {
                types.put(component.path("key").asText(), component.path("type").asText());
            }
        }
        return types;
    }

    /** Keys of the decision fields; none when the schema cannot be read, which another check says. */
    static Set<String> decisionsOrNone(String schema) {
        try {
            return decisions(schema).keySet();
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** Vocabulary keys that a schema's fields bind; none when it cannot be read. */
    static Set<String> vocabularyOrNone(String schema) {
        try {
            return components(schema).stream()
                    .map(component ->
                            component.path("properties").path("vocabulary").asText())
                    .filter(key -> !key.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    private static List<JsonNode> components(String schema) {
        List<JsonNode> all = new ArrayList<>();
        collect(parse(schema).path("components"), all);
        return all;
    }

    private static void collect(JsonNode components, List<JsonNode> into) {
        for (JsonNode component : components) {
            into.add(component);
            collect(component.path("components"), into);
        }
    }

    private static JsonNode parse(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a form schema", e);
        }
    }
}

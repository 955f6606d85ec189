package org.praetor.proceeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads from form schemas what the process needs to know: which fields decide. */
final class FormFields {

    private static final Set<String> TELLING = Set.of("decision", "vocabulary", "subject");
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

    /** Steps whose submissions a schema's widgets show; none when it cannot be read. */
    static Set<String> shownSteps(String schema) {
        try {
            return components(schema).stream()
                    .flatMap(component -> Model.list(
                            component.path("properties").path("steps").asText())
                            .stream())
                    .map(shown -> shown.split("\\.", 2)[0])
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** Keys of fields that would leave something outside of a secret submission. */
    static List<String> telling(String schema) {
        try {
            return components(schema).stream()
                    .filter(component -> component.path("type").asText().equals("filepicker")
                            || TELLING.stream().anyMatch(component.path("properties")::has)
                            || component
                                    .path("properties")
                                    .path("widget")
                                    .asText()
                                    .equals("assignee"))
                    .map(component ->
                            component.path("key").asText(component.path("path").asText()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /**
     * Where the values of one form are kept, as letters read them: {@code record.<path>} by the fields' own keys, and
     * {@code vocabulary.<path>} by the words they are bound to; {@code []} after a list. None when it cannot be read.
     */
    static Set<String> paths(String schema, String step) {
        Set<String> paths = new TreeSet<>();
        try {
            paths(parse(schema).path("components"), List.of("record." + step + "."), paths);
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
        return paths;
    }

    private static void paths(JsonNode components, List<String> homes, Set<String> into) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String own = component
                    .path(type.equals("dynamiclist") || type.equals("group") ? "path" : "key")
                    .asText();
            String word = component.path("properties").path("vocabulary").asText();
            List<String> below = new ArrayList<>();
            homes.forEach(home -> below.add(own.isEmpty() ? home : home + own));
            if (!word.isEmpty()) {
                below.add("vocabulary." + word);
            }
            if (type.equals("group")) {
                paths(
                        component.path("components"),
                        below.stream()
                                .map(home -> own.isEmpty() ? home : home + ".")
                                .toList(),
                        into);
            } else if (!own.isEmpty()) {
                below.forEach(home -> into.addAll(List.of(home, home + "[]")));
                paths(
                        component.path("components"),
                        below.stream().map(home -> home + "[].").toList(),
                        into);
            }
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

package org.praetor.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One proceeding's files as they lie in the repository, read without a server. */
record ModelFolder(
        String id, BpmnModelInstance bpmn, Map<String, JsonNode> forms, Properties chinese, Properties english) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROCESSES = Path.of("processes");

    static Stream<ModelFolder> all() {
        return list(PROCESSES)
                .map(path -> path.getFileName().toString())
                .filter(name -> Files.exists(PROCESSES.resolve(name).resolve(name + ".bpmn")))
                .map(ModelFolder::of);
    }

    static ModelFolder of(String id) {
        Map<String, JsonNode> forms = new TreeMap<>();
        files(Path.of("forms", id), ".form").forEach((stem, path) -> forms.put(stem, json(path)));
        return new ModelFolder(
                id,
                Bpmn.readModelFromFile(
                        PROCESSES.resolve(id).resolve(id + ".bpmn").toFile()),
                forms,
                texts(Path.of("forms", id, "messages.properties")),
                texts(Path.of("forms", id, "messages_en.properties")));
    }

    Process process() {
        return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(all -> all.getCamundaProperties()
                            .forEach(one -> properties.put(one.getCamundaName(), one.getCamundaValue())));
        }
        return properties;
    }

    Map<String, Path> letters() {
        return files(Path.of("forms", id, "letters"), ".html");
    }

    /** Decision tables of the folder by file name. */
    Map<String, DecisionTable> tables() {
        Map<String, DecisionTable> tables = new TreeMap<>();
        files(PROCESSES.resolve(id), ".dmn").forEach((stem, path) -> tables.put(stem, table(path)));
        return tables;
    }

    static DecisionTable table(Path path) {
        return Dmn.readModelFromFile(path.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    static String decision(DecisionTable table) {
        return ((Decision) table.getParentElement()).getId();
    }

    /** Text of one output column, row by row, quotes taken off. */
    static List<String> column(DecisionTable table, String output) {
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        int at = names.indexOf(output);
        return table.getRules().stream()
                .map(rule -> unquoted(rule.getOutputEntries().stream()
                        .toList()
                        .get(at)
                        .getText()
                        .getTextContent()))
                .toList();
    }

    static String cell(Rule rule, int input) {
        return unquoted(
                rule.getInputEntries().stream().toList().get(input).getText().getTextContent());
    }

    /** All components of all forms, nested ones included. */
    List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        forms.values().forEach(form -> collect(form.path("components"), all));
        return all;
    }

    /** Fields that become process variables, by key: what a choice among fixed values may be. */
    Map<String, List<String>> decisionFields() {
        Map<String, List<String>> fields = new TreeMap<>();
        for (JsonNode component : components()) {
            if (component.path("properties").path("decision").asText().equals("true")) {
                List<String> values =
                        fields.computeIfAbsent(component.path("key").asText(), key -> new ArrayList<>());
                component
                        .path("values")
                        .forEach(value -> values.add(value.path("value").asText()));
            }
        }
        return fields;
    }

    private static void collect(JsonNode components, List<JsonNode> into) {
        for (JsonNode component : components) {
            into.add(component);
            collect(component.path("components"), into);
        }
    }

    private static String unquoted(String text) {
        return text.trim().replaceAll("^\"|\"$", "");
    }

    private static Map<String, Path> files(Path folder, String ending) {
        return list(folder)
                .filter(path -> path.toString().endsWith(ending))
                .collect(Collectors.toMap(
                        path -> path.getFileName().toString().replace(ending, ""),
                        path -> path,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path path) {
        try {
            return JSON.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static Properties texts(Path path) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Override
    public String toString() {
        return id;
    }
}

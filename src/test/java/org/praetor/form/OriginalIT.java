package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.praetor.testing.Browser;

/** Our verdict against the original's: every form of the repository and rich samples, in form-js's own viewer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginalIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path VENDOR = Path.of("src/test/resources/vendor/form-js-1.23.0");
    private static final int EXAMPLES = Integer.getInteger("praetor.form.examples", 200);

    private static Browser browser;
    private static Page page;

    private final TreeSet<String> shown = new TreeSet<>();
    private final TreeSet<String> hidden = new TreeSet<>();
    private final TreeSet<String> inError = new TreeSet<>();

    @BeforeAll
    static void open() {
        browser = Browser.launch();
        page = browser.page();
        page.setContent("<!doctype html><title>form-js</title><body></body>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(VENDOR.resolve("form-viewer.umd.js")));
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/test/resources/form/original.js")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static List<Path> schemas() throws IOException {
        try (Stream<Path> samples = Files.walk(Path.of("src/test/resources/form"))) {
            List<Path> all = new ArrayList<>(RepositoryFormsTest.schemas());
            samples.filter(file -> file.toString().endsWith(".form")).sorted().forEach(all::add);
            return all;
        }
    }

    @Test
    void the_original_is_the_published_file() throws Exception {
        for (String line : Files.readAllLines(VENDOR.resolve("SHA256SUMS"))) {
            byte[] file = Files.readAllBytes(VENDOR.resolve(line.substring(66)));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            assertThat(HexFormat.of().formatHex(digest)).as(line).isEqualTo(line.substring(0, 64));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shown_in_error_and_submitted_are_the_same(Path file) throws IOException {
        String schema = Files.readString(file);
        SchemaForm form = (SchemaForm) FormParser.parse(file.toString(), schema, TextLookup.NONE);
        for (int from = 0; from < EXAMPLES; from += 50) {
            List<Example> examples = new ArrayList<>();
            for (int i = from; i < from + 50; i++) {
                examples.add(new Example(
                        schema, form.elements(), 7919L * i + file.toString().hashCode()));
            }
            JsonNode verdicts = verdicts(schema, examples);
            for (int i = 0; i < examples.size(); i++) {
                compare(form, examples.get(i), verdicts.get(i));
            }
        }
        everyConditionWentBothWays(form);
    }

    private static JsonNode verdicts(String schema, List<Example> examples) throws IOException {
        ArrayNode sent = JSON.createArrayNode();
        examples.forEach(example ->
                sent.addPOJO(Map.of("context", example.context, "data", example.data, "files", example.files)));
        Object answer = page.evaluate(
                "input => verdicts(input)", Map.of("schema", schema, "examples", JSON.writeValueAsString(sent)));
        return JSON.readTree((String) answer);
    }

    private void compare(SchemaForm form, Example example, JsonNode original) {
        Map<String, Object> initial = Initial.of(form.elements(), example.context);
        Judge judge = new Judge(
                form.elements(),
                initial,
                Parameters.read(example.parameters, form.elements(), initial).data());
        Bound bound = form.bind(example.parameters, example.context);
        String input = form.id() + " " + example.context + " " + example.data;

        assertThat(original.get("warnings")).as(input).isEmpty();
        assertThat(plain(JSON.valueToTree(initial)))
                .as("initial data: " + input)
                .isEqualTo(plain(original.get("initial")));

        TreeMap<String, String> names = new TreeMap<>();
        judge.shown().stream()
                .flatMap(Instance::all)
                .filter(instance -> !instance.isRow())
                .forEach(instance -> names.put(instance.domId().substring(2), instance.name()));
        TreeSet<String> drawn = new TreeSet<>();
        original.get("shown").forEach(key -> drawn.add(key.asText()));
        assertThat(names.keySet()).as("shown: " + input).isEqualTo(drawn);
        shown.addAll(names.keySet());
        form.fields().stream()
                .map(FormField::id)
                .filter(id -> !drawn.contains(id))
                .forEach(hidden::add);

        TreeMap<String, Integer> ours = new TreeMap<>();
        names.forEach((key, name) -> {
            long errors = bound.errors().stream()
                    .filter(error -> error.path().equals(name) && ofFormJs(error))
                    .count();
            if (errors > 0 && fieldOf(judge, key)) {
                ours.put(key, (int) errors);
            }
        });
        TreeMap<String, Integer> theirs = new TreeMap<>();
        original.get("errors")
                .properties()
                .forEach(entry -> theirs.put(entry.getKey(), entry.getValue().asInt()));
        assertThat(ours).as("in error: " + input).isEqualTo(theirs);
        inError.addAll(ours.keySet());

        assertThat(plain(JSON.valueToTree(bound.values())))
                .as("submitted: " + input)
                .isEqualTo(plain(original.get("data")));
    }

    private static boolean fieldOf(Judge judge, String key) {
        return judge.fields().stream().anyMatch(field -> field.domId().equals("f-" + key));
    }

    /** Checks of ours beyond form-js, and the refusal of what form-js quietly drops, are no part of the comparison. */
    private static boolean ofFormJs(FieldError error) {
        return !error.key().startsWith("form.error.check.") && !error.key().equals("form.error.option");
    }

    /** JSON compared by value: 1.0 is 1; a row without shown fields is a hole there and empty here; files are lists here. */
    private static JsonNode plain(JsonNode node) {
        if (node.isNumber()) {
            return JSON.getNodeFactory()
                    .textNode("number " + Data.number(node.decimalValue()).toPlainString());
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            boolean file = node.size() == 1 && node.get(0).asText().startsWith("files::");
            node.forEach(item -> array.add(item.isNull() ? JSON.createObjectNode() : plain(item)));
            return file ? array.get(0) : array;
        }
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            new TreeMap<String, JsonNode>(Map.ofEntries(node.properties().toArray(Map.Entry[]::new)))
                    .forEach((key, value) -> object.set(key, plain(value)));
            return object;
        }
        return node;
    }

    private void everyConditionWentBothWays(SchemaForm form) {
        conditional(form.elements(), false).forEach(element -> {
            assertThat(shown).as("ever shown").anyMatch(key -> key.matches(element.id() + "(-\\d+)*"));
            assertThat(hidden).as("ever hidden").contains(element.id());
        });
        form.fields().stream()
                .filter(FormField::required)
                .filter(field -> canFail(form.elements(), field.id()))
                .forEach(field ->
                        assertThat(inError).as("ever in error").anyMatch(key -> key.matches(field.id() + "(-\\d+)*")));
    }

    private static boolean canFail(List<Element> elements, String id) {
        return elements.stream()
                .anyMatch(element ->
                        (element.id().equals(id) && !element.alwaysReadonly()) || canFail(element.children(), id));
    }

    private static List<Element> conditional(List<Element> elements, boolean inRow) {
        List<Element> found = new ArrayList<>();
        for (Element element : elements) {
            if (element.hide() != null && element.type().keyed() && !inRow) {
                found.add(element);
            }
            found.addAll(conditional(element.children(), inRow || element.repeats()));
        }
        return found;
    }
}

package org.praetor.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sample schemas under {@code src/test/resources/form}, and what they are fed. */
final class Samples {

    static final Map<String, Object> CONTEXT = Map.of(
            "knownReasons",
            List.of(
                    Map.of("label", "Novelty", "value", "novelty"),
                    Map.of("label", "Clarity", "value", "clarity"),
                    Map.of("label", "Unity", "value", "unity")),
            "fixed",
            "from the file");

    private Samples() {}

    static String json(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/form/" + name + ".form")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form form(String name) {
        return FormParser.parse(name + ".form", json(name), TextLookup.NONE);
    }

    /** A form of one or more components, single quotes for double. */
    static Form of(String... components) {
        String json = "{'type':'default','id':'x.y','components':[" + String.join(",", components) + "]}";
        return FormParser.parse("x/y.form", json.replace('\'', '"'), TextLookup.NONE);
    }
}

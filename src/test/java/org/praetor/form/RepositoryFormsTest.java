package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of the repository can be drawn and judged by the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepositoryFormsTest {

    static List<Path> schemas() {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void it_is_supported_in_full(Path schema) throws IOException {
        assertThat(FormParser.faults(schema.toString(), Files.readString(schema)))
                .isEmpty();
    }
}

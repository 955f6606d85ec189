package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedTemplatesTest {

    private static final Set<String> NAMES = Set.of(
            "decisions",
            "case",
            "parties",
            "addressees",
            "record",
            "vocabulary",
            "clocks",
            "periods",
            "findings",
            "differences",
            "hashes",
            "fees",
            "letter",
            "body");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".html")
                            && file.getParent().endsWith("letters"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_letter_of_the_proceedings_is_without_fault_and_reads_known_names(Path template) throws IOException {
        String html = Files.readString(template);
        assertThat(LetterTemplates.faults(html)).isEmpty();
        assertThat(LetterTemplates.paths(html))
                .allSatisfy(path -> assertThat(path.split("[.\\[]")[0]).isIn(NAMES));
    }
}

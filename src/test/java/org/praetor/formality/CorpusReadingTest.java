package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusReadingTest {

    /** One line a part of every raw sample. */
    private static final Path KEPT = Path.of("target/formality-kept.txt");

    @BeforeAll
    static void begin() throws IOException {
        Files.deleteIfExists(KEPT);
    }

    @ParameterizedTest
    @CsvSource({
        "efiling-2010102412224.zip, CN201010241222.4, 2, 1",
        "efiling-2015110360686.zip, CN201511036068.6, 10, 10",
        "efiling-2018103932133.zip, CN201810393213.3, 10, 11",
        "CN101945314B.business.xml, CN101945314B, 7, 12",
        "CN104223352A.cn-patent-document.xml, CN104223352A, 3, 0",
        "CN113784721A.business.xml, CN113784721A, 111, 12",
        "CN85100312A.business.xml, CN85100312A, 5, 1",
        "CN111309565B.pdf, CN111309565B, 10, -1",
        "CN118471476A.pdf, CN118471476A, 6, -1",
        "CN213716100U.pdf, CN213716100U, 7, -1"
    })
    void published_files_are_read_with_their_text(String file, String id, int claims, int drawings) {
        Reading reading = Corpus.raw(file);
        Application application = reading.application();
        JsonNode expected = Corpus.fulltext(id);
        assertThat(reading.blocked()).as("notes %s", reading.notes()).isFalse();
        assertThat(application.claims()).hasSize(claims);
        if (drawings >= 0) {
            assertThat(application.drawings()).hasSize(drawings);
        }
        kept(file, "title", expected.path("title").asText(), application.title());
        kept(file, "abstract", expected.path("abstract").asText(), application.abstractText());
        kept(
                file,
                "claims",
                texts(expected.path("claims")),
                application.claims().stream().map(Claim::text).collect(Collectors.joining()));
        kept(
                file,
                "description",
                expected.path("description").asText(),
                application.description().text());
    }

    @Test
    void a_scan_without_text_layer_is_said_to_be_one() {
        Reading reading = Corpus.raw("CN102521584B.scan-no-text-layer.pdf");
        assertThat(reading.blocked()).isTrue();
        assertThat(reading.notes()).extracting(Reading.Note::key).containsExactly("formality.read.scanned");
    }

    private static String texts(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> Texts.compact(node.asText()).replaceFirst("^\\d+[.．、](?!\\d)", ""))
                .collect(Collectors.joining());
    }

    /** A line of the report of what is kept. */
    private static void report(String file, String part, double kept, int expected, int actual) {
        String line = String.format(
                "%s %s: %.2f %% of %d characters kept, %d read", file, part, 100 * kept, expected, actual);
        System.out.println(line);
        try {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** At least 99.5 % of the characters in order, and hardly more text than that. */
    private static void kept(String file, String part, String expected, String actual) {
        String left = ContentHash.normalise(expected.replaceAll("\\[\\d{4,5}\\]", ""))
                .replaceAll("[^\\p{IsHan}A-Za-z0-9]", "");
        String right = ContentHash.normalise(actual).replaceAll("[^\\p{IsHan}A-Za-z0-9]", "");
        double kept = left.isEmpty() ? 1 : (double) Similarity.inOrder(left, right) / left.length();
        report(file, part, kept, left.length(), right.length());
        assertThat(kept).as("%s kept: %n%s%n%s", part, head(left), head(right)).isGreaterThanOrEqualTo(0.995);
        assertThat((double) right.length()).as("%s not more", part).isLessThanOrEqualTo(left.length() * 1.01 + 5);
    }

    private static String head(String text) {
        return text.length() > 3000 ? text.substring(0, 3000) : text;
    }
}

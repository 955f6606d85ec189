package org.praetor.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The papers of pre-examination and registration (domain.md §15, P01 to P12): each has a template of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreExaminationPapersTest {

    private static final Pattern CODE = Pattern.compile("name=\"code\" content=\"(P\\d\\d)\"");

    @Test
    void every_paper_of_the_catalogue_has_a_template() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("forms"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher code = CODE.matcher(Files.readString(template));
                if (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        assertThat(codes)
                .containsAll(IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> String.format("P%02d", number))
                        .toList());
    }
}

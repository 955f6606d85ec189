package org.praetor.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProceedingPageTest {

    private static final String AGAIN =
            "./mvnw test-compile -Dpraetor.write-pages=true -Dtest=ProceedingPageTest surefire:test";

    static Stream<ModelFolder> proceedings() {
        return ModelFolder.all();
    }

    @ParameterizedTest
    @MethodSource("proceedings")
    void the_page_of_a_proceeding_says_what_its_models_say(ModelFolder folder) throws IOException {
        String page = ProceedingPage.of(folder);
        if (Boolean.getBoolean("praetor.write-pages")) {
            Files.writeString(ProceedingPage.path(folder), page);
        }
        assertThat(ProceedingPage.path(folder)).exists();
        assertThat(Files.readString(ProceedingPage.path(folder)))
                .as("docs differ from the models; write them anew: %s", AGAIN)
                .isEqualTo(page);
        assertThat(page).contains("## Steps", "## Periods and their legal basis", "## Letters");
    }
}

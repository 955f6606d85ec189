package org.praetor.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodsPageTest {

    private static final String AGAIN =
            "./mvnw test-compile -Dpraetor.write-pages=true -Dtest=PeriodsPageTest surefire:test";

    @Test
    void the_page_of_periods_says_what_the_tables_say() throws IOException {
        String page = PeriodsPage.written();
        if (Boolean.getBoolean("praetor.write-pages")) {
            Files.writeString(PeriodsPage.PATH, page);
        }
        assertThat(PeriodsPage.PATH).exists();
        assertThat(Files.readString(PeriodsPage.PATH))
                .as("docs differ from the tables; write them anew: %s", AGAIN)
                .isEqualTo(page);
        assertThat(page.lines().filter(line -> line.contains("| statutory |"))).hasSizeGreaterThan(60);
    }

    @Test
    void every_key_has_a_name_in_both_languages() {
        assertThat(PeriodsPage.written().lines().filter(line -> line.startsWith("| `")))
                .isNotEmpty()
                .noneMatch(line -> {
                    String key = line.split("`")[1];
                    return line.split("\\|")[2].contains(key);
                });
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormalRulesPageTest {

    private static final String AGAIN =
            "./mvnw test-compile -Dpraetor.write-pages=true -Dtest=FormalRulesPageTest surefire:test";

    @Test
    void the_page_of_formal_rules_says_what_the_rules_say() throws IOException {
        String page = FormalRulesPage.written();
        if (Boolean.getBoolean("praetor.write-pages")) {
            Files.writeString(FormalRulesPage.PATH, page);
        }
        assertThat(FormalRulesPage.PATH).exists();
        assertThat(Files.readString(FormalRulesPage.PATH))
                .as("docs differ from the rules; write them anew: %s", AGAIN)
                .isEqualTo(page);
    }

    @Test
    void every_rule_is_a_row_of_the_rule_book_and_says_something_in_both_languages() throws IOException {
        assertThat(FormalRulesPage.rows().toList())
                .containsAll(Rules.ALL.stream().map(Rule::id).toList())
                .containsAll(LeftToPeople.ROWS);
        assertThat(FormalRulesPage.written()).doesNotContain("null").doesNotContain("|  <br>");
    }
}

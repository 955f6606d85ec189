package org.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownCommandTest {

    @Test
    void one_sentence_names_the_word_and_the_commands_in_both_languages() {
        UnknownCommand unknown =
                (UnknownCommand) Command.of(new String[] {"exmine\u001B"}).orElseThrow();
        assertThat(unknown.sentence(Locale.ROOT))
                .contains("“exmine”", "due, examine")
                .hasLineCount(1);
        assertThat(unknown.sentence(Locale.ENGLISH)).contains("no command \"exmine\"", "due, examine");
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParagraphDiffTest {

    /** Paragraphs are letters here, parted by a stroke. */
    @ParameterizedTest
    @CsvSource({
        "a|b|c, a|b|c, ''",
        "a|b|c, a|x|c, 2 CHANGED b>x",
        "a|c, a|b|c, 2 ADDED >b",
        "a|b|c, a|c, 2 REMOVED b>",
        "a|b|c|d, a|d, 2 REMOVED b/c>",
        "a|b, b, 1 REMOVED a>",
        "b, a|b, 1 ADDED >a",
        "a|b|c|d, x|b|c|d|e, '1 CHANGED a>x,5 ADDED >e'",
        "a||b, a|b, ''",
        "a| |b, a|b, ''",
        "a|b, a||b, ''",
        "'１|b', '1|b', ''",
        "ab|c, a|b|c, ''"
    })
    void each_run_of_differing_paragraphs_has_its_place(String before, String after, String expected) {
        List<String> said = new ParagraphDiff(Part.DESCRIPTION, before.replace('|', '\n'), after.replace('|', '\n'))
                .differences().stream()
                        .map(one -> one.place() + " " + one.change() + " "
                                + one.before().replace('\n', '/') + ">"
                                + one.after().replace('\n', '/'))
                        .toList();
        assertThat(String.join(",", said)).isEqualTo(expected);
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainWordsTest {

    /** The words, and the letters before which a name ends for certain. */
    @ParameterizedTest
    @CsvSource({
        "'盖体的边缘', 盖体边缘, '2 4'",
        "'盖体(1)边缘', 盖体边缘, '2 4'",
        "'盖体（12a）边缘', 盖体边缘, '2 4'",
        "'盖体 边缘', 盖体边缘, '4'",
        "'盖体\n边缘', 盖体边缘, '2 4'",
        "'盖体(AC)边缘', 盖体(AC)边缘, '2 5 6 8'",
        "'盖体和边缘', 盖体和边缘, '2 5'",
        "'盖体，边缘', 盖体，边缘, '2 3 5'",
        "'盖体A边缘', 盖体A边缘, '2 3 5'",
        "'盖体以及边', 盖体以及边, '2 3 5'",
        "'盖体所述边', 盖体所述边, '2 5'",
        "'盖体的', 盖体, '2'",
        "'的盖体', 盖体, '0 2'"
    })
    void what_may_differ_between_two_mentions_is_left_out(String text, String words, String ends) {
        PlainWords plain = PlainWords.of(text.translateEscapes());
        assertThat(plain.text()).isEqualTo(words);
        assertThat(IntStream.rangeClosed(0, words.length())
                        .filter(plain::ends)
                        .mapToObj(String::valueOf)
                        .toList())
                .isEqualTo(java.util.List.of(ends.split(" ")));
    }

    @Test
    void each_letter_knows_where_it_stood() {
        PlainWords plain = PlainWords.of("盖体(1)的 边");
        assertThat(plain.offset(0)).isZero();
        assertThat(plain.offset(2)).isEqualTo(7);
        assertThat(plain.breaks().stream().toArray()).containsExactly(2);
    }
}

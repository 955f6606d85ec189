package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedWordTest {

    @ParameterizedTest
    @CsvSource({
        "盖体1, 盖体 1 2 3",
        "盖体0和盖体9, 盖体 0 2 3|和盖体 9 6 7",
        "盖体12，盖体13, 盖体 12 2 4|盖体 13 7 9",
        "盖体1234, 盖体 1234 2 6",
        "盖体 1, 盖体 1 2 4",
        "盖体1a, 盖体 1a 2 4",
        "盖体1z, 盖体 1z 2 4",
        "盖体(1), 盖体 (1) 2 4",
        "盖体（1）, 盖体 (1) 2 4",
        "盖体（12）和, 盖体 (12) 2 5",
        "盖体 (1), 盖体 (1) 2 5",
        "一二三四五六七八九十甲乙丙1, 二三四五六七八九十甲乙丙 1 13 14",
        "x盖体1, 盖体 1 3 4",
        "第一盖体1, 第一盖体 1 4 5"
    })
    void a_number_after_a_word_is_its_sign(String text, String expected) {
        assertThat(words(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1盖体", "体1", "(1)", " 1", "盖体12345", "盖体1A", "盖体1ab", "盖体1个", "盖体1%", "盖体1.5", "盖体(1)%", "盖体（1）个",
                "螺栓M6", "螺栓Z9", "盖体1至3", "如图1", "步骤1", "温度1", "分别为1", "实施例1", "盖体·1"
            })
    void a_number_that_counts_measures_or_follows_no_word_is_none(String text) {
        assertThat(words(text)).isEmpty();
    }

    private static String words(String text) {
        return SignedWord.in(text).stream()
                .map(word -> word.name() + " " + (word.bracketed() ? "(" + word.sign() + ")" : word.sign()) + " "
                        + word.nameEnd() + " " + word.end())
                .collect(Collectors.joining("|"));
    }
}

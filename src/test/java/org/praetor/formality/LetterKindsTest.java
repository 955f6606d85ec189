package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of letters at their first and last one, and numbers as lists print them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterKindsTest {

    @Test
    void a_set_has_its_letters_and_no_others() {
        Letters letters = Letters.of("0甲\uFFFC");
        letters.add('乙');
        assertThat("0甲\uFFFC乙".chars().allMatch(letters::has)).isTrue();
        assertThat("0甲\uFFFC乙".chars().allMatch(letter -> letters.has((char) letter)))
                .isTrue();
        assertThat("1p丙\uFFFD".chars().anyMatch(letters::has)).isFalse();
        assertThat("1p丙\uFFFD".chars().anyMatch(letter -> letters.has((char) letter)))
                .isFalse();
        assertThat(letters.has(0x10030)).as("beyond the basic plane").isFalse();
    }

    @Test
    void digits_and_latin_letters_end_where_the_alphabet_does() {
        assertThat("0189".chars().allMatch(Letters::digit)).isTrue();
        assertThat("/:１".chars().anyMatch(Letters::digit)).isFalse();
        assertThat("azAZ".chars().allMatch(Letters::latin)).isTrue();
        assertThat("`{@[ａé".chars().anyMatch(Letters::latin)).isFalse();
    }

    @Test
    void chinese_letters_are_those_of_the_block_and_rare_ones() {
        assertThat(Letters.unified(0x4E00) && Letters.unified(0x9FFF)).isTrue();
        assertThat(Letters.unified(0x4DFF) || Letters.unified(0xA000)).isFalse();
        assertThat(Letters.han('一') && Letters.han(0x9FA5) && Letters.han(0x20BB7) && Letters.han('々'))
                .isTrue();
        assertThat(Letters.han('。') || Letters.han('あ') || Letters.han('a')).isFalse();
    }

    @Test
    void digits_are_passed_to_their_end() {
        assertThat(Letters.pastDigits("a12b", 1)).isEqualTo(3);
        assertThat(Letters.pastDigits("a12", 1)).isEqualTo(3);
        assertThat(Letters.pastDigits("a12", 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "decimalZero, 9, 09",
        "decimalZero, 10, 10",
        "lowerLetter, 1, a",
        "lowerLetter, 26, z",
        "lowerLetter, 27, aa",
        "upperLetter, 52, ZZ",
        "upperLetter, 999, KKKKK",
        "lowerRoman, 4, iv",
        "upperRoman, 3999, MMMCMXCIX",
        "upperRoman, 4000, 4000",
        "upperRoman, 0, 0",
        "upperRoman, 1, I",
        "decimalEnclosedCircle, 1, ①",
        "decimalEnclosedCircle, 20, ⑳",
        "decimalEnclosedCircle, 21, 21",
        "decimalEnclosedCircle, 0, 0",
        "chineseCounting, 1, 一",
        "japaneseCounting, 10, 十",
        "ideographTraditional, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCounting, 101, 一百零一",
        "chineseCounting, 110, 一百一十",
        "chineseCounting, 1001, 一千零一",
        "chineseCounting, 9999, 九千九百九十九",
        "chineseCounting, 10000, 10000",
        "chineseCounting, 0, 0"
    })
    void a_list_number_is_printed_as_its_format_says(String format, int value, String printed) {
        assertThat(ListNumber.of(format, value)).isEqualTo(printed);
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.formality.SignUses.Use;

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
                "1盖体",
                "体1",
                "(1)",
                " 1",
                "盖体12345",
                "盖体1A",
                "盖体1ab",
                "盖体1个",
                "盖体1%",
                "盖体1.5",
                "盖体(1)%",
                "盖体（1）个",
                "螺栓M6",
                "螺栓Z9",
                "盖体1至3",
                "盖体1、2相对",
                "上、下夹块11和12",
                "夹块（3、4）",
                "吐温80",
                "聚乙二醇400",
                "如图1",
                "步骤1",
                "温度1",
                "分别为1",
                "实施例1",
                "盖体·1"
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

    @Test
    void the_usual_sign_of_a_word_is_the_one_it_carries_often_and_others_once_at_most() {
        SignUses uses = uses("滤篮2，滤篮2，滤篮3，提手3，提手3。");
        assertThat(uses.times()).containsEntry(new Use("滤篮", "2"), 2).hasSize(3);
        assertThat(uses.usualSign("滤篮", 2)).isEqualTo("2");
        assertThat(uses.usualSign("滤篮", 3)).isEmpty();
        assertThat(uses.usualSign("盖体", 1)).isEmpty();
        assertThat(uses.usualName("3", 2)).isEqualTo("提手");
        assertThat(uses("滤篮2，滤篮2，滤篮2，滤篮3，滤篮3。").usualSign("滤篮", 2))
                .as("the other one is no slip")
                .isEmpty();
    }

    @Test
    void a_word_is_told_by_its_last_two_letters() {
        assertThat(SignedWord.in("不锈钢滤篮2。")).extracting(SignedWord::key).containsExactly("滤篮");
    }

    private static SignUses uses(String text) {
        return new SignUses(SignedWord.in(text).stream());
    }

    @Test
    void brackets_close_a_group_of_signs_and_not_a_word_or_a_name() {
        String text = "盖体(104)和（AC）、(第1)、[1、2]、(3";
        SignBrackets brackets = new SignBrackets(text);
        assertThat(text.chars()
                        .filter(letter -> SignBrackets.opens((char) letter))
                        .count())
                .isEqualTo(5);
        assertThat(brackets.closing(text.indexOf("(104"))).isEqualTo(text.indexOf(")和"));
        assertThat(brackets.closing(text.indexOf("（AC"))).isEqualTo(-1);
        assertThat(brackets.closing(text.indexOf("(第1"))).isEqualTo(-1);
        assertThat(brackets.closing(text.indexOf("[1"))).isEqualTo(text.indexOf("]"));
        assertThat(brackets.closing(text.indexOf("(3"))).isEqualTo(-1);
        assertThat(new SignBrackets("(" + "1".repeat(78) + ")").closing(0)).isEqualTo(79);
        assertThat(new SignBrackets("(" + "1".repeat(79) + ")").closing(0)).isEqualTo(-1);
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.characters;
import static org.praetor.formality.Texting.hits;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 字 of the rule book §6: one per code point, white space not counted, marks counted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountingTest {

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4 | 一种方法 | Chinese letters",
                "5 | 一种方法。 | a full stop",
                "8 | “甲”、（乙）； | quotation marks and brackets",
                "7 | LED灯V2型 | every Latin letter and digit",
                "6 | pH 5.5℃ | a space between, a sign of one code point",
                "3 | `甲 \u00A0乙\u3000\t丙` | the spaces of every keyboard",
                "2 | `甲\n乙` | a line break",
                "2 | \uD842\uDFB7田 | a letter beyond the basic plane",
                "3 | 甲\uFFFC乙丙 | the place of a picture",
                "0 | `` | nothing"
            })
    void every_code_point_counts_but_white_space(int count, String text, String what) {
        assertThat(Texts.count(text)).as(what).isEqualTo(count);
    }

    @Test
    void a_rare_letter_fills_one_place_of_three_hundred() {
        String rare = new String(Character.toChars(0x20BB7));
        assertThat(hits(Texting.summary(characters(299) + rare), "FE-ABS-01")).isEmpty();
        assertThat(hits(Texting.summary(characters(300) + rare), "FE-ABS-01")).containsExactly("E");
    }

    @Test
    void what_is_too_much_begins_after_the_three_hundredth() {
        String text = characters(150) + " \n" + characters(149) + "。多余的。";
        Finding finding = new FormalExaminer()
                .examine(Texting.summary(text), new Context(PatentKind.INVENTION, Texting.TODAY, null)).stream()
                        .filter(found -> found.rule().equals("FE-ABS-01"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.excerpt()).isEqualTo("多余的。");
        assertThat(finding.arguments()).containsExactly(304, 300);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-19, 40, W", "2024-01-19, 41, E", "2024-01-20, 60, W", "2024-01-20, 61, E", "2024-01-20, 25, ''"
    })
    void a_title_is_counted_like_an_abstract(LocalDate filedOn, int length, String expected) {
        String title = " " + characters(length - 3) + "ABＣ\u3000";
        assertThat(String.join(",", hits(Texting.title(title), "FE-TTL-01", PatentKind.INVENTION, filedOn)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`甲 \t乙`|`甲乙`",
                "`pH \u00A0 5`|`pH 5`",
                "`甲 LED 乙`|`甲LED乙`",
                "` pH `|`pH`",
                "`a\u200Bb\u202Ec\u00ADd\u2060e\uFEFFf\u0007g\u0085h`|`abcdefgh`",
                "`a\nb\rc`|`a b c`",
                "`a “b” c`|`a“b”c`",
                "`a … b`|`a…b`",
                "`[0001] 甲`|`甲`",
                "`【 0 0 0 1 】甲`|`甲`",
                "`[001] 甲`|`[001]甲`",
                "`甲[0001]乙`|`甲[0001]乙`"
            })
    void a_paragraph_has_no_blanks_beside_chinese_letters_and_no_hidden_ones(String text, String expected) {
        assertThat(Texts.tidy(text)).isEqualTo(expected);
    }

    @Test
    void a_wrapped_line_is_joined_with_a_blank_only_between_words() {
        assertThat(joined("ethylene", "vinyl")).isEqualTo("ethylene vinyl");
        assertThat(joined("保温", "板")).isEqualTo("保温板");
        assertThat(joined("pH,", "5")).isEqualTo("pH,5");
        assertThat(joined("pH", "。")).isEqualTo("pH。");
        assertThat(joined("", "pH")).isEqualTo("pH");
        assertThat(joined("pH", "")).isEqualTo("pH");
    }

    private static String joined(String before, String line) {
        StringBuilder text = new StringBuilder(before);
        Texts.joinWrapped(text, line);
        return text.toString();
    }

    @Test
    void counting_stops_where_it_is_told_to() {
        assertThat(Texts.count("甲乙丙", 2)).isEqualTo(2);
        assertThat(Texts.count("甲乙丙", 4)).isEqualTo(3);
    }

    @Test
    void blanks_before_a_place_are_found_back_to_the_beginning() {
        assertThat(Texts.beforeBlanks("甲 \t乙", 3)).isEqualTo(1);
        assertThat(Texts.beforeBlanks("  乙", 2)).isZero();
        assertThat(Texts.beforeBlanks("甲乙", 1)).isEqualTo(1);
    }

    @Test
    void sixty_letters_of_what_is_marked_are_shown() {
        assertThat(excerpt(60)).isEqualTo(characters(60));
        assertThat(excerpt(61)).isEqualTo(characters(60) + "…");
    }

    private static String excerpt(int surplus) {
        return new FormalExaminer()
                        .examine(
                                Texting.summary(characters(300 + surplus)),
                                new Context(PatentKind.INVENTION, Texting.TODAY, null))
                        .stream()
                        .filter(finding -> finding.rule().equals("FE-ABS-01"))
                        .map(Finding::excerpt)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void of_one_rule_five_hundred_findings_are_enough() {
        assertThat(hits(Texting.claims("板" + "。".repeat(502)), "FE-CLM-03")).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x08, 0x0B, 0x1F, 0x7F, 0x80, 0x9F, 0xAD, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2069, 0xFEFF
            })
    void what_is_hidden_is_left_out(int letter) {
        assertThat(Texts.tidy("a" + (char) letter + "b")).isEqualTo("ab");
        assertThat(Texts.compact("a" + (char) letter + "b")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x21, 0x7E, 0xAC, 0xAE, 0x2010, 0x2030, 0x206A, 0xFEFE})
    void what_stands_beside_the_hidden_letters_is_kept(int letter) {
        assertThat(Texts.tidy("a" + (char) letter + "b")).isEqualTo("a" + (char) letter + "b");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x2E80, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0xFE30, 0xFE4F, 0xFF00, 0xFFEF, 0x2018, 0x201F, 0x2026})
    void no_blank_stands_beside_a_chinese_letter_or_mark(int letter) {
        assertThat(Texts.tidy("a " + (char) letter + " b")).isEqualTo("a" + (char) letter + "b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2E7F, 0xA000, 0xF8FF, 0xFB00, 0xFE2F, 0xFE50, 0xFFF0, 0x2017, 0x2020, 0x2025, 0x2027})
    void a_blank_beside_other_letters_stays(int letter) {
        assertThat(Texts.tidy("a " + (char) letter + " b")).isEqualTo("a " + (char) letter + " b");
    }
}

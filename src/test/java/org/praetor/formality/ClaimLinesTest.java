package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines begin a claim and which go on with one; a line of a word processor's list has its number before a bar. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimLinesTest {

    @Test
    void what_stands_before_the_first_claim_is_none_but_a_claim_when_the_first_is_missing() {
        assertThat(claims("本申请要求保护", "1. 一种板。")).isEqualTo("1:一种板。");
        assertThat(claims("本申请要求保护。", "2. 根据权利要求1所述的板。")).isEqualTo("1:本申请要求保护。 2:根据权利要求1所述的板。");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1, false", "3, true", "12, true", "13, false", "0, false"})
    void a_number_from_the_one_before_to_nine_more_begins_a_claim(int number, boolean begins) {
        String read = claims("1. 一种板。", "2. 一种杯。", "3. 一种碗。", number + ". 盖为圆形。");
        assertThat(read)
                .isEqualTo("1:一种板。 2:一种杯。 3:一种碗。" + (begins ? " " + number + ":盖为圆形。" : "/" + number + ". 盖为圆形。"));
    }

    @Test
    void behind_a_sentence_that_goes_on_only_the_next_number_with_the_words_of_a_claim_begins_one() {
        assertThat(claims("1. 一种方法，包括：清洗；", "2. 烘干。")).isEqualTo("1:一种方法，包括：清洗；/2. 烘干。");
        assertThat(claims("1. 一种方法，包括：清洗；", "2. 一种杯。")).isEqualTo("1:一种方法，包括：清洗； 2:一种杯。");
        assertThat(claims("1. 一种方法，包括：清洗；", "3. 一种杯。")).isEqualTo("1:一种方法，包括：清洗；/3. 一种杯。");
        assertThat(claims("1. 一种方法，包括清洗", "2. 烘干。")).isEqualTo("1:一种方法，包括清洗 2:烘干。");
    }

    @Test
    void chinese_numerals_are_steps_among_arabic_claims_and_claims_alone() {
        assertThat(claims("1. 一种方法，包括以下步骤。", "二、烘干。", "2. 一种杯。")).isEqualTo("1:一种方法，包括以下步骤。/二、烘干。 2:一种杯。");
        assertThat(claims("一、一种板。", "二、一种杯。")).isEqualTo("1:一种板。 2:一种杯。");
    }

    @Test
    void a_number_in_brackets_begins_a_claim_behind_a_finished_one_only() {
        assertThat(claims("(1) 一种板。", "(2) 一种杯。")).isEqualTo("1:一种板。 2:一种杯。");
        assertThat(claims("(1) 一种板，包括", "(2) 一种面层。")).isEqualTo("1:一种板，包括/(2) 一种面层。");
    }

    @Test
    void without_any_number_each_line_that_reads_like_a_claim_is_one() {
        assertThat(claims("一种板。", "根据权利要求1所述的板。", "面层为铝。")).isEqualTo("1:一种板。 2:根据权利要求1所述的板。/面层为铝。");
        assertThat(claims("1. 一种板。", "一种面层为铝。", "根据权利要求1所述的板。")).isEqualTo("1:一种板。/一种面层为铝。 2:根据权利要求1所述的板。");
    }

    @Test
    void numbers_of_a_list_are_claims_unless_the_first_claim_is_numbered_by_hand() {
        assertThat(claims("1.|一种板，包括：", "(1)|面层；", "背层。", "2.|一种杯。")).isEqualTo("1:一种板，包括：/(1) 面层；/背层。 2:一种杯。");
        assertThat(claims("1. 一种板，包括：", "1.|面层；", "2.|背层。", "2. 一种杯。")).isEqualTo("1:一种板，包括：/1. 面层；/2. 背层。 2:一种杯。");
    }

    private static String claims(String... lines) {
        List<Line> read = Arrays.stream(lines)
                .map(line -> line.contains("|")
                        ? new Line(
                                line.substring(0, line.indexOf('|')),
                                line.substring(line.indexOf('|') + 1),
                                List.of(),
                                0)
                        : Line.of(line))
                .toList();
        return ClaimLines.of(read).stream()
                .map(claim -> claim.number() + ":" + claim.text().replace('\n', '/'))
                .collect(Collectors.joining(" "));
    }
}

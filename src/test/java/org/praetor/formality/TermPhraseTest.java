package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the name of a mentioned thing begins and where it ends at the latest. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermPhraseTest {

    @ParameterizedTest
    @CsvSource({
        "'所述盖体，设有', 盖体",
        "所述盖体所述提手, 盖体|提手",
        "所述盖体上述提手, 盖体|提手",
        "所述盖体前述提手, 盖体|提手",
        "所述盖体所说提手, 盖体|提手",
        "所述上盖前沿, 上盖前沿",
        "所述α晶体, α晶体",
        "所述ω形架, ω形架",
        "所述Α晶体, Α晶体",
        "所述Ω形架, Ω形架",
        "所述A_1模块, A_1模块",
        "所述3D模型, 3D模型",
        "所述𠮷形架；, 𠮷形架",
        "所述〇形圈, 〇形圈",
        "所述盖体~, 盖体",
        "所述第一盖体, 第一:盖体",
        "所述第2组电极, 第2组:电极",
        "所述第一及第二盖体, 第二:盖体",
        "所述第一, 第一"
    })
    void a_name_goes_on_to_the_first_letter_that_no_name_has_or_the_next_mark(String text, String names) {
        assertThat(mentioned(text)).isEqualTo(names);
    }

    @Test
    void no_name_is_longer_than_twenty_four_letters() {
        assertThat(mentioned("所述" + "甲".repeat(25))).hasSize(24);
        assertThat(mentioned("所述" + "甲".repeat(22) + "所述乙")).isEqualTo("甲".repeat(22) + "|乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"该方案在", "上述步骤中", "上述切断状态下", "所述方法", "所述将水加热", "本发明所述盖体", "应该盖体", "所述，盖体"})
    void what_was_told_or_done_is_no_thing(String text) {
        assertThat(mentioned(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"所述两个盖体, 盖体", "所述至少一个盖体, 盖体", "所述多个第一盖体, 盖体", "所述每组电极, 电极", "所述盖体, 盖体", "所述两个, 两个"})
    void a_quantity_is_no_part_of_the_name(String text, String name) {
        PlainWords words = PlainWords.of(text);
        TermPhrase bare = TermPhrase.mentions(words).get(0).uncounted(words.text());
        assertThat(words.text().substring(bare.start(), bare.end())).isEqualTo(name);
    }

    @Test
    void the_items_of_a_list_are_names_too_in_the_order_of_the_text() {
        PlainWords words = PlainWords.of("一种锅，包括锅体、盖体和提手，所述锅体安装有阀门。");
        List<TermPhrase> names = TermPhrase.names(words, TermPhrase.mentions(words));
        assertThat(names)
                .extracting(name -> words.text().substring(name.start(), name.start() + 2))
                .containsExactly("锅体", "盖体", "提手", "锅体", "阀门");
    }

    private static String mentioned(String text) {
        PlainWords words = PlainWords.of(text);
        return TermPhrase.mentions(words).stream()
                .map(name -> (name.ordinal().isEmpty() ? "" : name.ordinal() + ":")
                        + words.text().substring(name.start(), name.end()))
                .collect(Collectors.joining("|"));
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.TextDiff.Mark;
import org.praetor.formality.TextDiff.Piece;

/** Track marks: {@code [-deleted-]}, {@code {+inserted+}}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextDiffTest {

    @Test
    void what_was_inserted_into_a_chinese_sentence_is_marked_and_nothing_else() {
        assertThat(marks("所述壳体的内壁设有保温层。", "所述壳体的内壁设有厚度为5mm的保温层。")).isEqualTo("所述壳体的内壁设有{+厚度为5mm的+}保温层。");
    }

    @Test
    void a_number_or_latin_word_is_marked_as_a_whole() {
        assertThat(marks("网孔边长为4.5mm至8mm，采用pH值", "网孔边长为4.5mm至18mm，采用pH值"))
                .isEqualTo("网孔边长为4.5mm至[-8mm-]{+18mm+}，采用pH值");
    }

    @Test
    void scraps_between_larger_changes_are_taken_into_them() {
        assertThat(marks("采用不锈钢的网状结构。", "采用玻璃纤维的层叠体。")).isEqualTo("采用[-不锈钢的网状结构-]{+玻璃纤维的层叠体+}。");
    }

    @Test
    void text_between_two_insertions_stays_as_it_was() {
        assertThat(marks("内壁设有保温层（3）。", "内壁设有厚度为5mm的保温层（3）。所述保温层（3）可拆卸。"))
                .isEqualTo("内壁设有{+厚度为5mm的+}保温层（3）{+。所述保温层（3）可拆卸+}。");
    }

    @Test
    void width_and_white_space_are_no_change() {
        assertThat(marks("壳体（1）包括 滤芯（2）,以及盖", "壳体(1)包括滤芯(2)，以及盖")).isEqualTo("壳体(1)包括滤芯(2)，以及盖");
    }

    @Test
    void a_text_that_is_all_new_or_all_gone_is_one_mark() {
        assertThat(marks("", "新增的权利要求。")).isEqualTo("{+新增的权利要求。+}");
        assertThat(marks("删去的权利要求。", "")).isEqualTo("[-删去的权利要求。-]");
        assertThat(TextDiff.between("", "").pieces()).isEmpty();
    }

    @Test
    void a_changed_word_in_a_long_text_is_found_and_a_rewritten_one_costs_no_more_than_a_second() {
        String text = "所述芯层内分布有纤维网，用于增强。".repeat(20_000);
        String changed = text.substring(0, 170_000) + "玄武岩" + text.substring(170_000);
        assertThat(TextDiff.between(text, changed).pieces())
                .filteredOn(piece -> piece.mark() != Mark.KEPT)
                .containsExactly(new Piece(Mark.INSERTED, "玄武岩"));
        String rewritten = "另一种完全不同的写法".repeat(30_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(TextDiff.between(text, rewritten).pieces()).hasSizeLessThan(10));
    }

    @Test
    void kept_and_deleted_text_is_the_earlier_version_and_kept_and_inserted_text_the_later() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            String before = text(random);
            String after = text(random);
            TextDiff diff = TextDiff.between(before, after);
            assertThat(without(diff, Mark.INSERTED)).isEqualTo(before);
            assertThat(without(diff, Mark.DELETED)).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 6)
                .mapToObj(letter -> "甲乙丙丁，。".substring(letter, letter + 1))
                .collect(Collectors.joining());
    }

    private static String without(TextDiff diff, Mark mark) {
        return diff.pieces().stream()
                .filter(piece -> piece.mark() != mark)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String marks(String before, String after) {
        return TextDiff.between(before, after).pieces().stream()
                .map(piece -> switch (piece.mark()) {
                    case KEPT -> piece.text();
                    case DELETED -> "[-" + piece.text() + "-]";
                    case INSERTED -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}

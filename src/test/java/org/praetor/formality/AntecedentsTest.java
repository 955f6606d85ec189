package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.claims;
import static org.praetor.formality.Texting.marks;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FE-CLM-23 at its limits: how much of a name has to have been said, and what may stand around it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AntecedentsTest {

    @ParameterizedTest
    @CsvSource({"减震弹簧垫片, 所述减震弹簧垫圈为圆形", "减震弹簧垫片, 所述减震弹簧垫为圆形", "滤篮挡板, 所述滤篮呈弧形", "滤篮, 所述滤篮板材较轻"})
    void five_letters_in_a_row_or_all_up_to_a_verb_are_what_was_said(String said, String feature) {
        assertThat(marked(said, feature)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "减震弹簧垫片, 所述减震弹簧支架为圆形, 所述减震弹簧支架",
        "极限开关, 所述限位块为圆形, 所述限位块",
        "滤篮, 所述滤篮报警模块为圆形, 所述滤篮报警模块",
        "滤篮, 所述滤篮挡板套在外面, 所述滤篮挡板套",
        "一个盖(1), 所述的盖板(3)为圆形, 所述的盖板"
    })
    void fewer_letters_are_another_thing_and_so_is_a_part_of_a_known_one(String said, String feature, String marked) {
        assertThat(marked(said, feature)).containsExactly(marked);
    }

    @ParameterizedTest
    @CsvSource({"环形滤篮筐, 所述干净的环形滤篮筐朝上", "滤篮筐, 所述干净的滤篮筐，朝上", "滤篮筐, 所述的干净的滤篮筐朝上", "滤篮筐, 所述固化的滤篮筐朝上", "滤篮筐, 所述清洗干净光洁的滤篮筐朝上"
    })
    void a_known_head_is_known_behind_a_short_attribute(String said, String feature) {
        assertThat(marked(said, feature)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"滤篮筐, 所述清洗干净光洁亮的滤篮筐朝上", "滤篮, 所述干净的滤篮，朝上", "滤篮筐, 所述装有水的滤篮筐朝上", "滤篮筐, 所述干净的密封圈朝上"})
    void a_long_attribute_a_sentence_or_two_letters_behind_it_make_nothing_known(String said, String feature) {
        assertThat(marked(said, feature)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"追踪器模块和目标跟踪框线, 所述追踪器目标跟踪框", "追踪器模块和滤篮筐体, 所述追踪器滤篮筐呈弧形", "追踪器模块和滤篮筐体, 所述追踪器滤篮筐与其他相连"})
    void two_known_things_may_stand_side_by_side(String said, String feature) {
        assertThat(marked(said, feature)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "追踪器模块和滤篮筐体, 所述追踪器滤篮",
        "追踪器模块和滤篮筐体, 所述追踪器滤篮筐刷头",
        "追踪器模块和滤篮筐体, 所述第一追踪器滤篮筐",
        "追踪箱模块和滤篮筐体, 所述追踪器滤篮筐",
        "追踪器模块和滤篮架体, 所述追踪器滤篮筐"
    })
    void both_have_to_be_known_whole_and_uncounted(String said, String feature) {
        assertThat(marked(said, feature)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "第一盖板与第二盖板, 所述第二盖与外界相通, ''",
        "第一盖板与第二盖板, 所述第三盖与外界相通, 所述第三盖与",
        "两个盖板, 所述第二盖板为圆形, ''",
        "第一盖板, 所述第二盖板为圆形, 所述第二盖板",
        "第1盖板, 所述第2盖板为圆形, 所述第2盖板",
        "盖板1, 所述第2盖板为圆形, ''"
    })
    void an_ordinal_belongs_to_the_first_letters_of_a_name(String said, String feature, String marked) {
        assertThat(String.join("|", marked(said, feature))).isEqualTo(marked);
    }

    /** A letter within a word is no thing of this name. */
    @ParameterizedTest
    @CsvSource({
        "一个盖(1)和座(2), 所述盖光滑, ''",
        "盖(1)和座(2), 所述盖光滑, ''",
        "座(2)、盖(1), 所述盖光滑, ''",
        "透明的盖(1), 所述盖光滑, ''",
        "井盖(1), 所述盖光滑, 所述盖光滑",
        "盖板(1), 所述盖光滑, 所述盖光滑",
        "井盖(1)和盖(2), 所述盖光滑, ''"
    })
    void a_name_of_one_letter_stands_alone(String said, String feature, String marked) {
        assertThat(String.join("|", marked(said, feature))).isEqualTo(marked);
    }

    private static List<String> marked(String said, String feature) {
        return marks(claims("一种装置，其特征在于，包括" + said + "。", "根据权利要求1所述的装置，其特征在于，" + feature + "。"), "FE-CLM-23");
    }
}

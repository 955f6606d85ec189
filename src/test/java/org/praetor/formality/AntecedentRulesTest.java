package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.claims;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.marks;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FE-CLM-22 and 23: what a claim takes up was said before, and the description knows it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AntecedentRulesTest {

    private static final String ONE = "一种雨水井盖，包括盖体(1)和两个滤篮(2)，其特征在于，所述盖体(1)的下方悬挂有滤篮(2)，所述滤篮(2)上设置有提手(3)。";

    @Test
    void a_thing_that_nothing_introduces_is_marked_where_it_is_taken_up() {
        Application application = claims(ONE, "根据权利要求1所述的雨水井盖，其特征在于，所述密封圈套设在所述盖体(1)上。");
        assertThat(hits(application, "FE-CLM-23")).containsExactly("W 2");
        assertThat(marks(application, "FE-CLM-23").get(0)).startsWith("所述密封圈");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "所述提手为弧形。",
                "所述的提手(3)设置在各所述滤篮(2)上。",
                "每个所述滤篮上开有滤孔，所述滤孔均匀分布。",
                "所述第一滤篮和所述第二滤篮并排设置。",
                "所述井盖铰接有锁扣，该锁扣朝下，所述锁扣的一端固定。",
                "所述盖体通过铰链连接井座，所述铰链位于所述盖体与所述井座之间。",
                "上述两个滤篮之间留有间隙，该间隙不大于2cm。",
                "所述悬挂有滤篮的盖体上开孔。",
                "将提手拉出时，应该先松开滤篮。",
                "所述悬挂有滤篮的盖体转动时，所述滤篮远离所述盖体。",
                "所述雨水井盖滤篮朝下。",
                "该盖转动时，所述提手朝上。",
                "所述第一或第二滤篮能够取出。",
                "重复上述清洗步骤，直至满足前述条件，再按该方法合上。",
                "所述经过清洗的滤篮放回原处。",
                "该悬挂结构能够拆下。",
                "滤篮采用本发明所述涂层。"
            })
    void what_was_said_in_other_words_or_numbers_is_known(String feature) {
        assertThat(marks(claims(ONE, "根据权利要求1所述的雨水井盖，其特征在于，" + feature), "FE-CLM-23"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "所述密封圈远离所述盖体, 所述密封圈",
        "所述弹性垫圈抵接于盖体, 所述弹性垫圈",
        "所述限位块转动一周, 所述限位块",
        "所述锁扣连接座为钢制, 所述锁扣连接座",
        "所述第二锁扣包括锁舌, 所述第二锁扣"
    })
    void what_is_marked_ends_where_the_verb_begins(String feature, String marked) {
        assertThat(marks(claims(ONE, "根据权利要求1所述的雨水井盖，其特征在于，" + feature + "。"), "FE-CLM-23"))
                .containsExactly(marked);
    }

    @Test
    void a_word_that_stands_only_within_a_longer_name_is_known_when_a_verb_follows() {
        String wheel = "一种输送机，其特征在于，包括滚珠轴承和滚轮轴。";
        assertThat(marks(claims(wheel, "根据权利要求1所述的输送机，其特征在于，所述滚珠脱离所述滚轮轴。"), "FE-CLM-23"))
                .isEmpty();
        assertThat(marks(claims(wheel, "根据权利要求1所述的输送机，其特征在于，所述滚珠支撑板为弧形。"), "FE-CLM-23"))
                .containsExactly("所述滚珠支撑板");
    }

    @ParameterizedTest
    @CsvSource({
        "如前述任一项权利要求所述的井盖，其特征在于，设有约3个滤篮。, ''",
        "根据上述权利要求中任一项所述的井盖，其特征在于，包括性价比高的滤篮。, ''",
        "根据权利要求1所述的电饭锅，其特征在于，具有国际领先水平。, ''",
        "根据权利要求1所述的井盖，其特征在于，包括顶级的棘轮挡块。, 棘轮挡块",
        "根据权利要求1所述的井盖，其特征在于，设有约3个棘轮挡块。, 3个棘轮挡块"
    })
    void the_description_is_not_asked_for_references_and_for_what_another_rule_marks(String second, String expected) {
        Application application = Texting.told("井盖上设有滤篮。", "一种井盖，其特征在于，设有滤篮。", second);
        assertThat(String.join("|", marks(application, "FE-CLM-22"))).isEqualTo(expected);
    }

    @Test
    void another_part_of_a_known_thing_is_not_known() {
        assertThat(marks(claims(ONE, "根据权利要求1所述的雨水井盖，其特征在于，所述滤篮挡板与所述盖体相接。"), "FE-CLM-23"))
                .hasSize(1);
        assertThat(marks(claims(ONE, "根据权利要求1所述的雨水井盖，其特征在于，所述滤篮悬挂在所述盖体下。"), "FE-CLM-23"))
                .isEmpty();
    }

    @Test
    void a_third_needs_to_have_been_counted() {
        String two = "一种阀，其特征在于，包括第一阀体和第二阀体。";
        assertThat(marks(claims(two, "根据权利要求1所述的阀，其特征在于，所述第三阀体为球形。"), "FE-CLM-23"))
                .hasSize(1);
        assertThat(marks(claims(two, "根据权利要求1所述的阀，其特征在于，所述第二阀体为球形。"), "FE-CLM-23"))
                .isEmpty();
        assertThat(marks(claims("一种阀，其特征在于，包括第一、第二和第三阀体。", "根据权利要求1所述的阀，其特征在于，所述第二阀体为球形。"), "FE-CLM-23"))
                .isEmpty();
    }

    @Test
    void every_path_of_citations_has_to_lead_to_the_thing() {
        String handle = "根据权利要求1所述的雨水井盖，其特征在于，还包括锁扣。";
        String ring = "根据权利要求1或2所述的雨水井盖，其特征在于，所述锁扣为钢制。";
        assertThat(hits(claims(ONE, handle, ring), "FE-CLM-23")).containsExactly("W 3");
        assertThat(hits(claims(ONE, handle, ring.replace("1或2", "2")), "FE-CLM-23"))
                .isEmpty();
        assertThat(hits(claims(ONE, handle, ring.replace("1或2", "1")), "FE-CLM-23"))
                .containsExactly("W 3");
    }

    @Test
    void a_parallel_claim_knows_what_the_cited_one_says() {
        assertThat(hits(claims(ONE, "一种权利要求1所述的雨水井盖的清洗方法，其特征在于，提起所述提手，取出所述滤篮，用所述高压水枪冲洗。"), "FE-CLM-23"))
                .containsExactly("W 2");
    }

    @Test
    void a_wrong_reference_is_one_defect_and_not_many() {
        Application application = claims(ONE, "根据权利要求7所述的雨水井盖，其特征在于，所述提手为弧形，所述密封圈为橡胶。");
        assertThat(hits(application, "FE-CLM-05")).containsExactly("E 2");
        assertThat(hits(application, "FE-CLM-23")).isEmpty();
    }

    @Test
    void what_the_description_never_names_is_marked_once_and_not_again_where_it_has_no_antecedent() {
        String described = "雨水井盖包括盖体1和滤篮2，滤篮2悬挂在盖体1的下方，滤篮2上设置有提手3。";
        Application application = Texting.told(
                described,
                "一种雨水井盖，其特征在于，包括盖体(1)、滤篮(2)和棘轮挡块，所述棘轮挡块设置在所述盖体上。",
                "根据权利要求1所述的雨水井盖，其特征在于，所述棘轮挡块为两个，所述密封圈为橡胶。");
        assertThat(marks(application, "FE-CLM-22")).containsExactly("棘轮挡块");
        assertThat(hits(application, "FE-CLM-23")).containsExactly("W 2");
        assertThat(hits(claims("一种雨水井盖，其特征在于，包括棘轮挡块。"), "FE-CLM-22")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"包括以下步骤：清洗", "包括下列部分", "包括依次叠合的盖体和滤篮", "具有分别朝上的盖体"})
    void an_announcement_of_what_follows_is_no_thing_the_description_should_know(String feature) {
        Application application = Texting.told("盖体和滤篮，清洗。", "一种雨水井盖，包括盖体和滤篮，其特征在于，" + feature + "。");
        assertThat(marks(application, "FE-CLM-22")).isEmpty();
    }
}

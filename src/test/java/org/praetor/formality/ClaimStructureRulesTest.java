package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.claims;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.marks;
import static org.praetor.formality.Texting.reports;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.formality.ClaimNode.Relation;

/** FE-CLM-06, 08, 10, 11, 13: references, subjects and order of claims. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimStructureRulesTest {

    private static final String ONE = "一种气凝胶保温板，其特征在于，包括芯层和面层。";

    @ParameterizedTest
    @CsvSource({
        "根据权利要求1所述的气凝胶保温板，其特征在于有网。, DEPENDENT",
        "一种如权利要求1所述的保温板，其特征在于有网。, DEPENDENT",
        "权利要求1的保温板，其中有网。, DEPENDENT",
        "根据权利要求1所述的方法，其特征在于有网。, DEPENDENT",
        "一种权利要求1所述的保温板的制备方法，其特征在于，粘合芯层和面层。, PARALLEL",
        "权利要求1所述的保温板在冷库中的应用。, PARALLEL",
        "一种冷库，其特征在于，包括权利要求1所述的保温板。, PARALLEL",
        "一种冷库，其特征在于，包括墙体。, INDEPENDENT"
    })
    void a_claim_that_turns_to_another_category_of_what_it_cites_stands_beside_it(String claim, Relation relation) {
        assertThat(ClaimGraph.of(claims(ONE, claim).claims()).nodes().get(1).relation())
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "一种用于功率变换器(106；108)的电路(160)，包括电容。, 用于功率变换器的电路, PRODUCT",
        "'2,4-二氯苯胺的制备方法，其特征在于加热。', '2,4-二氯苯胺的制备方法', METHOD",
        "一种雨伞包括伞柄，其特征在于有灯。, 雨伞, PRODUCT",
        "一种包括伞柄的雨伞，其特征在于有灯。, 包括伞柄的雨伞, PRODUCT",
        "一种保温板在冷库中的应用。, 保温板在冷库中的应用, USE",
        "一种由(聚(乙烯)，炭黑)压成的板，其特征在于有灯。, '由(聚(乙烯)，炭黑)压成的板', PRODUCT",
        "'一种盐A,5级，其特征在于加热。', 盐A, PRODUCT",
        "'一种盐5,粉状，其特征在于加热。', 盐5, PRODUCT",
        "一种包括伞柄，其特征在于有灯。, 包括伞柄, PRODUCT",
        "一种保温板, 保温板, PRODUCT"
    })
    void the_subject_ends_with_the_first_mark_outside_brackets(
            String text, String name, ClaimSubject.Category category) {
        ClaimSubject subject = ClaimSubject.at(text, 0);
        assertThat(subject.name()).isEqualTo(name);
        assertThat(subject.category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据权利要求1至2任一项所述的保温板，其特征在于有网。",
                "根据权利要求1-2中所述的任意一种保温板，其特征在于有网。",
                "如前述任一权利要求所述的保温板，其特征在于有网。",
                "如权利要求1或权利要求2所述的保温板，其特征在于有网。"
            })
    void references_in_the_alternative_are_seen_in_all_their_forms(String claim) {
        Application application = claims(ONE, "根据权利要求1所述的保温板，其特征在于，有胶。", claim);
        assertThat(application.claims().get(2).reference().numbers()).containsExactly(1, 2);
        assertThat(hits(application, "FE-CLM-06")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"权利要求1和/或2", "权利要求1/2", "权利要求1至2中的至少一项"})
    void what_may_mean_several_claims_at_once_is_left_to_people(String reference) {
        Application application = claims(ONE, "根据权利要求1所述的保温板，其特征在于，有胶。", "根据" + reference + "所述的保温板，其特征在于有网。");
        assertThat(application.claims().get(2).reference().numbers()).containsExactly(1, 2);
        assertThat(hits(application, "FE-CLM-06")).containsExactly("W 3");
    }

    @ParameterizedTest
    @CsvSource({
        "根据权利要求所述的保温板，其特征在于有网。, 根据权利要求",
        "如权利要求一所述的保温板，其特征在于有网。, 如权利要求一",
        "根据权力要求1所述的保温板，其特征在于有网。, 根据权力要求1",
        "根据权利要求书的保温板，其特征在于有网。, ",
        "根据权利要求(1)所述的保温板，其特征在于有网。, "
    })
    void a_reference_names_its_claim_by_an_arabic_number(String claim, String marked) {
        assertThat(marks(claims(ONE, claim), "FE-CLM-08")).isEqualTo(marked == null ? List.of() : List.of(marked));
    }

    @Test
    void a_reference_part_without_subject_is_a_defect_and_another_subject_is_left_to_people() {
        Application application =
                claims(ONE, "根据权利要求1所述，其特征在于，有网。", "根据权利要求1所述的保温板，其特征在于，有胶。", "根据权利要求1所述的墙体，其特征在于，有砖。");
        assertThat(hits(application, "FE-CLM-08")).containsExactly("E 2", "W 4");
        assertThat(marks(application, "FE-CLM-08")).containsExactly("权利要求1", "墙体");
    }

    @Test
    void the_subject_may_be_that_of_the_root_or_its_last_words() {
        assertThat(hits(claims(ONE, "根据权利要求1所述的板，其特征在于，有网。", "根据权利要求2所述的气凝胶的保温板，其特征在于，有胶。"), "FE-CLM-08"))
                .containsExactly("W 2");
        assertThat(hits(claims(ONE, "根据权利要求1所述的保温板，其特征在于，有网。"), "FE-CLM-08")).isEmpty();
        String use = "式A化合物：或其盐，在载体中，用于制造止痛药物的用途，其中X为氢。";
        assertThat(hits(claims(use, "根据权利要求1所述的用途，其中X为氘。"), "FE-CLM-08")).isEmpty();
        assertThat(hits(claims(use, "根据权利要求1所述的药片，其中X为氘。"), "FE-CLM-08")).containsExactly("W 2");
    }

    @Test
    void a_dependent_claim_stands_before_the_next_independent_one() {
        Application late = claims(ONE, "一种冷库，其特征在于，包括墙体。", "根据权利要求1所述的保温板，其特征在于，有网。");
        assertThat(hits(late, "FE-CLM-10")).containsExactly("E 3");
        Application grouped =
                claims(ONE, "根据权利要求1所述的保温板，其特征在于，有网。", "一种冷库，其特征在于，包括权利要求1或2所述的保温板。", "根据权利要求3所述的冷库，其特征在于，还包括门。");
        assertThat(hits(grouped, "FE-CLM-10")).isEmpty();
        Application used = claims(ONE, "一种冷库，其特征在于，包括权利要求1所述的保温板。", "权利要求1所述的保温板用作隔音板。");
        assertThat(hits(used, "FE-CLM-10")).isEmpty();
    }

    @Test
    void independent_claims_of_one_subject_or_without_a_common_feature_raise_the_question_of_unity() {
        assertThat(hits(claims(ONE, "一种气凝胶保温板，其特征在于，包括背层和网。"), "FE-CLM-11")).containsExactly("W 2");
        assertThat(hits(claims(ONE, "一种洗衣机，其特征在于，设有滚筒。"), "FE-CLM-11")).containsExactly("W 2");
        assertThat(hits(claims(ONE, "一种冷库，其特征在于，墙内有气凝胶保温板，所述气凝胶保温板包括芯层和面层。"), "FE-CLM-11"))
                .isEmpty();
        assertThat(hits(claims(ONE, "一种冷库，其特征在于，包括权利要求1所述的保温板。"), "FE-CLM-11")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"结构如图所示：/\uFFFC/所述芯层有网。, E 1", "包括芯层。/\uFFFC, W 1", "温度按下式计算：/\uFFFC/其中\uFFFC为常数。, ''"})
    void an_illustration_is_a_defect_and_a_formula_none(String text, String expected) {
        assertThat(String.join(",", hits(claims("一种板，其特征在于，" + text.replace('/', '\n')), "FE-CLM-13")))
                .isEqualTo(expected);
    }

    @Test
    void a_use_and_a_substance_need_no_characterising_part() {
        assertThat(hits(claims("一种保温板，包括芯层。"), "FE-CLM-09")).containsExactly("W 1");
        assertThat(hits(claims("一种气凝胶在冷库中的应用。"), "FE-CLM-09")).isEmpty();
        assertThat(hits(claims("式I的化合物，其中R为氢。"), "FE-CLM-09")).isEmpty();
    }

    @Test
    void a_picture_alone_on_its_line_is_to_be_looked_at_wherever_it_stands_and_one_in_a_sentence_is_not() {
        assertThat(reports(claims("\uFFFC\n一种板，其特征在于，有网。"), "FE-CLM-13")).containsExactly("W 1 unclear \uFFFC [1]");
        assertThat(reports(claims("一种板，其特征在于，有网。\n\uFFFC\n有胶。"), "FE-CLM-13"))
                .containsExactly("W 1 unclear \uFFFC [1]");
        assertThat(reports(claims("一种板，其特征在于，有网。\n\uFFFC个网孔相连。"), "FE-CLM-13")).isEmpty();
        assertThat(reports(claims("一种板，其特征在于，有网，\uFFFC"), "FE-CLM-13")).isEmpty();
    }

    @Test
    void dependent_claims_need_no_characterising_part_and_raise_no_question_of_unity() {
        Application application = claims(ONE, "根据权利要求1所述的气凝胶保温板，还包括背层。");
        assertThat(hits(application, "FE-CLM-09")).isEmpty();
        assertThat(hits(application, "FE-CLM-11")).isEmpty();
        assertThat(reports(claims(ONE, "一种洗衣机，其特征在于，设有滚筒。"), "FE-CLM-11"))
                .containsExactly("W 2 alien 一种洗衣机，其特征在于，设有滚筒。 [2, 1]");
    }

    @Test
    void a_subject_of_one_letter_is_no_name_for_another() {
        assertThat(hits(claims("一种板，其特征在于，有网。", "根据权利要求1所述的保温板，其特征在于，有胶。"), "FE-CLM-08"))
                .containsExactly("W 2");
    }

    @Test
    void the_words_between_the_reference_and_the_subject_are_none_of_its_name() {
        List<ClaimNode> nodes = ClaimGraph.of(
                        claims(ONE, "根据权利要求1所述的气凝胶保温板，其特征在于，有网。", "根据权利要求1或2中任一项所限定的保温板，其特征在于，有胶。")
                                .claims())
                .nodes();
        assertThat(nodes.get(2).subject().name()).isEqualTo("保温板");
    }
}

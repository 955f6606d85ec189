package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.claims;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.marks;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FE-CLM-21, 26, 27 and 28: like claims, utility models, numeric ranges. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimContentRulesTest {

    private static final String ONE = "一种保温板，其特征在于，包括芯层和面层。";

    @Test
    void claims_that_differ_in_empty_words_only_are_alike() {
        String net = "根据权利要求1所述的保温板，其特征在于，所述芯层内铺有网。";
        assertThat(hits(claims(ONE, net, "如权利要求1所述的保温板，其特征是：芯层内铺有网。"), "FE-CLM-21"))
                .containsExactly("W 3");
        assertThat(hits(claims(ONE, net, net.replace("求1", "求2")), "FE-CLM-21")).isEmpty();
        assertThat(hits(claims(ONE, net, net.replace("网", "布")), "FE-CLM-21")).isEmpty();
    }

    @Test
    void long_claims_are_alike_when_two_letters_in_a_hundred_differ() {
        String part = "芯层与面层之间涂有无机胶并经常温固化后裁切成块再送入下一工位进行表面处理和包装，";
        String one = "一种保温板，其特征在于，" + part.repeat(3) + "边角为圆角。";
        assertThat(hits(claims(one, one.replace("圆角", "倒角")), "FE-CLM-21")).containsExactly("W 2");
        assertThat(hits(claims(one, one.replace("边角为圆角", "板面刻有花纹并且喷漆")), "FE-CLM-21"))
                .isEmpty();
    }

    @Test
    void claims_with_pictures_are_not_compared() {
        String formula = "根据权利要求1所述的保温板，其特征在于，厚度为\uFFFC。";
        assertThat(hits(claims(ONE, formula, formula), "FE-CLM-21")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "一种保温板的制备方法，其特征在于，粘合芯层。, E 1",
        "一种保温板在冷库中的用途。, E 1",
        "一种用于实施压合方法的装置，其特征在于，包括压辊。, ''",
        "一种保温板，其特征在于，芯层含有20重量份的纤维。, W 1",
        "一种保温板，其特征在于，芯层由65%棉浆和35%木浆抄造。, W 1",
        "一种保温板，其特征在于，芯层含有12.5%的石墨。, W 1",
        "一种保温板，其特征在于，芯层先经热压，再在180℃下烘干3小时制成。, W 1",
        "一种保温板，其特征在于，芯层经400℃烧结。, W 1",
        "一种保温板，其特征在于，芯层的制造方法包括铺网和压合。, W 1",
        "一种保温板，其特征在于，芯层的加工包括切割步骤。, W 1",
        "一种保温板，其特征在于，芯层与面层焊接。, ''",
        "一种保温板，其特征在于，芯层为发泡铝板，面层由不锈钢制成并通过点焊工艺固定。, ''",
        "一种保温板，其特征在于，孔占面层面积的30%和芯层面积的20%，30%的宽度和50%的长度上有网。, ''"
    })
    void a_utility_model_claims_products(String claim, String expected) {
        assertThat(String.join(",", models(claims(claim), "FE-CLM-26"))).isEqualTo(expected);
        assertThat(hits(claims(claim), "FE-CLM-26")).isEmpty();
    }

    @Test
    void a_utility_model_has_one_independent_claim_or_several_of_one_concept() {
        assertThat(models(claims(ONE, "一种保温板，其特征在于，包括背层和网。"), "FE-CLM-27")).containsExactly("E 2");
        assertThat(models(claims(ONE, "一种洗衣机，其特征在于，设有滚筒。"), "FE-CLM-27")).containsExactly("E 2");
        assertThat(models(claims(ONE, "一种冷库，其特征在于，包括权利要求1所述的保温板。"), "FE-CLM-27"))
                .containsExactly("W 2");
        assertThat(models(claims(ONE, "根据权利要求1所述的保温板，其特征在于，有网。"), "FE-CLM-27")).isEmpty();
    }

    @Test
    void a_method_in_a_utility_model_is_objected_to_once() {
        Application application = claims(ONE, "一种保温板的压合方法，其特征在于，用压辊压合。", "权利要求1所述的保温板在冷库中的用途。");
        assertThat(models(application, "FE-CLM-26")).containsExactly("E 2", "E 3");
        assertThat(models(application, "FE-CLM-27")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "厚度为10mm至30mm, 厚度为20毫米。, 0",
        "厚度为10～30mm, 厚度为10mm。, 0",
        "厚度为10-30mm, 厚度为9mm或31mm。, 1",
        "厚度为10-30mm, 厚度为10-30mm。, 1",
        "厚度为10-30mm, 长度为20cm。, 1",
        "厚度为10-30mm, 厚度为20 mm。, 0",
        "厚度为10-30mm, 厚度为20.5mm。, 0",
        "厚度为10-30mm, 厚度为30.5mm。, 1",
        "厚度为10-30mm, 厚度为20.123456mm。, 0",
        "厚度为10-30mm, 厚度为20.1234567mm。, 1",
        "厚度为10-30mm, 厚度为1.20mm。, 1",
        "厚度为10-30mm, 型号为A20mm。, 1",
        "厚度为10-30mm, 厚度为20, 1",
        "厚度为10-30mm, '厚度为20，单位为mm。', 1",
        "厚度为10-30mm, 厚度为15mm～18mm。, 1",
        "厚度为10-30mm, 厚度为15.5～18mm。, 1",
        "厚度为10-30mm, 厚度为5-8mm或者20mm。, 0",
        "厚度为10-30mm, 厚度为5-8mm20mm。, 0",
        "厚度为10-30mm且温度为100-120℃, 厚度为20mm。, 1",
        "厚度为10-30mm且温度为100-120℃, 厚度为20mm，温度为110℃。, 0",
        "按照权利要求1-2选择, 厚度为9mm。, 0"
    })
    void a_range_needs_an_example_inside_it(String feature, String embodiment, int findings) {
        Application application = Texting.told(embodiment, "一种板，其特征在于，" + feature + "。");
        assertThat(marks(application, "FE-CLM-28")).hasSize(findings);
    }

    private static List<String> models(Application application, String rule) {
        return hits(application, rule, PatentKind.UTILITY_MODEL, Texting.TODAY);
    }

    @ParameterizedTest
    @CsvSource({"AB, 甲乙, 1", "ABC, 甲乙丙, 0", "AB, '', 1", "ABC, '', 0", "'', 甲乙, 1", "'', 甲乙丙, 0", "AB, 乙, 1"})
    void two_letters_in_a_hundred_may_be_others_or_missing_or_too_many(String one, String other, int findings) {
        String front = "芯层与面层之间涂无机胶并经常温固化后裁切成块再送入下一工位进行表面处理和包装";
        String back = "块材沿输送辊道依次通过喷淋室烘干室检验台称重台和贴标台后码放在托盘上入库";
        String start = "纤维网";
        String rest = "铺".repeat(100 - start.length() - front.length() - back.length() - one.length());
        String first = start + front + one + back + rest;
        assertThat(hits(claims(first + "。", start + front + other + back + rest + "。"), "FE-CLM-21"))
                .hasSize(findings);
    }
}

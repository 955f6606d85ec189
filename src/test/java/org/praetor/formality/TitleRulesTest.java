package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.reports;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TitleRulesTest {

    @ParameterizedTest
    @CsvSource({
        "XR-200型滤篮, 1",
        "长河机械有限公司的滤篮, 1",
        "长河®牌滤篮, 1",
        "型号K3的滤篮, 1",
        "长河公司滤篮, 1",
        "一种东岭牌滤篮, 1",
        "ABC牌滤篮, 1",
        "东岭厂的滤篮, 1",
        "东岭市机械厂滤篮, 1",
        "一种物流公司用分拣装置, 0",
        "一种公司文件的归档方法, 0",
        "一种发电厂滤篮, 0",
        "一种城市污水厂滤篮, 0",
        "一种工厂化育苗装置, 0",
        "一种车牌识别方法, 0",
        "一种多品牌墨盒, 0",
        "户外广告牌安装架, 0",
        "一种多型号板材成型模具, 0",
        "一种H200型钢的焊接方法, 0",
        "一种大学生体能测试装置, 0"
    })
    void a_title_has_no_names_and_models(String title, int findings) {
        assertThat(hits(Texting.title(title), "FE-TTL-02")).hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"滤篮及其他", "滤篮及其类似物", "滤篮及类似装置", "滤篮或其他设备"})
    void a_title_has_no_vague_tail(String title) {
        assertThat(hits(Texting.title(title), "FE-TTL-03")).containsExactly("E");
    }

    @ParameterizedTest
    @CsvSource({
        "一种方法, 1",
        "装置, 1",
        "一种新型结构, 1",
        "一种清洗方法, 0",
        "滤篮装置, 0",
        "方法及装置, 1",
        "化合物及其用途, 1",
        "一种化合物、组合物及其制备方法, 1",
        "方法学装置, 0",
        "滤水方法及装置, 0"
    })
    void a_title_says_of_what(String title, int findings) {
        assertThat(hits(Texting.title(title), "FE-TTL-04")).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"国内领先的滤篮, 1", "完美滤篮, 1", "最优路径规划方法, 0", "一种销量预测方法, 0", "一种完美结合的滤篮, 0"})
    void a_title_does_not_praise(String title, int findings) {
        assertThat(hits(Texting.title(title), "FE-TTL-05")).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "一种滤篮, 一种滤篮的清洗方法，其特征在于甲。, 1",
        "一种滤篮及其清洗方法, 一种滤篮的清洗方法，其特征在于甲。, 0",
        "一种滤篮的清洗方法, 一种清洗装置，其特征在于甲。, 1",
        "一种滤篮的清洗方法及装置, 一种清洗装置，其特征在于甲。, 0",
        "一种滤篮的清洗方法, 一种滤篮的清洗方法，其特征在于甲。, 0",
        "一种滤篮, 一种滤篮，其特征在于甲。, 0"
    })
    void a_title_covers_the_kinds_of_the_independent_claims(String title, String claim, int findings) {
        Draft draft = new Draft();
        draft.title = title;
        draft.claims.add(new Draft.RawClaim(1, "1.", claim));
        assertThat(hits(draft.application(), "FE-TTL-06")).hasSize(findings);
    }

    @Test
    void a_title_names_neither_applicant_nor_inventor_and_two_letters_may_be_a_word() {
        Requests request = new Requests();
        request.applicants = List.of(
                Requests.person("长河", "", RequestForm.Standing.UNIT),
                Requests.person("长河", "", RequestForm.Standing.UNIT));
        request.inventors = List.of(
                Requests.person("徐知远", "", RequestForm.Standing.UNKNOWN),
                Requests.person("高明", "", RequestForm.Standing.UNKNOWN),
                Requests.person("滤", "", RequestForm.Standing.UNKNOWN));
        Context context = new Context(PatentKind.INVENTION, Texting.TODAY, request.build());
        assertThat(reports(Texting.title("长河滤篮"), "FE-TTL-02", context)).containsExactly("E 长河 [长河]");
        assertThat(reports(Texting.title("徐知远滤篮"), "FE-TTL-02", context)).containsExactly("E 徐知远 [徐知远]");
        assertThat(reports(Texting.title("一种高明滤篮"), "FE-TTL-02", context)).containsExactly("W 高明 [高明]");
        assertThat(reports(Texting.title("一种滤篮"), "FE-TTL-02", context)).isEmpty();
    }

    @Test
    void a_title_that_misses_a_kind_is_told_by_the_claim() {
        Draft draft = new Draft();
        draft.claims.add(new Draft.RawClaim(1, "1.", "一种滤篮的清洗方法，其特征在于甲。"));
        assertThat(reports(draft.application(), "FE-TTL-06")).isEmpty();
        draft.title = "一种滤篮";
        assertThat(reports(draft.application(), "FE-TTL-06")).containsExactly("W 一种滤篮 [1]");
        draft.title = "一种滤篮的清洗方法";
        draft.claims.add(new Draft.RawClaim(2, "2.", "一种清洗装置，其特征在于甲。"));
        assertThat(reports(draft.application(), "FE-TTL-06")).containsExactly("W product 一种滤篮的清洗方法 [2]");
        draft.claims.set(1, new Draft.RawClaim(2, "2.", "根据权利要求1所述的方法，其特征在于，用清洗装置。"));
        assertThat(reports(draft.application(), "FE-TTL-06")).isEmpty();
    }

    @Test
    void the_title_of_a_utility_model_need_not_name_a_method_that_it_cannot_claim() {
        Draft draft = new Draft();
        draft.title = "一种滤篮";
        draft.claims.add(new Draft.RawClaim(1, "1.", "一种滤篮的清洗方法，其特征在于甲。"));
        assertThat(hits(draft.application(), "FE-TTL-06", PatentKind.UTILITY_MODEL, Texting.TODAY))
                .isEmpty();
    }
}

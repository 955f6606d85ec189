package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.TODAY;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.reports;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FE-DSC-03 to 14, each with what it must see and what it must leave alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DescriptionRulesTest {

    private static final String SUMMARY = "本发明要解决的问题是堵塞。为此提供一种滤篮。其效果是清洗方便。";
    private static final String LONG = "滤篮悬挂在盖体下方，提手焊接在滤篮上，雨水落入滤篮，杂物被拦住。".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "本发明要解决的问题是堵塞。为此提供一种滤篮。其效果是清洗方便。, ''",
        "本方案包括滤篮。其效果是清洗方便。, W problem",
        "本发明要解决的问题是堵塞。其效果是省事。, W solution",
        "本发明要解决的问题是堵塞。为此滤篮包括篮体和提手。, W effect"
    })
    void the_summary_says_problem_solution_and_effect(String summary, String expected) {
        assertThat(said(described(summary, "", LONG), "FE-DSC-03")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "本产品填补国内空白。, E",
        "本产品国际领先。, E",
        "某厂生产的同类滤篮产品质量低劣。, E disparaging",
        "这种滤篮性价比高。, W",
        "这种滤篮的性价比最高。, W",
        "选取最佳的网孔尺寸。, ''",
        "预测大型促销日的销量。, ''",
        "用相邻像素填补空白区域。, ''",
        "访问顶级域名服务器。, ''",
        "现有滤篮的强度不足，容易变形。, ''"
    })
    void a_description_neither_praises_nor_runs_down(String sentence, String expected) {
        assertThat(said(described(SUMMARY + sentence, "", LONG), "FE-DSC-05")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本滤篮是最好的产品。|E",
                "本滤篮属于首选产品。|E",
                "本滤篮堪称完美之选。|E",
                "这种滤篮为国家级产品。|E",
                "本滤篮是唯一的产品。|W",
                "本滤篮是最佳的产品。|W",
                "滤水快，节省空间，效果最好。|W",
                "本滤篮在国内唯一。|W",
                "本滤篮价格优惠。|W",
                "本滤篮能够根治堵塞。|W",
                "采用顶级的品质。|W",
                "水温为60℃时效果最好。|",
                "实施例3的滤篮效果最佳。|",
                "向用户推荐的是销量最好的商品。|",
                "设备有唯一的标识。|",
                "求得最优解，选取最佳温度。|",
                "青霉素为首选的药物。|",
                "领取优惠券，统计促销活动的销量。|",
                "位于国家级自然保护区。|",
                "用万能试验机测量。|"
            })
    void everyday_words_are_praise_where_they_are_said_of_goods(String sentence, String expected) {
        assertThat(said(described(SUMMARY + sentence, "", LONG), "FE-DSC-05"))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void headings_bear_the_names_of_the_present_rules() {
        Application application = Texting.text("说明书\n一种板\n一、所属技术领域\n本发明涉及板。\n【背景技术】\n旧板。\n实用新型内容：\n新板。\n具体实施例\n板是方的。");
        assertThat(reports(application, "FE-DSC-02"))
                .containsExactly(
                        "W named 一、所属技术领域 [一、所属技术领域, 技术领域]",
                        "E named 实用新型内容： [实用新型内容：, 发明内容]",
                        "W named 具体实施例 [具体实施例, 具体实施方式]");
        assertThat(reports(application, "FE-DSC-02", new Context(PatentKind.UTILITY_MODEL, TODAY, null)))
                .hasSize(2);
        assertThat(reports(
                        application, "FE-DSC-02", new Context(PatentKind.INVENTION, LocalDate.of(2024, 1, 19), null)))
                .as("filed under the rules before")
                .isEmpty();
        assertThat(reports(
                        Texting.text("说明书\n一种板\n技术领域\n本实用新型涉及板。\n背景技术\n旧板。\n发明内容\n新板。\n具体实施方式\n板是方的。"),
                        "FE-DSC-02",
                        new Context(PatentKind.UTILITY_MODEL, TODAY, null)))
                .as("the Implementing Rules call it so for both kinds")
                .containsExactly("W named 发明内容 [发明内容, 实用新型内容]");
        assertThat(reports(
                        Texting.text("说明书\n一种板\n技术领域\n本实用新型涉及板。\n发明内容\n新板。\n背景技术\n旧板。\n具体实施方式\n板是方的。"),
                        "FE-DSC-02",
                        new Context(PatentKind.UTILITY_MODEL, TODAY, null)))
                .as("under either name it keeps its place")
                .containsExactlyInAnyOrder("E order 背景技术 [背景技术]", "W named 发明内容 [发明内容, 实用新型内容]");
        assertThat(reports(
                        Texting.text("说明书\n一种板\n技术领域\n本实用新型涉及板。\n背景技术\n旧板。\n具体实施方式\n板是方的。"),
                        "FE-DSC-02",
                        new Context(PatentKind.UTILITY_MODEL, TODAY, null)))
                .as("without any it is missed by the name of its kind")
                .containsExactly("E [实用新型内容]");
    }

    @Test
    void a_commercial_word_is_marked_where_it_stands() {
        Application application = described(SUMMARY + "它国内领先。", "", LONG);
        Finding finding = finding(application, "FE-DSC-05", PatentKind.INVENTION);
        assertThat(application.text(Part.DESCRIPTION).substring(finding.start(), finding.end()))
                .isEqualTo("国内领先");
        assertThat(finding.place()).isEqualTo("3");
    }

    @Test
    void a_picture_with_a_caption_in_the_text_is_an_illustration_and_a_formula_is_none() {
        char picture = ContentHash.PICTURE;
        assertThat(said(described(SUMMARY, "", LONG + "\n" + picture + "\n图1结构图"), "FE-DSC-06"))
                .isEqualTo("E");
        assertThat(said(described(SUMMARY, "", LONG + "\n结构如下图所示：" + picture), "FE-DSC-06"))
                .isEqualTo("E");
        assertThat(said(described(SUMMARY, "", LONG + "\n" + picture + "\n式中a为面积。"), "FE-DSC-06"))
                .isEmpty();
        assertThat(said(described(SUMMARY, "", LONG + "\n面积" + picture + "如图1所示。"), "FE-DSC-06"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, E none", "40, W short", "99, W short", "100, ''"})
    void an_embodiment_is_more_than_its_heading(int length, String expected) {
        assertThat(said(described(SUMMARY, "", "篮".repeat(length)), "FE-DSC-09"))
                .isEqualTo(expected);
    }

    @Test
    void an_embodiment_refers_to_the_drawings_if_there_are_any() {
        assertThat(said(described(SUMMARY, "图1是结构图。", LONG), "FE-DSC-09")).isEqualTo("E no-figure");
        assertThat(said(described(SUMMARY, "图1是结构图。", "如图1所示，" + LONG), "FE-DSC-09"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "引物为ATGCGTACCTTAGC。",
                "如SEQ ID NO:1所示。",
                "多肽为Ala-Gly-Ser-Val-Leu。",
                "引物为atgcgtaccttagc。",
                "其氨基酸序列为MKTAYIAKQRQISF。"
            })
    void sequences_need_a_listing(String sentence) {
        Application application = described(SUMMARY, "", LONG + sentence);
        assertThat(said(application, "FE-DSC-10")).isEqualTo("E");
        assertThat(hits(application, "FE-DSC-10"))
                .as("a copy without its request")
                .containsExactly("W 4");
        assertThat(said(described(SUMMARY, "", LONG + sentence + "\n序列表"), "FE-DSC-10"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"碱基为ATGC。", "调用CATALOGUE接口。", "甘氨酸Gly和丝氨酸Ser。", "ACTUATOR已启动。"})
    void short_runs_and_words_are_no_sequences(String sentence) {
        assertThat(said(described(SUMMARY, "", LONG + sentence), "FE-DSC-10")).isEmpty();
    }

    @Test
    void the_summary_restates_each_independent_claim() {
        String claim = "1. 一种雨水过滤井盖，包括盖体(1)，其特征在于，所述盖体(1)的下方可拆卸地悬挂有滤篮(2)，所述滤篮(2)上设置有提手(3)。";
        String restated = "为此提供一种雨水过滤井盖，包括盖体，盖体的下方可拆卸地悬挂有滤篮，滤篮上设置有提手。";
        assertThat(said(described(claim, SUMMARY + restated, "", LONG), "FE-DSC-11"))
                .isEmpty();
        assertThat(said(described(claim, SUMMARY, "", LONG), "FE-DSC-11")).isEqualTo("W");
    }

    @ParameterizedTest
    @CsvSource({
        "专利号202110123456.7公开了一种滤篮。, W",
        "中国专利202110123456.7公开了一种滤篮。, ''",
        "专利文献CN110123456A公开了一种滤篮。, ''",
        "日本专利第1249105号公开了一种滤篮。, ''",
        "专利申请已有1249件。, ''"
    })
    void a_cited_patent_has_a_country(String sentence, String expected) {
        Application application = Texting.text("说明书\n一种滤篮\n技术领域\n本发明涉及滤篮。\n背景技术\n" + sentence);
        assertThat(said(application, "FE-DSC-12")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0", "31, 1"})
    void the_surcharge_begins_with_page_thirty_one(int pages, int findings) {
        Requests request = new Requests();
        request.pages = pages;
        assertThat(request.hits(described(SUMMARY, "", LONG), "FE-DSC-13", PatentKind.INVENTION))
                .hasSize(findings)
                .allMatch("I"::equals);
    }

    @Test
    void drawings_of_a_utility_model_show_the_structure() {
        assertThat(utilityModel("图1是现有技术的结构图；\n图2是使用效果图。")).containsExactly("E 4", "E 5");
        assertThat(utilityModel("图1是结构示意图；\n图2是使用效果图。")).isEmpty();
        assertThat(utilityModel("图1是结构示意图；\n图2是产品的照片。")).containsExactly("W 5");
        assertThat(hits(described(SUMMARY, "图1是现有技术的流程图。", LONG), "FE-DSC-14")).isEmpty();
    }

    private static List<String> utilityModel(String figures) {
        return hits(described(SUMMARY, figures, "如图1所示。" + LONG), "FE-DSC-14", PatentKind.UTILITY_MODEL, TODAY);
    }

    private static Application described(String summary, String figures, String embodiment) {
        return described("1. 一种滤篮，其特征在于，有提手。", summary, figures, embodiment);
    }

    private static Application described(String claims, String summary, String figures, String embodiment) {
        Draft draft = PlainText.read(
                "权利要求书\n" + claims + "\n说明书\n一种滤篮\n技术领域\n本发明涉及滤篮。\n背景技术\n滤网难以清洗。\n发明内容\n" + summary
                        + (figures.isEmpty() ? "" : "\n附图说明\n" + figures) + "\n具体实施方式\n" + embodiment,
                "a.txt");
        return draft.application();
    }

    private static String said(Application application, String rule) {
        return String.join(",", new Requests().hits(application, rule, PatentKind.INVENTION));
    }

    private static Finding finding(Application application, String rule, PatentKind kind) {
        return new FormalExaminer()
                .examine(application, new Context(kind, TODAY, null)).stream()
                        .filter(found -> found.rule().equals(rule))
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"一种滤篮, ''", "发明名称：一种滤篮, E prefix 发明名称：一种滤篮 [发明名称：一种滤篮]", "一种井盖, 'E other 一种井盖 [一种井盖, 一种滤篮]'", "'', E"})
    void the_description_opens_with_the_title(String line, String expected) {
        Draft draft = new Draft();
        draft.title = "一种滤篮";
        draft.titleLine = line;
        draft.description.add("技术领域");
        assertThat(String.join(",", reports(draft.application(), "FE-DSC-01"))).isEqualTo(expected);
        draft.description.clear();
        draft.titleLine = "";
        assertThat(reports(draft.application(), "FE-DSC-01")).isEmpty();
    }

    @Test
    void a_heading_is_missing_or_shares_its_line_or_comes_too_late_and_one_said_twice_is_in_order() {
        Application application =
                Texting.text("说明书\n一种板\n背景技术\n旧板。\n背景技术\n旧网。\n技术领域\n本发明涉及板。\n发明内容：本发明提供板。\n实用新型内容：甲。");
        assertThat(reports(application, "FE-DSC-02"))
                .containsExactly("E [具体实施方式]", "E order 技术领域 [技术领域]", "E 4 inline 发明内容 [发明内容]");
        assertThat(reports(application, "FE-DSC-02", new Context(PatentKind.UTILITY_MODEL, TODAY, null)))
                .contains("E 5 inline 实用新型内容 [实用新型内容]");
    }

    @Test
    void a_claim_that_the_description_names_otherwise_is_left_to_people() {
        assertThat(reports(described(SUMMARY, "", LONG + "\n按权利要求1的特征制造滤篮。\n保护范围以权利要求书为准。"), "FE-DSC-04"))
                .singleElement()
                .asString()
                .startsWith("W")
                .contains("named", "权利要求1");
    }

    @Test
    void a_reference_to_a_claim_is_marked_with_its_paragraph_even_at_the_beginning_of_one() {
        assertThat(reports(described(SUMMARY, "", LONG + "\n权利要求1所述的滤篮。\n它如权利要求2所述。"), "FE-DSC-04"))
                .containsExactly("E 5 权利要求1所述 [权利要求1所述]", "E 6 如权利要求2所述 [如权利要求2所述]");
    }

    @Test
    void the_same_letters_in_another_order_restate_no_claim_and_a_short_claim_need_not_be_restated() {
        String claim = "一种雨水过滤井盖，包括盖体，盖体的下方可拆卸地悬挂有滤篮，篮上有提手。";
        String turned = new StringBuilder(claim).reverse().toString();
        assertThat(said(described("1. " + claim, SUMMARY + turned, "", LONG), "FE-DSC-11"))
                .isEqualTo("W");
        assertThat(said(described("1. " + "篮".repeat(30) + "。", SUMMARY, "", LONG), "FE-DSC-11"))
                .isEqualTo("W");
        assertThat(said(described("1. " + "篮".repeat(29) + "。", SUMMARY, "", LONG), "FE-DSC-11"))
                .isEmpty();
    }

    @Test
    void a_cited_patent_without_country_is_marked_by_its_number() {
        Application application = Texting.text("说明书\n一种滤篮\n技术领域\n本发明涉及滤篮。\n背景技术\n专利号202110123456.7公开了一种滤篮。");
        assertThat(reports(application, "FE-DSC-12")).containsExactly("W 2 202110123456.7 [202110123456.7]");
    }

    @Test
    void the_surcharge_tells_how_many_pages_are_above_thirty() {
        Requests request = new Requests();
        request.pages = 32;
        assertThat(reports(
                        described(SUMMARY, "", LONG),
                        "FE-DSC-13",
                        new Context(PatentKind.INVENTION, TODAY, request.build())))
                .containsExactly("I [32, 30, 2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\uFFFC/图1结构图 | 4",
                "图1结构图/\uFFFC | 5",
                "图1结构图/甲 \uFFFC | ''",
                "甲/图1结构图/乙 | ''",
                "\uFFFC/图1的网孔边长与上一例的网孔边长都在厚度的一半左右甲 | 4",
                "\uFFFC/图1的网孔边长与上一例的网孔边长都在厚度的一半左右甲甲 | ''",
                "\uFFFC/图1示出网孔边长。 | ''",
                "\uFFFC/其中一 | ''"
            })
    void a_picture_alone_with_a_caption_beside_it_is_an_illustration(String lines, String places) {
        Application application = described(SUMMARY, "", lines.replace('/', '\n'));
        assertThat(String.join(
                        ",",
                        hits(application, "FE-DSC-06").stream()
                                .map(hit -> hit.substring(2))
                                .toList()))
                .isEqualTo(places);
    }

    @Test
    void a_photograph_among_the_drawings_of_a_utility_model_is_marked_and_other_lines_are_no_figures() {
        Application application = described(SUMMARY, "图1是结构示意图；\n图2是产品的照片。\n照片由相机拍摄。", "如图1所示。" + LONG);
        assertThat(reports(application, "FE-DSC-14", new Context(PatentKind.UTILITY_MODEL, TODAY, null)))
                .containsExactly("W 5 photograph 图2是产品的照片。 [照片]");
    }
}

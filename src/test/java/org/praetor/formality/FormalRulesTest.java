package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.characters;
import static org.praetor.formality.Texting.claims;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormalRulesTest {

    private static final String ONE = "一种保温板，其特征在于，包括芯层。";

    @ParameterizedTest
    @CsvSource({
        "25, 2026-11-02, ''",
        "26, 2026-11-02, W",
        "60, 2026-11-02, W",
        "61, 2026-11-02, E",
        "40, 2024-01-19, W",
        "41, 2024-01-19, E",
        "41, 2024-01-20, W"
    })
    void T11_the_limit_of_the_title_depends_on_the_filing_date(int length, LocalDate filedOn, String expected) {
        List<String> hits = hits(Texting.title(characters(length)), "FE-TTL-01", PatentKind.INVENTION, filedOn);
        assertThat(String.join(",", hits)).isEqualTo(expected);
    }

    @Test
    void T12_a_multiple_dependent_claim_on_a_multiple_dependent_claim_is_a_defect_of_the_later_one() {
        Application application = claims(
                ONE,
                "根据权利要求1所述的保温板，其特征在于，所述芯层为气凝胶。",
                "根据权利要求1或2所述的保温板，其特征在于，还包括面层。",
                "根据权利要求1至3中任一项所述的保温板，其特征在于，还包括背层。");
        assertThat(hits(application, "FE-CLM-07")).containsExactly("E 4");
        assertThat(hits(application, "FE-CLM-06")).isEmpty();
    }

    @Test
    void an_indirect_chain_of_multiple_dependent_claims_is_left_to_people() {
        Application application = claims(
                ONE,
                "根据权利要求1所述的保温板，其特征在于，有面层。",
                "根据权利要求1或2所述的保温板，其特征在于，有背层。",
                "根据权利要求3所述的保温板，其特征在于，有网。",
                "根据权利要求2或4所述的保温板，其特征在于，有胶。");
        assertThat(hits(application, "FE-CLM-07")).containsExactly("W 5");
    }

    @Test
    void an_independent_claim_beside_others_is_not_taken_for_a_multiple_dependent_one() {
        Application application = claims(
                ONE, "根据权利要求1所述的保温板，其特征在于，有面层。", "根据权利要求1或2所述的保温板，其特征在于，有背层。", "一种建筑外墙，其特征在于，包括权利要求1至3中任一项所述的保温板。");
        assertThat(hits(application, "FE-CLM-07")).isEmpty();
    }

    @Test
    void T13_a_claim_with_two_full_stops_is_marked_at_the_first() {
        Application application = claims("一种保温板，包括芯层。其特征在于，有面层。");
        Finding finding = new FormalExaminer()
                .examine(application, new Context(PatentKind.INVENTION, Texting.TODAY, null)).stream()
                        .filter(found -> found.rule().equals("FE-CLM-03"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.E);
        assertThat(application.text(Part.CLAIMS).substring(finding.start(), finding.end()))
                .isEqualTo("。");
        assertThat(finding.start()).isEqualTo("1. 一种保温板，包括芯层".length());
        assertThat(hits(claims("一种保温板，有芯层"), "FE-CLM-03")).containsExactly("E 1");
        assertThat(hits(claims(ONE), "FE-CLM-03")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"299, 0", "300, 0", "301, 1"})
    void an_abstract_has_at_most_300_characters_white_space_not_counted(int length, int findings) {
        assertThat(hits(Texting.summary(" " + characters(length) + "\n "), "FE-ABS-01"))
                .hasSize(findings);
    }

    @Test
    void claims_refer_only_to_earlier_claims_that_exist_and_in_the_alternative() {
        Application application = claims(
                ONE,
                "根据权利要求3所述的保温板，其特征在于，甲。",
                "根据权利要求9所述的保温板，其特征在于，乙。",
                "根据权利要求1和2所述的保温板，其特征在于，丙。",
                "根据权利要求5所述的保温板，其特征在于，丁。");
        assertThat(hits(application, "FE-CLM-05")).containsExactly("E 2", "E 3", "E 5");
        assertThat(hits(application, "FE-CLM-06")).containsExactly("E 4");
    }

    @Test
    void numbering_has_no_gap_no_word_before_it_and_Arabic_numerals() {
        Application gap = Texting.text("权利要求书\n1. 一种板，其特征在于，甲。\n3. 根据权利要求1所述的板，其特征在于，乙。");
        assertThat(hits(gap, "FE-CLM-01")).containsExactly("E 3");
        Application worded = Texting.text("权利要求书\n权利要求1：一种板，其特征在于，甲。\n权利要求2：根据权利要求1所述的板，其特征在于，乙。");
        assertThat(worded.claims()).hasSize(2);
        assertThat(hits(worded, "FE-CLM-02")).containsExactly("E 1", "E 2");
        Application chinese = Texting.text("权利要求书\n一、一种板，其特征在于，甲。\n二、根据权利要求1所述的板，其特征在于，乙。");
        assertThat(hits(chinese, "FE-CLM-01")).containsExactly("E 1", "E 2");
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1"})
    void the_surcharge_begins_with_the_eleventh_claim(int count, int findings) {
        String[] claims = new String[count];
        java.util.Arrays.fill(claims, ONE);
        assertThat(hits(claims(claims), "FE-CLM-25")).hasSize(findings);
    }

    @Test
    void figures_and_their_description_agree_in_both_directions() {
        String start = "说明书\n一种板\n技术领域\n本发明涉及板。\n背景技术\n旧板。\n发明内容\n新板。\n";
        Application application = Texting.text(start + "附图说明\n图1是结构图；\n图3是流程图。\n具体实施方式\n如图1所示。\n说明书附图\n图1\n图2");
        assertThat(hits(application, "FE-DSC-02")).isEmpty();
        assertThat(hits(application, "FE-DSC-07")).hasSize(2);
        Application without = Texting.text(start + "附图说明\n图1是结构图。\n具体实施方式\n如图1所示。");
        assertThat(hits(without, "FE-DSC-07")).hasSize(1);
    }

    @Test
    void a_figure_that_opens_two_paragraphs_is_described_twice_and_one_named_in_passing_is_not() {
        String start = "说明书\n一种板\n技术领域\n本发明涉及板。\n背景技术\n旧板。\n发明内容\n新板。\n附图说明\n";
        String end = "\n具体实施方式\n如图1所示。\n说明书附图\n图1\n图2";
        assertThat(hits(Texting.text(start + "图1是结构图；\n图1是剖视图；\n图2是流程图。" + end), "FE-DSC-07"))
                .containsExactly("E 5");
        assertThat(hits(Texting.text(start + "图1是结构图；\n图2是图1中A处的放大图。" + end), "FE-DSC-07"))
                .isEmpty();
    }

    @Test
    void a_text_in_another_language_is_a_defect_and_foreign_terms_are_none() {
        String english =
                "The invention relates to a board with an insulating layer made of ceramic foam and to its use in buildings.";
        assertThat(hits(Texting.summary(english), "FE-SET-03")).containsExactly("E");
        assertThat(hits(
                        Texting.summary("本发明公开了一种板，采用 polytetrafluoroethylene（聚四氟乙烯）与 ethylene vinyl acetate 复合。"),
                        "FE-SET-03"))
                .isEmpty();
    }

    @Test
    void a_defect_of_the_abstract_is_one_and_no_ground_of_refusal() {
        Draft draft = new Draft();
        draft.title = "一种陶瓷过滤器";
        draft.abstractLines.add("本发明公开了一种保温板，包括板体。");
        assertThat(hits(draft.application(), "FE-ABS-02")).containsExactly("E");
        assertThat(List.of("01", "02", "03"))
                .extracting(number -> ResourceBundle.getBundle("messages.formality", Locale.ROOT)
                        .getString("formality.FE-ABS-" + number + ".suggestion"))
                .allMatch(suggestion -> suggestion.contains("不构成驳回理由"));
    }

    @Test
    void headings_are_found_missing_sharing_a_line_or_out_of_order() {
        Application application = Texting.text("说明书\n一种板\n背景技术\n旧板。\n技术领域\n本发明涉及板。\n发明内容：本发明提供板。");
        assertThat(hits(application, "FE-DSC-02")).hasSize(3);
    }

    @Test
    void only_an_incomplete_file_set_blocks() {
        List<Finding> findings = new FormalExaminer()
                .examine(claims("一种板。有板"), new Context(PatentKind.UTILITY_MODEL, Texting.TODAY, null));
        assertThat(findings)
                .filteredOn(Finding::blocking)
                .extracting(Finding::message)
                .containsExactlyInAnyOrder("formality.FE-SET-02.description", "formality.FE-SET-02.drawings");
    }

    @Test
    void every_message_exists_in_both_languages_with_the_same_keys() throws java.io.IOException {
        Properties chinese = new Properties();
        Properties english = new Properties();
        try (var zh = java.nio.file.Files.newBufferedReader(
                        java.nio.file.Path.of("src/main/resources/messages/formality.properties"));
                var en = java.nio.file.Files.newBufferedReader(
                        java.nio.file.Path.of("src/main/resources/messages/formality_en.properties"))) {
            chinese.load(zh);
            english.load(en);
        }
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (Rule rule : Rules.ALL) {
            assertThat(chinese).containsKey("formality." + rule.id() + ".suggestion");
            assertThat(rule.basis()).isNotBlank();
        }
        for (Part part : Part.values()) {
            assertThat(chinese).containsKey(part.key());
        }
    }

    @Test
    void a_wrong_or_missing_number_is_marked_with_what_it_should_be() {
        Application gap = Texting.text("权利要求书\n1. 一种板，其特征在于，甲。\n3. 根据权利要求1所述的板，其特征在于，乙。");
        assertThat(reports(gap, "FE-CLM-01")).containsExactly("E 3 3.  [3, 2]");
        Application chinese = Texting.text("权利要求书\n一、一种板，其特征在于，甲。");
        assertThat(reports(chinese, "FE-CLM-01")).containsExactly("E 1 numerals 一、  [一、]");
        Application worded = Texting.text("权利要求书\n权利要求1：一种板，其特征在于，甲。");
        assertThat(reports(worded, "FE-CLM-02")).containsExactly("E 1 权利要求1：  [权利要求1：]");
        Draft bare = new Draft();
        bare.claims.add(new Draft.RawClaim(1, "", ONE));
        assertThat(reports(bare.application(), "FE-CLM-01")).containsExactly("E 1 none " + ONE + " [1]");
    }

    @Test
    void every_full_stop_but_the_last_is_marked_and_a_missing_one_by_the_last_letters() {
        assertThat(reports(claims("。一种板，其特征在于，有网。有胶。"), "FE-CLM-03"))
                .containsExactly("E 1 inside 。 [1]", "E 1 inside 。 [1]");
        assertThat(reports(claims("一种板，其特征在于，有网"), "FE-CLM-03")).containsExactly("E 1 missing 征在于，有网 [1]");
        assertThat(reports(claims("板"), "FE-CLM-03")).containsExactly("E 1 missing 板 [1]");
    }

    @Test
    void a_claim_that_points_to_the_description_is_marked_at_the_pointer() {
        assertThat(reports(claims("一种板，其特征在于，结构如图2所示。"), "FE-CLM-12")).containsExactly("E 1 如图2所示 [1, 如图2所示]");
        assertThat(List.of("参见附图2", "见图2", "参照说明书附图2", "如图2", "图2所示", "参见说明书"))
                .allSatisfy(words -> assertThat(reports(claims("一种板，其特征在于，有挂钩，" + words + "。"), "FE-CLM-12"))
                        .containsExactly("E 1 " + words + " [1, " + words + "]"));
        assertThat(reports(claims("一种方法，其特征在于，显示地图1和截图2。"), "FE-CLM-12")).isEmpty();
    }

    @Test
    void the_surcharge_tells_how_many_claims_are_above_ten() {
        String[] claims = new String[12];
        java.util.Arrays.fill(claims, ONE);
        assertThat(reports(claims(claims), "FE-CLM-25")).containsExactly("I [12, 2]");
    }

    @Test
    void the_drawings_are_numbered_from_one_without_a_gap() {
        assertThat(reports(Texting.text("说明书附图\n图1\n图2"), "FE-DRW-01")).isEmpty();
        assertThat(reports(Texting.text("说明书附图\n图1\n图3"), "FE-DRW-01")).containsExactly("E [3, 2]");
        assertThat(reports(Texting.text("说明书附图\n图2"), "FE-DRW-01")).containsExactly("E [2, 1]");
    }

    @ParameterizedTest
    @CsvSource({"图2, ''", "图 2, ''", "图3, E", "'', ''"})
    void the_figure_named_for_the_abstract_is_one_of_the_drawings(String named, String expected) {
        Requests request = new Requests();
        request.abstractFigure = named;
        Application application = Texting.text("说明书附图\n图1\n图2");
        assertThat(String.join(",", request.hits(application, "FE-DRW-04", PatentKind.INVENTION)))
                .isEqualTo(expected);
        assertThat(request.hits(claims(ONE), "FE-DRW-04", PatentKind.INVENTION)).isEmpty();
    }

    @Test
    void a_figure_is_described_where_it_opens_a_clause() {
        String start = "说明书\n一种板\n技术领域\n本发明涉及板。\n附图说明\n";
        Application application = Texting.text(start + "图1是结构图； 图3是流程图，见图4。\n说明书附图\n图1\n图2");
        assertThat(reports(application, "FE-DSC-07")).containsExactly("E 2 not-drawn 图3 [3]", "E [2]");
        assertThat(reports(Texting.text(start + "本发明没有附图。"), "FE-DSC-07")).isEmpty();
        assertThat(reports(Texting.text(start + "图1是结构图。"), "FE-DSC-07")).containsExactly("E no-drawings 附图说明");
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION, 'FE-SET-01 abstract,FE-SET-01 title,FE-SET-02 claims,FE-SET-02 description'",
        "UTILITY_MODEL, 'FE-SET-01 abstract,FE-SET-01 title,FE-SET-02 claims,FE-SET-02 description,FE-SET-02 drawings'",
        "DESIGN, 'FE-SET-02 brief-explanation,FE-SET-02 design-views'"
    })
    void each_kind_has_its_own_set_of_files(PatentKind kind, String expected) {
        assertThat(new FormalExaminer()
                        .examine(Application.empty(kind), new Context(kind, Texting.TODAY, null)).stream()
                                .filter(finding -> finding.rule().startsWith("FE-SET"))
                                .map(finding -> finding.message().replaceFirst("formality\\.(.*)\\.", "$1 "))
                                .sorted()
                                .collect(java.util.stream.Collectors.joining(",")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"59, 0, 0", "60, 0, 1", "54, 6, 0", "55, 6, 1", "50, 5, 0"})
    void of_sixty_letters_a_tenth_is_chinese(int latin, int han, int findings) {
        assertThat(hits(Texting.summary("x".repeat(latin) + " 12 " + characters(han)), "FE-SET-03"))
                .hasSize(findings);
        assertThat(hits(Texting.summary(characters(han) + "x".repeat(latin)), "FE-SET-03"))
                .hasSize(findings);
    }

    @Test
    void a_request_names_an_applicant_with_an_address() {
        Requests request = new Requests();
        assertThat(request.hits("FE-SET-04")).isEmpty();
        request.applicants = List.of(new RequestForm.Person("长河厂", "", "中国", " "));
        assertThat(request.hits("FE-SET-04")).containsExactly("E address");
        request.applicants = List.of();
        assertThat(request.hits("FE-SET-04")).containsExactly("E applicant");
        assertThat(hits(claims(ONE), "FE-SET-04")).isEmpty();
    }
}

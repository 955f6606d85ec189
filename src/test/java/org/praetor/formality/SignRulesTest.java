package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignRulesTest {

    private static final String LIST = "图中：1、盖体；2、滤篮；3、提手；4、左弹簧。";
    private static final String TEXT = "盖体1下方悬挂滤篮2，提手3焊接在滤篮2上，滤篮2可从盖体1下方取出，握住提手3即可提起，提手3转动。盖体1由铸铁制成，左弹簧4复位。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "图中：1、盖体；2、滤篮；3、提手。",
                "附图标记说明：1-盖体，2-滤篮，3-提手。",
                "附图标记：盖体1、滤篮2、提手3",
                "其中：1.盖体；2.滤篮；3.提手",
                "1盖体，2滤篮，3提手",
                "标记说明\n1、盖体；\n2、滤篮；\n3、提手。"
            })
    void the_list_of_signs_is_read_however_it_is_written(String list) {
        SignTable table = SignTable.of(described(list, TEXT).description());
        assertThat(table.rows()).extracting(row -> row.sign() + row.name()).containsExactly("1盖体", "2滤篮", "3提手");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "图中：1、盖体；2、滤\n篮；3、提手；\n4、弹\n簧。",
                "图中：1、盖体；2、滤篮；3、提手；4、弹\n簧。",
                "图1是结构图；\n附图标记：1、盖体，2、滤篮，\n3、提手，4、\n弹簧\n图2是剖视图。",
                "附图标记：\n1、盖体\n2、滤篮\n3、提手\n4、弹簧",
                "附图标记：1、盖体；2、滤篮；3、提手；4、弹簧\n下面结合附图对结构作进一步的说明。"
            })
    void a_list_that_is_wrapped_into_several_paragraphs_is_one_list(String list) {
        Application application = described(list, TEXT);
        SignTable table = SignTable.of(application.description());
        assertThat(table.rows()).extracting(row -> row.sign() + row.name()).containsExactly("1盖体", "2滤篮", "3提手", "4弹簧");
        SignTable.Row last = table.rows().get(3);
        assertThat(application.text(Part.DESCRIPTION).substring(last.start(), last.end()))
                .startsWith("4、")
                .endsWith("簧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"图1是结构图；\n图2是剖视图；\n图3是流程图。", "1个盖体，2个滤篮。", "实施例1，实施例2，实施例3。"})
    void what_is_no_list_is_not_taken_for_one(String text) {
        assertThat(SignTable.of(described(text, TEXT).description()).rows()).isEmpty();
    }

    @Test
    void a_part_with_the_sign_of_another_part_is_a_defect() {
        assertThat(said(described(LIST, TEXT))).isEmpty();
        assertThat(said(described(LIST, TEXT + "取下滤篮3。"))).containsExactly("E");
        Application application = described(LIST, TEXT + "取下滤篮3。");
        Finding finding = new FormalExaminer()
                .examine(application, new Context(PatentKind.INVENTION, Texting.TODAY, null)).stream()
                        .filter(found -> found.rule().equals("FE-DSC-08"))
                        .findFirst()
                        .orElseThrow();
        assertThat(application.text(Part.DESCRIPTION).substring(finding.start(), finding.end()))
                .isEqualTo("滤篮3");
        assertThat(finding.arguments()).containsExactly("滤篮", "3", "2", "提手");
    }

    @Test
    void one_name_with_the_signs_of_two_parts_is_none() {
        String list = "图中：1、盖体；2、滤篮；11、上提手；12、下提手。";
        String text = TEXT.replace("提手3", "上提手11") + "上提手11和下提手12相对，上、下提手11、12均可转动，握住上下提手11/12。";
        assertThat(said(described(list, text.replace("左弹簧4复位", "滤篮复位")))).isEmpty();
    }

    @Test
    void one_sign_for_two_parts_of_the_list_is_a_defect() {
        assertThat(said(described("图中：1、盖体；2、滤篮；2、提手。", "盖体由铸铁制成。"))).containsExactly("E list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"弹簧4套在轴上。", "滤篮3个一组。", "滤篮2有3层。", "滤篮长30mm。", "将滤篮2和提手3取下。", "盖体1的厚度为4毫米。"})
    void short_names_counts_and_measures_are_left_alone(String sentence) {
        assertThat(said(described(LIST, TEXT + sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "滤篮6取下。, E stray",
        "将滤篮6取下。, E stray",
        "其上设有滤篮6。, E stray",
        "取下上滤篮6。, W unlisted",
        "'滤篮6在左，滤篮6在右。', W stray",
        "滤篮2a在左。, ''",
        "下方有胶层8。, W unlisted",
        "下方有胶层8个。, ''",
        "'胶层7、垫片8、卡扣9和轴10依次相连，轴承11套在外面。', W incomplete"
    })
    void a_sign_that_the_list_does_not_have_is_a_slip_of_a_listed_part_or_shown_to_people(
            String sentence, String expected) {
        assertThat(String.join(",", said(described(LIST, TEXT + sentence)))).isEqualTo(expected);
    }

    @Test
    void a_listed_sign_that_the_text_never_uses_is_told() {
        Application application = described(LIST, TEXT.replace("左弹簧4", "弹簧"));
        assertThat(Texting.reports(application, "FE-DSC-08")).containsExactly("I 4 unused 4、左弹簧 [4, 左弹簧]");
        assertThat(said(described(LIST, "盖体1和（2，3）相连，还有4a。"))).isEmpty();
        assertThat(said(described(LIST, "盖体由铸铁制成。"))).as("a text without signs").isEmpty();
    }

    @Test
    void a_list_of_signs_asks_for_brackets_in_claims_and_abstract() {
        String claims = "说明书摘要\n本发明公开了一种井盖，包括盖体1和滤篮。\n权利要求书\n1. 一种井盖，包括盖体(1)，其特征在于，还包括滤篮2，提手悬挂在盖体下方。\n";
        Application application = described(claims, LIST, TEXT);
        assertThat(Texting.reports(application, "FE-CLM-14")).containsExactly("W 1 bare 2 [1, 2]");
        assertThat(Texting.reports(application, "FE-ABS-04")).containsExactly("W 1 [1]");
        Application without = described(claims, "图1是结构图。", TEXT);
        assertThat(Texting.reports(without, "FE-CLM-14")).isEmpty();
        assertThat(Texting.reports(without, "FE-ABS-04")).isEmpty();
    }

    @Test
    void without_a_list_a_sign_that_strays_once_is_shown_to_people() {
        assertThat(said(described("图1是结构图。", TEXT))).isEmpty();
        assertThat(said(described("图1是结构图。", TEXT + "取下滤篮3。"))).containsExactly("W");
        assertThat(said(described("图1是结构图。", TEXT + "取下滤网9。"))).isEmpty();
    }

    @Test
    void a_sign_of_the_claims_that_another_part_carries_again_and_again_is_shown_to_people() {
        String claims = "权利要求书\n1. 一种井盖，包括盖体(1)和滤篮(2)，其特征在于，滤篮(2)悬挂在盖体(1)下方。\n";
        assertThat(said(described(claims, "图1是结构图。", TEXT))).isEmpty();
        assertThat(said(described(claims, "图1是结构图。", TEXT + "还有警铃2，警铃2在外侧。"))).containsExactly("W claimed");
        assertThat(said(described(claims, "图1是结构图。", TEXT + "网篮2可更换，网篮2为不锈钢。"))).isEmpty();
    }

    private static Application described(String figures, String embodiment) {
        return described("", figures, embodiment);
    }

    private static Application described(String claims, String figures, String embodiment) {
        return PlainText.read(
                        claims + "说明书\n一种井盖\n技术领域\n本发明涉及井盖。\n背景技术\n旧井盖。\n发明内容\n新井盖。\n附图说明\n" + figures
                                + "\n具体实施方式\n如图1所示，" + embodiment,
                        "a.txt")
                .application();
    }

    private static List<String> said(Application application) {
        return new Requests().hits(application, "FE-DSC-08", PatentKind.INVENTION);
    }
}

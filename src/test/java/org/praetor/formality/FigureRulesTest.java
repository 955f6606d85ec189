package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.TODAY;
import static org.praetor.formality.Texting.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FE-DSC-07: figures in the text, in 附图说明 and among the drawings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureRulesTest {

    private static final String TWO = "图1是水箱的结构图；\n图2是水箱的剖视图。";

    @ParameterizedTest
    @CsvSource({
        "如图1和图3所示，水箱装有浮球。, E 6 mentioned 图3 [3]",
        "如图1、2和3所示，水箱装有浮球。, 'E 6 mentioned 图1、2和3 [3]'",
        "参见附图4，水箱装有浮球。, E 6 mentioned 附图4 [4]",
        "水箱装有浮球（见图5）。, E 6 mentioned 图5 [5]",
        "图1至图3示出了水箱。, E 6 mentioned 图1至图3 [3]",
        "图3a示出了水箱。, E 6 mentioned 图3a [3]"
    })
    void a_figure_of_the_text_that_is_neither_drawn_nor_described_is_a_defect(String sentence, String expected) {
        assertThat(reports(drawn(TWO, sentence), "FE-DSC-07")).containsExactly(expected);
        assertThat(unseen(undrawn(TWO, sentence))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如图1和图2所示，水箱装有浮球。",
                "如图1、2所示，水箱装有浮球。",
                "如图1、3个水箱各装有浮球。",
                "流程图7描述了步骤。",
                "对比文件的结构如图8所示，与此不同。",
                "专利CN112233445A的图9没有浮球。",
                "水箱按意图3工作。"
            })
    void figures_of_other_documents_and_other_charts_are_left_alone(String sentence) {
        assertThat(reports(drawn(TWO, sentence), "FE-DSC-07")).isEmpty();
        assertThat(unseen(undrawn(TWO, sentence))).isEmpty();
    }

    @Test
    void a_text_that_mentions_figures_needs_an_explanation_of_them() {
        Application application = undrawn("", "如图1所示，水箱装有浮球，图2示出浮球。");
        assertThat(reports(application, "FE-DSC-07")).containsExactly("E 4 undescribed 图1 [1]");
        assertThat(unseen(application)).containsExactly("E 4 undescribed 图1 [1]");
        assertThat(unseen(undrawn("", "水箱装有浮球。"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "图1是结构图；/图1是剖视图。|E 5 twice 图1 [1]",
                "图1是结构图；/图3是剖视图。|E 5 gap 图3 [2, 3]",
                "图1是结构图；/图3是图2中A处的放大图。|W 5 gap 图3 [2, 3]",
                "图2是结构图。|E 4 gap 图2 [1, 2]",
                "图1是结构图；/图2（a）是剖视图；/图2（b）是俯视图。|",
                "图1‑图3是三个方向的视图；图4、图5和6分别是部件图。|",
                "附图说明如下：图1与图2是结构图。|"
            })
    void what_the_text_alone_shows_is_judged_without_the_drawings(String figures, String expected) {
        Application application = undrawn(figures.replace('/', '\n'), "水箱装有浮球。");
        List<String> reports = unseen(application);
        reports.removeIf(report -> report.contains("mentioned"));
        assertThat(String.join(",", reports)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_missing_figure_that_the_text_mentions_is_said_once() {
        assertThat(unseen(undrawn("图1是结构图；\n图3是剖视图。", "如图1和图2所示，水箱装有浮球。"))).containsExactly("E 6 mentioned 图2 [2]");
    }

    private static Application drawn(String figures, String embodiment) {
        return described(figures, embodiment, "\n说明书附图\n图1\n图2");
    }

    private static Application undrawn(String figures, String embodiment) {
        return described(figures, embodiment, "");
    }

    private static Application described(String figures, String embodiment, String drawings) {
        return Texting.text("说明书\n一种水箱\n技术领域\n本发明涉及水箱。\n背景技术\n旧水箱。\n发明内容\n新水箱。\n"
                + (figures.isEmpty() ? "" : "附图说明\n" + figures + "\n") + "具体实施方式\n" + embodiment + drawings);
    }

    private static List<String> unseen(Application application) {
        Context context = new Context(PatentKind.INVENTION, TODAY, null, Set.of(Part.DRAWINGS));
        return new ArrayList<>(reports(application, "FE-DSC-07", context));
    }
}

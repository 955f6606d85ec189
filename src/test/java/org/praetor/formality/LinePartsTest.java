package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.formality.Description.SectionKind;

/** What the lines of a file belong to, with and without part titles. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinePartsTest {

    private static final String CLAIMS = "/权利要求书/1. 一种板，其特征在于，有网。";

    @ParameterizedTest
    @CsvSource({
        "发明名称：一种板, 一种板",
        "发明创造名称: 一种板, 一种板",
        "申请文件/发明名称：一种板, 一种板",
        "发明名称/一种板, 一种板",
        "案卷/发明名称/一种板/代理, 一种板",
        "发明名称, ''",
        "一种板, 一种板",
        "/一种板/, 一种板",
        "一种板的专利申请, ''",
        "这是一种板。, ''",
        "一种板/一种网, ''"
    })
    void what_stands_before_the_first_part_may_name_the_invention(String lines, String title) {
        assertThat(read(lines + CLAIMS, "a.txt").title).isEqualTo(title);
    }

    @Test
    void a_title_has_a_hundred_and_twenty_letters_at_most() {
        assertThat(read("板".repeat(120) + CLAIMS, "a.txt").title).hasSize(120);
        assertThat(read("板".repeat(121) + CLAIMS, "a.txt").title).isEmpty();
        assertThat(read("说明书/" + "板".repeat(120) + "/技术领域", "a.txt").titleLine).hasSize(120);
        assertThat(read("说明书/" + "板".repeat(121) + "/技术领域", "a.txt").titleLine).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "一种板/技术领域/本发明涉及板。, a.txt, DESCRIPTION",
        "1. 一种板，有网。, a.txt, CLAIMS",
        "/一、一种板，有网。, a.txt, CLAIMS",
        "2. 一种板，有网。, a.txt, ''",
        "本外观设计产品的名称：杯。/设计要点在于形状。, a.txt, BRIEF_EXPLANATION",
        "本外观设计产品的名称：杯。, a.txt, ''",
        "设计要点在于形状。, a.txt, ''",
        "一种板，有网。, 权利要求书.txt, CLAIMS",
        "一种板，有网。, 说明书摘要.txt, ABSTRACT"
    })
    void a_text_without_part_title_is_told_by_its_name_or_its_look(String lines, String file, String part) {
        Draft draft = read(lines, file);
        assertThat(draft.parts().stream()
                        .filter(found -> found != Part.TITLE)
                        .map(Part::name)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "本发明公开了, 60, false",
        "本发明公开了, 61, true",
        "本发明涉及了, 61, true",
        "本发明提供了, 799, true",
        "本发明提供了, 800, false",
        "本发明说明了, 61, false",
        "本/发明/公开了, 61, true",
        "本/发明/公/开了, 61, false"
    })
    void a_short_text_that_discloses_something_is_an_abstract(String start, int length, boolean summary) {
        String text = start + "板".repeat(length - start.replace("/", "").length());
        assertThat(!read(text, "a.txt").abstractLines.isEmpty()).isEqualTo(summary);
        assertThat(read(text + CLAIMS, "a.txt").abstractLines)
                .as("before another part")
                .isEmpty();
    }

    @Test
    void an_abstract_and_its_figure_may_stand_on_lines_that_say_so() {
        String text = "本发明公开了一种板，它有网，用于保温和隔音。";
        Draft draft = read("摘要：" + text + "/它很轻。/摘要附图：图 2" + CLAIMS, "a.txt");
        assertThat(draft.abstractLines).containsExactly(text, "它很轻。");
        assertThat(draft.abstractFigure).isEqualTo(new Drawing("图2", null));
        assertThat(draft.claims).hasSize(1);
        assertThat(read("说明书摘要/甲。/摘要：" + text, "a.txt").abstractLines).containsExactly("甲。", "摘要：" + text);
    }

    @Test
    void blank_lines_belong_to_nothing() {
        Draft draft = read("//" + CLAIMS + "/说明书//一种板//技术领域", "a.txt");
        assertThat(draft.title).isEmpty();
        assertThat(draft.titleLine).isEqualTo("一种板");
        assertThat(draft.description).containsExactly("技术领域");
    }

    private static Draft read(String lines, String file) {
        return PlainText.read(lines.replace('/', '\n'), file);
    }

    @ParameterizedTest
    @CsvSource({
        "权 利 要 求 书, CLAIMS",
        "CN101234567A权利要求书1/2页, CLAIMS",
        "说明书：, DESCRIPTION",
        "说明书摘要, ABSTRACT",
        "说明书附图, DRAWINGS",
        "摘要附图, ABSTRACT_FIGURE",
        "外观设计图片或照片, DESIGN_VIEWS",
        "简要说明, BRIEF_EXPLANATION",
        "请求书, REQUEST",
        "权利要求书如下, ''",
        "见说明书第3段, ''"
    })
    void a_line_that_is_nothing_but_a_part_title_opens_the_part(String line, String part) {
        assertThat(Headings.part(line).map(Part::name).orElse("")).isEqualTo(part);
    }

    @Test
    void a_long_line_is_no_heading() {
        assertThat(Headings.part("说明书" + " ".repeat(77))).contains(Part.DESCRIPTION);
        assertThat(Headings.part("说明书" + " ".repeat(78))).isEmpty();
        assertThat(Headings.section("技术领域" + " ".repeat(36))).contains(SectionKind.FIELD);
        assertThat(Headings.section("技术领域" + " ".repeat(37))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "一、所属技术领域, FIELD",
        "【背景技术】, BACKGROUND",
        "本实用新型内容：, SUMMARY",
        "(4)附图的简要说明, FIGURES",
        "最佳实施方式, EMBODIMENT",
        "实施例1, ''"
    })
    void a_line_that_is_nothing_but_a_heading_opens_a_section(String line, String section) {
        assertThat(Headings.section(line).map(SectionKind::name).orElse("")).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({
        "x/100001.xml, CLAIMS",
        "100005/a.xml, ABSTRACT_FIGURE",
        "权利要求书.docx, CLAIMS",
        "某案权要.docx, CLAIMS",
        "说明书.docx, DESCRIPTION",
        "说明书附图.docx, DRAWINGS",
        "说明书摘要.docx, ABSTRACT",
        "摘要附图.docx, ABSTRACT_FIGURE",
        "简要说明.docx, BRIEF_EXPLANATION",
        "说明书/第一页.docx, ''"
    })
    void the_name_of_a_file_may_say_its_part(String path, String part) {
        assertThat(Headings.partOfFile(path).map(Part::name).orElse("")).isEqualTo(part);
    }

    @Test
    void each_title_that_is_written_is_known_again() {
        for (Part part : Part.values()) {
            if (part != Part.TITLE && part != Part.SEQUENCE_LISTING) {
                assertThat(Headings.part(Headings.title(part))).contains(part);
            }
        }
    }
}

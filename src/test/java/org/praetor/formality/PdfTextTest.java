package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.formality.PdfRow.Printed;

/** Printed lines put together again: where a paragraph ends, and what the front page of a publication says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfTextTest {

    /** Lines of 12 points from 70 to 530. */
    private static final int LEFT = 70;

    private static final int RIGHT = 530;
    private static final String LINE = "本发明涉及板材，这种板材包括面层和背层";

    private final PdfText text = new PdfText();

    @Test
    void the_front_page_of_a_publication_tells_title_and_abstract_also_on_a_second_page() {
        page(
                1,
                row("(19)国家知识产权局"),
                row("(12)发明专利申请"),
                row("(10)申请公布号 CN 112345678 A"),
                row("(71)申请人 某某公司"),
                row("权利要求书"),
                row("(54)发明名称"),
                row("一种耐磨"),
                row("板材"),
                row("(51)国际分类"),
                row("B32B"),
                row("(57)摘要"),
                row("本发明公开了一种板材，"));
        page(2, row("CN 112345678 A"), row("包括面层。"));
        page(3, row("权利要求书"), row("1. 一种板材，其特征在于，包括面层。"));
        Draft draft = text.draft("a.pdf");

        assertThat(draft.title).isEqualTo("一种耐磨板材");
        assertThat(draft.abstractLines).containsExactly("本发明公开了一种板材，包括面层。");
        assertThat(draft.pages).containsEntry(Part.TITLE, List.of(1)).containsEntry(Part.ABSTRACT, List.of(1));
        assertThat(draft.claims).extracting(Draft.RawClaim::text).containsExactly("一种板材，其特征在于，包括面层。");
    }

    @Test
    void an_abstract_of_its_own_counts_more_than_that_of_the_front_page() {
        page(1, row("(12)发明专利申请"), row("(54)发明名称 一种板材"), row("(57)摘要 封面上的摘要。"));
        page(2, row("说明书摘要"), row("一种板材，包括面层。"));
        assertThat(text.draft("a.pdf").abstractLines).containsExactly("一种板材，包括面层。");
    }

    @Test
    void parts_that_begin_on_one_page_are_told_apart() {
        page(
                1,
                row("权利要求书"),
                row("1. 一种板材，其特征在于，包括面层。"),
                row("说明书"),
                row("一种板材", 250, 350),
                row("技术领域", LEFT, 130),
                row("本发明涉及板材。"));
        Draft draft = text.draft("a.pdf");
        assertThat(draft.claims).extracting(Draft.RawClaim::text).containsExactly("一种板材，其特征在于，包括面层。");
        assertThat(draft.description).containsExactly("技术领域", "本发明涉及板材。");
    }

    /** Without indents: a line that is 30 points short, when what was read is finished or short itself. */
    @ParameterizedTest
    @CsvSource({
        "。, 499, true",
        "。, 501, false",
        "，, 499, true",
        "., 499, true",
        "层, 499, false",
        "；, 499, true",
        "：, 499, true"
    })
    void a_short_line_behind_a_full_stop_ends_a_paragraph(String last, int right, boolean ends) {
        page(1, row("说明书"), row("一种板材", 250, 350), row("技术领域", LEFT, 130));
        page(2, row(LINE), row(LINE), row(LINE), row("芯层" + last, LEFT, right), row(LINE), row(LINE));
        String before = LINE.repeat(3) + "芯层" + last;
        assertThat(described()).isEqualTo(ends ? before + "|" + LINE.repeat(2) : before + LINE.repeat(2));
    }

    @ParameterizedTest
    @CsvSource({"59, true", "60, false"})
    void a_short_line_ends_a_paragraph_of_less_than_sixty_letters_without_a_stop(int letters, boolean ends) {
        page(1, row("说明书"), row("一种板材", 250, 350), row("技术领域", LEFT, 130));
        page(2, row("板".repeat(letters - 10)), row("层".repeat(10), LEFT, 300), row(LINE), row(LINE));
        String before = "板".repeat(letters - 10) + "层".repeat(10);
        assertThat(described()).isEqualTo(before + (ends ? "|" : "") + LINE.repeat(2));
    }

    /** A line that is indented by more than 14 points opens a paragraph, and then a short line alone ends none. */
    @ParameterizedTest
    @CsvSource({"85, 层, true", "84, 层, false"})
    void an_indented_line_opens_a_paragraph(int left, String last, boolean opens) {
        page(1, row("说明书"), row("一种板材", 250, 350), row("技术领域", LEFT, 130));
        page(2, row(LINE), row(LINE), row(LINE), row(LINE + last, left, RIGHT), row(LINE));
        assertThat(described()).isEqualTo(LINE.repeat(3) + (opens ? "|" : "") + LINE + last + LINE);
    }

    @ParameterizedTest
    @CsvSource({"'，', false", "层, false", "。, true", ":, true"})
    void among_indented_paragraphs_a_short_line_ends_one_only_behind_a_stop(String last, boolean ends) {
        page(1, row("说明书"), row("一种板材", 250, 350), row("技术领域", LEFT, 130));
        page(2, row(LINE, LEFT + 24, RIGHT), row("芯层" + last, LEFT, 200), row(LINE), row(LINE));
        assertThat(described()).isEqualTo(LINE + "芯层" + last + (ends ? "|" : "") + LINE.repeat(2));
    }

    @Test
    void a_line_that_juts_out_is_not_the_edge_of_the_others() {
        page(1, row("说明书"), row("一种板材", 250, 350), row("技术领域", LEFT, 130));
        page(2, row(LINE, LEFT, 580), row(LINE, LEFT, 537), row(LINE + "。", LEFT, 530), row(LINE), row(LINE));
        assertThat(described()).isEqualTo(LINE.repeat(3) + "。" + LINE.repeat(2));
    }

    @Test
    void a_number_opens_a_paragraph_behind_a_finished_one_and_stays_in_a_sentence() {
        page(1, row("说明书"), row("一种板材", 250, 350), row("技术领域", LEFT, 130));
        page(2, row(LINE), row("其中的厚度为"), row("3. 5毫米，" + LINE), row(LINE + "。"), row("2.另一种板材"), row(LINE));
        assertThat(described()).contains("厚度为3. 5毫米").contains("。|2.另一种板材");
    }

    @Test
    void labels_of_drawings_stay_on_their_page() {
        Picture picture = Pixels.picture(3, 3, (x, y) -> Pixels.WHITE);
        page(1, row("说明书附图"), row("图1", 280, 310));
        text.page(new PdfSheet(2, List.of(row("图2", 280, 310)), List.of(picture), 600), Set.of());
        assertThat(text.inDrawings()).isTrue();
        assertThat(text.draft("a.pdf").drawings)
                .extracting(Drawing::label, Drawing::picture)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("图1", null),
                        org.assertj.core.groups.Tuple.tuple("图2", picture));
    }

    private String described() {
        List<String> description = text.draft("a.pdf").description;
        return String.join("|", description.subList(1, description.size()));
    }

    private void page(int number, PdfRow... rows) {
        List<PdfRow> placed = new ArrayList<>();
        for (int at = 0; at < rows.length; at++) {
            Printed line = rows[at].line();
            placed.add(PdfRow.of(List.of(new Printed(line.text(), line.left(), line.right(), 60 + 20 * at, 12))));
        }
        text.page(new PdfSheet(number, placed, List.of(), 600), Set.of());
    }

    private static PdfRow row(String text) {
        return row(text, LEFT, RIGHT);
    }

    private static PdfRow row(String text, int left, int right) {
        return PdfRow.of(List.of(new Printed(text, left, right, 60, 12)));
    }
}

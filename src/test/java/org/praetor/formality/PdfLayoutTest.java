package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.PdfRow.Printed;

/** What stands on the pages of real PDFs besides the text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfLayoutTest {

    private static final float SIZE = 12;

    private final PDDocument document = new PDDocument();
    private PDFont font;
    private PDPageContentStream page;

    @BeforeEach
    void font() throws IOException {
        font = SamplePdf.font(document);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void running_heads_page_counts_and_form_numbers_are_no_text_and_places_know_their_page() throws IOException {
        for (int sheet = 1; sheet <= 4; sheet++) {
            sheet();
            at(70, 810, "某某专利代理事务所　案号 P2026-0" + sheet);
            at(230, 785, sheet == 1 ? "权 利 要 求 书" : "说　明　书");
            at(450, 785, sheet == 1 ? "1/1 页" : (sheet - 1) + "/3 页");
            if (sheet == 1) {
                at(94, 750, "1. 一种板，其特征在于，包括面层。");
                at(94, 730, "2. 根据权利要求1所述的板，其特征在于，包括背层");
                at(94, 710, "3. 根据权利要求2所述的板，其特征在于，面层为铝板。");
            } else if (sheet == 2) {
                at(250, 750, "一种板");
                at(70, 730, "技术领域");
                at(70, 710, "[0001] 本发明涉及板材。");
            } else {
                at(70, 750, "[000" + (sheet - 1) + "] 第" + sheet + "段说明板的面层。");
            }
            at(70, 50, "100001");
            at(70, 35, "2010.2");
            at(290, 35, "第" + sheet + "页 共4页");
        }
        Application application = read();

        assertThat(application.claims())
                .extracting(Claim::text)
                .containsExactly("一种板，其特征在于，包括面层。", "根据权利要求1所述的板，其特征在于，包括背层", "根据权利要求2所述的板，其特征在于，面层为铝板。");
        assertThat(application.text(Part.DESCRIPTION)).isEqualTo("一种板\n技术领域\n本发明涉及板材。\n第3段说明板的面层。\n第4段说明板的面层。");
        assertThat(application.description().paragraphs())
                .extracting(paragraph -> application.pages().at(Part.DESCRIPTION, paragraph.start()))
                .containsExactly(2, 3, 4);
        assertThat(new FormalExaminer()
                        .examine(application, new Context(PatentKind.INVENTION, Texting.TODAY, null)).stream()
                                .filter(finding -> finding.rule().equals("FE-CLM-03"))
                                .map(Finding::page)
                                .toList())
                .containsExactly(1);
    }

    @Test
    void numbers_of_every_fifth_line_are_no_text() throws IOException {
        sheet();
        at(250, 785, "说明书");
        at(250, 765, "一种板");
        at(70, 745, "技术领域");
        String line = "本发明涉及板材，这种板材包括面层和背层，面层与背层之间有芯层，";
        for (int row = 0; row < 17; row++) {
            if (row % 5 == 4) {
                at(40, 725 - 20 * row, String.valueOf(row + 1));
            }
            at(70, 725 - 20 * row, line);
        }
        Application application = read();

        assertThat(application.text(Part.DESCRIPTION)).isEqualTo("一种板\n技术领域\n" + line.repeat(17));
    }

    @Test
    void two_columns_are_read_one_after_the_other() throws IOException {
        sheet();
        at(250, 785, "说明书");
        at(250, 765, "一种板");
        at(70, 745, "技术领域");
        for (int row = 0; row < 9; row++) {
            at(70, 715 - 20 * row, "左" + "栏板材面层背层芯层说明文字".repeat(2).substring(0, 17));
            at(320, 715 - 20 * row, "右" + "栏板材面层背层芯层说明文字".repeat(2).substring(0, 17));
        }
        String text = read().text(Part.DESCRIPTION);

        assertThat(text.lastIndexOf('左')).isLessThan(text.indexOf('右'));
        assertThat(text.chars().filter(letter -> letter == '左').count()).isEqualTo(9);
    }

    @Test
    void signs_of_radicals_are_the_letters_they_look_like() {
        assertThat(LookAlikes.plain("⼀种⽅法，⻓度⻅图，A‑B")).isEqualTo("一种方法，长度见图，A-B");
    }

    private Application read() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        Reading reading = new ApplicationReader().read(List.of(UploadedFile.of("申请.pdf", out.toByteArray())));
        assertThat(reading.notes()).isEmpty();
        return reading.application();
    }

    private void sheet() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
    }

    private void at(float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    @Test
    void words_less_than_seven_tenths_of_a_letter_apart_are_one_piece() {
        assertThat(PdfRow.of(List.of(word("甲", 0, 10), word("乙", 16.9f, 27))).pieces())
                .extracting(Printed::text)
                .containsExactly("甲 乙");
        assertThat(PdfRow.of(List.of(word("甲", 0, 10), word("乙", 17.1f, 27))).pieces())
                .extracting(Printed::text)
                .containsExactly("甲", "乙");
    }

    @Test
    void a_piece_covers_another_when_they_share_more_than_a_quarter_of_the_narrower() {
        assertThat(word("甲", 0, 100).covers(word("乙", 90, 130))).isFalse();
        assertThat(word("甲", 0, 100).covers(word("乙", 89, 129))).isTrue();
        assertThat(word("乙", 89, 129).covers(word("甲", 0, 100))).isTrue();
        assertThat(word("甲", 0, 100).covers(word("乙", 110, 130))).isFalse();
    }

    @Test
    void what_stands_at_one_place_on_three_pages_and_half_of_all_is_a_running_head() {
        assertThat(PdfSheet.running(heads(2, 2))).isEmpty();
        assertThat(PdfSheet.running(heads(3, 3))).containsExactly("案号#@25");
        assertThat(PdfSheet.running(heads(3, 7))).containsExactly("案号#@25");
        assertThat(PdfSheet.running(heads(3, 8))).isEmpty();
        assertThat(PdfSheet.running(heads(4, 8))).containsExactly("案号#@25");
    }

    /** Pages with ten rows of their own each, and a head on some. */
    private static List<PdfSheet> heads(int with, int pages) {
        List<PdfSheet> sheets = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            List<PdfRow> rows = new ArrayList<>();
            if (page <= with) {
                rows.add(PdfRow.of(List.of(new Printed("案号" + page, 0, 50, 100, 10))));
            }
            for (int row = 0; row < 10; row++) {
                String own = String.valueOf((char) ('一' + page * 100 + row));
                rows.add(PdfRow.of(List.of(new Printed(own, 0, 50, 120 + 20 * row, 10))));
            }
            sheets.add(new PdfSheet(page, rows, List.of(), 600));
        }
        return sheets;
    }

    @Test
    void three_rows_at_either_end_of_a_page_may_be_running_heads() {
        PdfSheet sheet = heads(0, 1).get(0);
        assertThat(IntStream.range(0, 10).filter(sheet::edge)).containsExactly(0, 1, 2, 7, 8, 9);
        assertThat(sheet.letters()).isEqualTo(10);
    }

    @Test
    void three_numbers_five_apart_outside_of_the_text_are_counted_lines() {
        assertThat(margin(20, 5, 10, 15)).containsExactly("行", "行", "行");
        assertThat(margin(20, 5, 10)).containsExactly("5 行", "10 行");
        assertThat(margin(20, 5, 10, 20)).containsExactly("5 行", "10 行", "20 行");
        assertThat(margin(9, 5, 10, 15))
                .as("text begins before the numbers end")
                .hasSize(4);
    }

    /** Rows with a number before each; one more row without, that begins at {@code left}. */
    private static List<String> margin(float left, int... numbers) {
        List<PdfRow> rows = new ArrayList<>();
        for (int number : numbers) {
            rows.add(PdfRow.of(List.of(word(String.valueOf(number), 0, 10), word("行", 20, 200))));
        }
        if (left < 20) {
            rows.add(PdfRow.of(List.of(word("行", left, 200))));
        }
        return PdfSheet.withoutMargin(rows).stream()
                .map(row -> row.line().text())
                .toList();
    }

    @Test
    void six_wide_rows_on_either_side_of_the_middle_are_two_columns() {
        assertThat(PdfSheet.blocks(columns(6, 170), 600)).hasSize(3);
        assertThat(PdfSheet.blocks(columns(5, 170), 600)).hasSize(1);
        assertThat(PdfSheet.blocks(columns(6, 165), 600))
                .as("narrow ones are a table")
                .hasSize(1);
    }

    private static List<PdfRow> columns(int rows, float width) {
        return IntStream.range(0, rows)
                .mapToObj(row -> PdfRow.of(List.of(word("左", 50, 50 + width), word("右", 320, 320 + width))))
                .toList();
    }

    private static Printed word(String text, float left, float right) {
        return new Printed(text, left, right, 100, 10);
    }
}

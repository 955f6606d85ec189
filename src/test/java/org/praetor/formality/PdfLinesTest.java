package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of printed pages, the pictures between their words, and where a page is too much. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfLinesTest {

    private static final float SIZE = 12;
    /** Stands for a picture in the expected rows. */
    private static final String DRAWN = "#";

    private final PDDocument document = new PDDocument();
    private PDFont font;
    private PDPage sheet;
    private PDPageContentStream page;

    @BeforeEach
    void open() throws IOException {
        font = SamplePdf.font(document);
        sheet();
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void rows_come_from_top_to_bottom_in_whatever_order_they_were_printed() throws Exception {
        at(70, 700, "背层");
        at(70, 720, "面层");
        at(200, 720, "芯层");
        assertThat(rows()).containsExactly("面层 芯层", "背层");
        assertThat(read(1_000).get(0).pieces()).hasSize(2);
    }

    @Test
    void bold_letters_that_were_printed_twice_are_read_once() throws Exception {
        at(70, 700, "面层");
        at(70.3f, 700, "面层");
        assertThat(rows()).containsExactly("面层");
    }

    @Test
    void words_half_a_letter_apart_are_one_piece() throws Exception {
        at(70, 700, "面层");
        at(70 + 2.5f * SIZE, 700, "芯层");
        assertThat(read(1_000).get(0).pieces()).hasSize(1);
    }

    @Test
    void turned_text_along_the_side_of_a_drawing_is_left_out() throws Exception {
        at(70, 700, "面层");
        page.beginText();
        page.setFont(font, SIZE);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 40, 300));
        page.showText("附图");
        page.endText();
        assertThat(rows()).containsExactly("面层");
    }

    @Test
    void a_picture_between_words_belongs_to_their_row_one_behind_them_does_not() throws Exception {
        at(70, 700, "面层");
        at(140, 700, "芯层");
        picture(100, 695, 30, 20);
        at(70, 650, "背层");
        picture(75, 640, 60, 30);
        assertThat(rows()).containsExactly("面层 # 芯层", "背层");
    }

    @Test
    void a_picture_that_reaches_under_the_next_words_is_behind_them() throws Exception {
        at(70, 700, "面层");
        at(140, 700, "芯层");
        picture(100, 695, 55, 20);
        assertThat(rows()).containsExactly("面层 芯层");
    }

    @Test
    void a_picture_between_rows_is_a_row_of_its_own() throws Exception {
        at(70, 700, "面层");
        picture(100, 650, 30, 20);
        at(70, 600, "背层");
        assertThat(rows()).containsExactly("面层", "#", "背层");
    }

    /** Letters of 12 points stand with a third of their height, 4 points, above the foot of the row. */
    @ParameterizedTest
    @CsvSource({"703, 10, true", "705, 10, false", "683, 22, true", "683, 20, false"})
    void a_picture_belongs_to_the_row_whose_middle_it_crosses(float y, float height, boolean belongs) throws Exception {
        at(70, 700, "面层");
        picture(100, y, 30, height);
        assertThat(rows()).hasSize(belongs ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource({"30, 5, true", "30, 3.5, false", "475, 20, true", "477, 20, false", "30, 252, true", "30, 254, false"})
    void a_line_a_background_or_a_figure_is_no_formula(float width, float height, boolean formula) throws Exception {
        at(70, 800, "面层");
        picture(100, 300, width, height);
        assertThat(rows()).hasSize(formula ? 2 : 1);
    }

    @Test
    void places_are_counted_from_the_corner_of_the_visible_page() throws Exception {
        sheet.setCropBox(new PDRectangle(50, 40, 500, 780));
        at(70, 700, "面层");
        at(140, 700, "芯层");
        picture(100, 695, 30, 20);
        assertThat(rows()).containsExactly("面层 # 芯层");
    }

    @Test
    void the_letters_of_all_pages_count_up_to_the_limit() throws Exception {
        at(70, 700, "面层面层面");
        sheet();
        at(70, 700, "背层背层背");
        PdfLines lines = new PdfLines(10);
        PdfLines fewer = new PdfLines(9);
        try (PDDocument read = printed()) {
            assertThat(text(lines.page(read, 1))).containsExactly("面层面层面");
            assertThat(text(lines.page(read, 2))).containsExactly("背层背层背");
            fewer.page(read, 1);
            assertThatThrownBy(() -> fewer.page(read, 2)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void thirty_thousand_letters_of_a_page_are_read() throws Exception {
        letters(30_000);
        assertThat(rows()).hasSize(30);
    }

    @Test
    void one_more_is_too_much() throws Exception {
        letters(30_001);
        assertTooMuch();
    }

    private void letters(int count) throws IOException {
        for (int left = count; left > 0; left -= 1_000) {
            at(70, 100 + left / 50, "层".repeat(Math.min(left, 1_000)));
        }
    }

    @Test
    void states_are_kept_a_thousand_deep_at_most() throws Exception {
        at(70, 700, "面层");
        kept(999);
        assertThat(rows()).containsExactly("面层");
        again();
        kept(1_001);
        assertTooMuch();
    }

    @Test
    void what_is_drawn_twenty_thousand_times_is_read() throws Exception {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(9, 9));
        for (int time = 0; time < 20_000; time++) {
            page.drawForm(form);
        }
        at(70, 700, "面层");
        assertThat(rows()).containsExactly("面层");
        again();
        page.drawForm(form);
        assertTooMuch();
    }

    @Test
    void what_a_form_says_is_text_of_the_page() throws Exception {
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle(595, 842));
        form.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, form)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(70, 700);
            content.showText("面层");
            content.endText();
        }
        page.drawForm(form);
        assertThat(rows()).containsExactly("面层");
    }

    private void kept(int times) throws IOException {
        for (int time = 0; time < times; time++) {
            page.saveGraphicsState();
        }
        for (int time = 0; time < times; time++) {
            page.restoreGraphicsState();
        }
    }

    private void assertTooMuch() {
        assertThatThrownBy(this::rows).isInstanceOf(Unreadable.class).hasMessage("pdf-too-much");
    }

    private void sheet() throws IOException {
        if (page != null) {
            page.close();
        }
        sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
    }

    /** Goes on printing on the page that was read. */
    private void again() throws IOException {
        page = new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.APPEND, false);
    }

    private void at(float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private void picture(float x, float y, float width, float height) throws IOException {
        PDImageXObject image =
                LosslessFactory.createFromImage(document, new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
        page.drawImage(image, x, y, width, height);
    }

    private List<String> rows() throws IOException, Unreadable {
        return text(read(100_000));
    }

    private List<PdfRow> read(int limit) throws IOException, Unreadable {
        try (PDDocument read = printed()) {
            return new PdfLines(limit).page(read, 1);
        }
    }

    private PDDocument printed() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static List<String> text(List<PdfRow> rows) {
        return rows.stream()
                .map(row -> row.line().text().replace(String.valueOf(ContentHash.PICTURE), DRAWN))
                .toList();
    }
}

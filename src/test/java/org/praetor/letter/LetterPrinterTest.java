package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterPrinterTest {

    private final LetterFonts fonts = new LetterFonts(List.of());
    private final LetterPrinter printer = new LetterPrinter(fonts);

    private static LetterPage opinion() {
        return LetterPage.of(LetterTemplates.render(Samples.OPINION, Samples.values()))
                .dressed("预审意见通知书", Samples.houseCss());
    }

    @Test
    void an_opinion_prints_its_chinese_text_on_A4_with_embedded_fonts() throws IOException {
        byte[] pdf = printer.pdf(opinion().sealed(Samples.seal(), "上海市知识产权保护中心").html());
        Files.write(Path.of("target/opinion.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document).replaceAll("\\s", ""))
                    .contains("上海市知识产权保护中心", "沪预意字〔2026〕7号", "一种锂离子电池负极材料及其制备方法")
                    .contains("权利要求3引用了在后的权利", "2026年3月16日", "1/1");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
            int fontCount = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
                fontCount++;
            }
            assertThat(fontCount).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("预审意见通知书");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains("pdfaid:part")
                    .contains("2");
        }
        assertThat(pdf.length).isLessThan(200_000);
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replaceAll("\\s", "");
    }

    @Test
    void a_draft_carries_the_watermark() throws IOException {
        byte[] pdf = printer.pdf(opinion().watermarked("草稿").html());
        Files.write(Path.of("target/draft.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("草").contains("稿");
        }
    }

    @Test
    void a_page_that_names_a_file_or_a_server_prints_without_fetching_it() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "<p>geheim</p>");
        String html = "<html><head><title>t</title></head><body><p>x</p><img alt='a' src='" + secret.toUri()
                + "'/><img alt='b' src='http://127.0.0.1:1/x.png'/></body></html>";
        try (PDDocument document = Loader.loadPDF(printer.pdf(html))) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("geheim");
        }
    }

    @Test
    void rare_characters_that_the_fonts_lack_are_named_by_code_point() {
        assertThat(fonts.missing("张三 李四（上海）ABC 1，。“”〔2026〕")).isEmpty();
        assertThat(LetterFonts.names(fonts.missing("叶𪚥与王\uD87E\uDC04和叶𪚥"))).isEqualTo("U+2A6A5 U+2F804");
    }
}

package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedTemplatesTest {

    private static final Set<String> NAMES = Set.of(
            "decisions",
            "case",
            "parties",
            "addressees",
            "record",
            "vocabulary",
            "clocks",
            "periods",
            "findings",
            "defects",
            "differences",
            "hashes",
            "fees",
            "entry",
            "letter",
            "body");

    private static final Set<String> ADVERSE = Set.of(
            "refusal.html",
            "fail.html",
            "termination.html",
            "denial.html",
            "pass-expired.html",
            "fast-track-ended.html");

    private final LetterPrinter printer = new LetterPrinter(new LetterFonts(List.of()));

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".html")
                            && file.getParent().endsWith("letters"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_letter_of_the_proceedings_is_without_fault_and_reads_known_names(Path template) throws IOException {
        String html = Files.readString(template);
        assertThat(LetterTemplates.faults(html)).isEmpty();
        assertThat(LetterTemplates.paths(html))
                .allSatisfy(path -> assertThat(path.split("[.\\[]")[0]).isIn(NAMES));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_letter_of_the_proceedings_prints_on_A4_with_the_fields_that_the_rule_book_lists(Path template)
            throws IOException {
        String html = Files.readString(template);
        Map<String, String> declared = LetterTemplates.declarations(html);
        byte[] pdf = printed(template, html, !declared.get("addressee").equals("none"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
            String text = text(document).replaceAll("\\s", "");
            assertThat(text).as("issuing body and date").contains("上海市知识产权保护中心", "2026年3月2日");
            assertThat(text).as("case number").containsAnyOf("沪预发〔2026〕18号", "P2026030200018");
            if (!declared.get("addressee").equals("none")) {
                assertThat(text)
                        .as("document number, party, legal basis, text of the draft, copies")
                        .contains("沪预意字〔2026〕7号", Samples.LONG_NAME, "办理规程")
                        .contains("一式" + declared.get("copies") + "份，存卷1份");
            }
            if (template.toString().contains("pre-examination")) {
                assertThat(text).as("title").contains(Samples.SUBJECT);
            }
            if (ADVERSE.contains(template.getFileName().toString())) {
                assertThat(text).as("remedy").contains("可以自收到之日起向本中心书面提出");
            }
            boolean drafted = html.contains("letter.paragraphs");
            boolean byRule = "none".equals(declared.get("approval"))
                    || declared.get("addressee").equals("none");
            assertThat(drafted).as("prints what people add to its draft").isNotEqualTo(byRule);
        }
    }

    /** Seal and date never stand on a page of their own. */
    @ParameterizedTest
    @MethodSource("templates")
    void the_signature_shares_its_page_with_a_sentence(Path template) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(template, Files.readString(template), false))) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            assertThat(last.getText(document)).contains("2026年3月2日").containsPattern("[。：]");
        }
    }

    /** In the order of the page: across lines, then down. */
    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private byte[] printed(Path template, String html, boolean sealed) throws IOException {
        Path sheet = template.resolveSibling("letter.css");
        Map<String, Object> values = Samples.full();
        String css = Samples.houseCss()
                + (Files.exists(sheet) ? Files.readString(sheet) : "")
                + LetterSheet.foot(html, values);
        LetterPage page =
                LetterPage.of(LetterTemplates.render(html, values)).unbroken().dressed("文书", css);
        byte[] pdf = printer.pdf((sealed ? page.sealed(Samples.seal(), "中心") : page).html());
        Path folder = Files.createDirectories(Path.of("target/letters"));
        String proceeding = template.getParent().getParent().getFileName().toString();
        String name = proceeding + (sealed ? "-" : "-unsealed-");
        Files.write(folder.resolve(name + template.getFileName() + ".pdf"), pdf);
        return pdf;
    }
}

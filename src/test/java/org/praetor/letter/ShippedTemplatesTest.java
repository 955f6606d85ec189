package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            "differences",
            "hashes",
            "fees",
            "letter",
            "body");

    private final LetterPrinter printer = new LetterPrinter();

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
    void every_letter_of_the_proceedings_prints_on_A4(Path template) throws IOException {
        Path sheet = template.resolveSibling("letter.css");
        String css = Samples.houseCss() + (Files.exists(sheet) ? Files.readString(sheet) : "");
        String html = LetterTemplates.render(Files.readString(template), Samples.values());
        byte[] pdf = printer.pdf(LetterPage.of(html)
                .dressed("文书", css)
                .sealed(Samples.seal(), "中心")
                .html());
        Path folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(template.getFileName() + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
            assertThat(new PDFTextStripper().getText(document)).contains("上海市知识产权保护中心");
        }
    }
}

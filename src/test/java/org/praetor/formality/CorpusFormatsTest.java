package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every published full text, written as DOCX, DOC, CNIPA XML, plain text and PDF, comes back with all its claims and at least 99.5 % of its characters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusFormatsTest {

    private static final double KEPT = 0.995;
    /** Printing is slow: only short texts each time, all of them with the slow tests. */
    private static final int SHORT = 5_000;

    @Test
    void published_texts_come_back_from_word_xml_and_plain_text() throws IOException {
        for (JsonNode document : Corpus.fulltexts()) {
            SampleText text = sample(document);
            String id = document.path("id").asText();
            returns(id, text, "docx", SampleFiles.docx(text));
            returns(id, text, "doc", SampleDoc.of(text));
            returns(id, text, "zip", SampleFiles.cnipa(text));
            returns(id, written(text), "txt", SampleFiles.text(text));
        }
    }

    @Test
    void short_published_texts_come_back_from_pdf() throws IOException {
        printed(SHORT);
    }

    @Test
    @Tag("slow")
    void all_published_texts_come_back_from_pdf() throws IOException {
        printed(Integer.MAX_VALUE);
    }

    @Test
    void short_published_texts_have_the_same_findings_in_every_format() throws IOException {
        compared(SHORT);
    }

    @Test
    @Tag("slow")
    void all_published_texts_have_the_same_findings_in_every_format() throws IOException {
        compared(Integer.MAX_VALUE);
    }

    private static void compared(int longest) throws IOException {
        for (JsonNode document : Corpus.fulltexts()) {
            SampleText text = written(sample(document));
            if (String.join("", text.description()).length() < longest) {
                SampleText printable = SamplePdf.printable(text);
                Map<String, byte[]> files = Map.of(
                        "docx", SampleFiles.docx(printable),
                        "doc", SampleDoc.of(printable),
                        "zip", SampleFiles.cnipa(printable),
                        "pdf", SamplePdf.of(printable));
                List<String> plain = findings("txt", SampleFiles.text(printable), Corpus.kind(document));
                files.forEach((ending, bytes) -> assertThat(findings(ending, bytes, Corpus.kind(document)))
                        .as(document.path("id").asText() + " " + ending)
                        .isEqualTo(plain));
            }
        }
    }

    /** Drawings are left out: plain text has none. */
    private static List<String> findings(String ending, byte[] bytes, PatentKind kind) {
        Application read = new ApplicationReader()
                .read(List.of(UploadedFile.of("申请." + ending, bytes)))
                .application();
        Set<Part> unseen = EnumSet.of(Part.DRAWINGS, Part.ABSTRACT_FIGURE);
        return new FormalExaminer()
                .examine(read, new Context(kind, Texting.TODAY, null, unseen)).stream()
                        .filter(finding -> !unseen.contains(finding.part()))
                        .map(finding -> finding.severity() + " " + finding.message() + " " + finding.part() + " "
                                + finding.place() + " " + finding.excerpt())
                        .sorted()
                        .toList();
    }

    private static void printed(int longest) throws IOException {
        for (JsonNode document : Corpus.fulltexts()) {
            SampleText text = sample(document);
            if (String.join("", text.description()).length() < longest) {
                SampleText printable = SamplePdf.printable(text);
                returns(document.path("id").asText(), printable, "pdf", SamplePdf.of(printable));
            }
        }
    }

    /** Formulas in another notation and control characters are no text. */
    private static SampleText sample(JsonNode document) {
        Application application = Corpus.application(document);
        List<String> lines = application.description().text().lines().toList();
        boolean titled = !application.description().titleLine().isEmpty();
        return new SampleText(
                application.title(),
                application.abstractText(),
                application.claims().stream().map(claim -> plain(claim.text())).toList(),
                lines.subList(titled ? 1 : 0, lines.size()).stream()
                        .map(CorpusFormatsTest::plain)
                        .toList(),
                List.of("图1"));
    }

    /** Plain text has no formulas, and no line of nothing but one. */
    private static SampleText written(SampleText text) {
        return new SampleText(
                text.title(),
                text.summary(),
                text.claims(),
                text.description().stream()
                        .filter(line -> !line.replace("\uFFFC", "").isBlank())
                        .toList(),
                text.figures());
    }

    private static String plain(String text) {
        return text.replaceAll("(?s)<math>.*?</math>", "\uFFFC")
                .replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}&&[^\n]]", "");
    }

    private static void returns(String id, SampleText text, String ending, byte[] bytes) {
        Reading reading = new ApplicationReader().read(List.of(UploadedFile.of("申请." + ending, bytes)));
        Application read = reading.application();
        String label = id + " " + ending;
        assertThat(reading.notes()).as(label).isEmpty();
        assertThat(read.claims()).as(label).hasSameSizeAs(text.claims());
        assertThat(letters(read.title())).as(label).isEqualTo(letters(text.title()));
        kept(label + " abstract", text.summary(), read.abstractText());
        kept(
                label + " claims",
                String.join("", text.claims()),
                String.join("", read.claims().stream().map(Claim::text).toList()));
        kept(
                label + " description",
                String.join("", text.description()),
                read.description()
                        .text()
                        .substring(read.description().titleLine().length()));
        long paragraphs = text.description().stream()
                .filter(line -> Headings.section(line).isEmpty())
                .count();
        assertThat((double) read.description().paragraphs().size())
                .as(label + " paragraphs")
                .isBetween(paragraphs * KEPT, paragraphs / KEPT);
    }

    private static void kept(String label, String expected, String actual) {
        String left = letters(expected);
        String right = letters(actual);
        double kept = left.isEmpty() ? 1 : (double) Similarity.inOrder(left, right) / left.length();
        assertThat(kept).as(label).isGreaterThanOrEqualTo(KEPT);
        assertThat((double) right.length()).as(label).isLessThanOrEqualTo(left.length() / KEPT + 2);
    }

    private static String letters(String text) {
        return ContentHash.normalise(text).replaceAll("[^\\p{IsHan}A-Za-z0-9]", "");
    }
}

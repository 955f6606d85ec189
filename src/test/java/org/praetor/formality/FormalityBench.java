package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.bench.Bench;

/**
 * Applications of 100 claims and 60 pages a second on one core: reading and all rules against the library's parsing of the same bytes, and all rules against reading. Each is
 * done a hundred times, or for four seconds, before anything is measured, for the compiler; medians of seven rounds. All formats take one to two minutes.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormalityBench {

    private static final int CLAIMS = 100;
    private static final int PAGES = 60;
    private static final int REPEATS = 7;
    private static final int WARM_UP = 100;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(4);
    private static final SampleText TEXT = LongText.of(CLAIMS, PAGES);
    private static final Context CONTEXT = new Context(PatentKind.INVENTION, LocalDate.of(2026, 11, 2), null);

    private final ApplicationReader reader = new ApplicationReader();
    private final FormalExaminer examiner = new FormalExaminer();

    @BeforeAll
    static void fonts_as_in_the_product() {
        OwnFonts.use();
    }

    @Test
    void zip() throws IOException {
        byte[] file = SampleFiles.cnipa(TEXT);
        compare("xml-zip", "a.zip", file, 20, () -> parsed(file), "unpacking and pulling all XML");
    }

    @Test
    void docx() throws IOException {
        byte[] file = SampleFiles.docx(TEXT);
        compare("docx", "a.docx", file, 20, () -> parsed(file), "unpacking and pulling all XML");
    }

    @Test
    void doc() throws IOException {
        byte[] file = SampleDoc.of(TEXT);
        compare("doc", "a.doc", file, 5, () -> extracted(file), "POI, text of the document");
    }

    @Test
    void pdf() throws IOException {
        byte[] file = SamplePdf.of(TEXT);
        compare("pdf", "a.pdf", file, 2, () -> stripped(file), "PDFBox, text of all pages");
    }

    @Test
    void plain() {
        byte[] file = HostileTexts.plain(TEXT).getBytes(UTF_8);
        compare(
                "plain",
                "a.txt",
                file,
                20,
                () -> new String(file, UTF_8).lines().count(),
                "decoding and splitting into lines");
    }

    private void compare(String format, String name, byte[] file, int times, Bench.Work library, String against) {
        Application application = read(name, file);
        warmUp(library);
        warmUp(() -> read(name, file).claims().size());
        warmUp(() -> examiner.examine(application, CONTEXT).size());
        Bench.compareOnOneCore(
                "examine-" + format,
                "app/s",
                REPEATS,
                () -> times(
                        times, () -> examiner.examine(read(name, file), CONTEXT).size()),
                () -> times(times, library),
                against);
        Bench.compareOnOneCore(
                "rules-" + format,
                "app/s",
                REPEATS,
                () -> times(times, () -> examiner.examine(application, CONTEXT).size()),
                () -> times(times, () -> read(name, file).claims().size()),
                "reading the same file");
    }

    private static void warmUp(Bench.Work work) {
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        for (int done = 0; done < WARM_UP && System.nanoTime() < end; done++) {
            work.run();
        }
    }

    private static long times(int times, Bench.Work work) {
        for (int done = 0; done < times; done++) {
            work.run();
        }
        return times;
    }

    /** All claims are found, or the run is worth nothing. */
    private Application read(String name, byte[] file) {
        Reading reading = reader.read(List.of(UploadedFile.of(name, file)));
        if (reading.blocked() || reading.application().claims().size() != CLAIMS) {
            throw new IllegalStateException(name + ": " + reading.notes());
        }
        return reading.application();
    }

    private static long parsed(byte[] file) {
        long events = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().endsWith(".zip")) {
                    events += parsed(bytes);
                } else if (entry.getName().endsWith(".xml")) {
                    XMLStreamReader xml = Xml.open(bytes);
                    for (; xml.hasNext(); xml.next()) {
                        events++;
                    }
                }
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long extracted(byte[] file) {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file))) {
            return document.getRange().text().length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long stripped(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.praetor.formality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a PDF is refused before its pages are read: contents of 48 MB, maps of 2 MB or of two million codes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfGuardTest {

    private static final int CONTENT = 48 << 20;
    private static final int MAPS = 2 << 20;

    private final PDDocument document = new PDDocument();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void the_contents_of_all_pages_are_measured_unpacked() throws IOException {
        page(deflated(new byte[CONTENT - 10]));
        page(deflated(new byte[10]));
        assertTaken();
        page(deflated(new byte[1]));
        assertRefused();
    }

    @Test
    void a_stream_that_several_pages_share_is_measured_once() throws IOException {
        COSStream shared = deflated(new byte[CONTENT / 2 + 1]);
        page(shared);
        page(shared);
        assertTaken();
    }

    @Test
    void what_is_packed_twice_or_not_at_all_is_measured_too() throws IOException {
        page(packed(new byte[CONTENT - 1], COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        page(packed(new byte[1]));
        assertTaken();
        page(packed(new byte[1]));
        assertRefused();
    }

    @Test
    void a_stream_that_breaks_off_counts_as_far_as_it_goes() throws IOException {
        byte[] whole = deflate(new byte[100_000]);
        page(raw(Arrays.copyOf(whole, whole.length / 2), COSName.FLATE_DECODE));
        page(deflated(new byte[CONTENT - 100_000]));
        assertTaken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ToUnicode", "Encoding"})
    void the_codes_of_all_fonts_are_counted(String key) throws IOException {
        font(key, "<00000000> <000F423F> <0000>");
        font(key, "<00> <FF> [ ] <000100> <000F423F> <0000>");
        assertTaken();
        font(key, "<0005> <0005> 7");
        assertRefused();
    }

    @Test
    void a_range_that_ends_before_it_begins_is_one_code() throws IOException {
        font("ToUnicode", "<FFFFFFFF> <00000000> <0000>");
        font("ToUnicode", "<00000001> <001E847F> <0000>");
        assertTaken();
    }

    @Test
    void the_maps_of_all_fonts_are_measured_unpacked() throws IOException {
        font("ToUnicode", " ".repeat(MAPS - 1));
        font("ToUnicode", " ");
        assertTaken();
        font("ToUnicode", " ");
        assertRefused();
    }

    @Test
    void a_map_that_breaks_off_is_read_as_far_as_it_goes() throws IOException {
        byte[] whole = deflate(("<00000000> <FFFFFFFF> <0000>" + " ".repeat(100_000)).getBytes(ISO_8859_1));
        COSDictionary font = new COSDictionary();
        font.setItem("ToUnicode", raw(Arrays.copyOf(whole, whole.length - 20), COSName.FLATE_DECODE));
        add(font);
        assertRefused();
    }

    @Test
    void pages_without_content_or_fonts_are_taken() throws IOException {
        document.addPage(new PDPage());
        PDPage bare = new PDPage();
        bare.getCOSObject().removeItem(COSName.RESOURCES);
        document.addPage(bare);
        add(new COSDictionary());
        assertTaken();
    }

    private void page(COSStream content) {
        PDPage page = new PDPage();
        page.setContents(new PDStream(content));
        document.addPage(page);
    }

    private void font(String key, String map) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(key, deflated(map.getBytes(ISO_8859_1)));
        add(font);
    }

    /** On a page of its own. */
    private void add(COSDictionary font) {
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F", font);
        fonts.setItem("G", font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        PDPage page = new PDPage();
        page.setResources(new PDResources(resources));
        document.addPage(page);
    }

    private COSStream deflated(byte[] bytes) throws IOException {
        return packed(bytes, COSName.FLATE_DECODE);
    }

    private COSStream packed(byte[] bytes, COSName... filters) throws IOException {
        byte[] packed = bytes;
        for (int level = 0; level < filters.length; level++) {
            packed = deflate(packed);
        }
        return raw(packed, filters);
    }

    private COSStream raw(byte[] bytes, COSName... filters) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        new PDStream(stream).setFilters(Arrays.asList(filters));
        return stream;
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private void assertTaken() {
        assertThatCode(() -> PdfGuard.check(document)).doesNotThrowAnyException();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> PdfGuard.check(document))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo("pdf-too-much"));
    }
}

package org.praetor.formality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
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

/** Where a PDF is refused before its pages are read: contents of 48 MB, maps of 2 MB or of two million codes, forms and fonts of 32 MB each. */
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
    void the_codes_of_one_font_and_of_all_fonts_are_counted(String key) throws IOException {
        for (int font = 0; font < 7; font++) {
            font(key, "1 beginbfrange <000000> <03FFFF> <0000> endbfrange");
        }
        font(key, "1 begincidrange <000000> <02847F> 7 endcidrange"); // 7 * 262,144 + 164,992 = 2,000,000
        assertTaken();
        font(key, "1 beginbfrange <0000> <0040> <0000> endbfrange");
        assertRefused();
    }

    @Test
    void one_font_has_no_more_than_four_times_its_codes() throws IOException {
        font("ToUnicode", "1 beginbfrange <000000> <03FFFF> <0000> endbfrange");
        assertTaken();
        font("ToUnicode", "2 beginbfrange <000000> <03FFFF> <0000> <0000> <0000> <0000> endbfrange");
        assertRefused();
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
        byte[] whole = deflate(
                ("1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange" + " ".repeat(100_000)).getBytes(ISO_8859_1));
        COSDictionary font = new COSDictionary();
        font.setItem("ToUnicode", raw(Arrays.copyOf(whole, whole.length - 20), COSName.FLATE_DECODE));
        add(font);
        assertRefused();
    }

    @Test
    void fonts_that_only_a_form_a_state_or_a_glyph_names_are_looked_at() throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem("ToUnicode", deflated(ascii("1 beginbfrange <0000> <0FFFFFFF> <0000> endbfrange")));
        for (String way : new String[] {"XObject", "ExtGState", "Font"}) {
            COSDictionary resources = new COSDictionary();
            COSDictionary fonts = new COSDictionary();
            fonts.setItem("F", font);
            resources.setItem(COSName.FONT, fonts);
            COSStream form = deflated(new byte[1]);
            form.setItem(COSName.RESOURCES, resources);
            COSArray inState = new COSArray(List.of(font, COSInteger.ONE));
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.FONT, inState);
            COSDictionary outer = new COSDictionary();
            outer.setItem("X", way.equals("ExtGState") ? state : form);
            try (PDDocument one = new PDDocument()) {
                PDPage page = new PDPage();
                page.setResources(new PDResources(new COSDictionary()));
                page.getResources().getCOSObject().setItem(way, outer);
                one.addPage(page);
                assertRefused(one);
            }
        }
    }

    @Test
    void forms_fonts_and_colours_are_measured_unpacked_each_and_together() throws IOException {
        for (int each = 0; each < 3; each++) {
            reached("X", deflated(new byte[32 << 20]));
        }
        assertTaken();
        reached("X", deflated(new byte[1]));
        assertRefused();
    }

    @Test
    void no_form_is_larger_than_32_MB() throws IOException {
        reached("X", deflated(new byte[(32 << 20) + 1]));
        assertRefused();
    }

    @Test
    void a_picture_is_as_large_as_its_measures_say() throws IOException {
        COSStream right = image(deflated(new byte[1000 * 1000 / 8]));
        COSStream mask = image(deflated(new byte[1000 * 1000 / 2 + 65_536]));
        right.setItem(COSName.SMASK, mask);
        reached("X", right);
        assertTaken();
        reached("X", image(deflated(new byte[1000 * 1000 / 2 + 65_537])));
        assertRefused();
    }

    @Test
    void one_that_is_too_large_to_be_drawn_is_not_unpacked() throws IOException {
        COSStream large = image(deflated(new byte[33 << 20]));
        large.setInt(COSName.HEIGHT, 12_001);
        reached("X", large);
        assertTaken();
        large.setInt(COSName.HEIGHT, 12_000);
        assertRefused();
    }

    @Test
    void a_predictor_has_rows_of_one_MB_at_most() throws IOException {
        COSStream stream = deflated(new byte[10]);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt("Columns", 1 << 20);
        stream.setItem(COSName.DECODE_PARMS, new COSArray(List.of(parameters)));
        reached("X", stream);
        assertTaken();
        parameters.setInt("Colors", 2);
        assertRefused();
    }

    @Test
    void what_cannot_be_unpacked_is_left_to_its_reader() throws IOException {
        COSStream broken = raw(new byte[] {1, 2, 3}, COSName.LZW_DECODE, COSName.getPDFName("NoSuchFilter"));
        reached("X", broken);
        reached("X", raw(new byte[] {-1, -1, -1, -1}, COSName.LZW_DECODE));
        reached("X", raw(new byte[] {1, 2, 3}, COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        assertTaken();
    }

    @Test
    void what_leads_back_or_is_not_read_is_left_aside() throws IOException {
        COSStream form = deflated(new byte[1]);
        form.setItem(COSName.METADATA, deflated(new byte[33 << 20]));
        form.setItem("PieceInfo", deflated(new byte[33 << 20]));
        form.setItem("Own", form);
        reached("X", form);
        assertTaken();
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

    /** From a page of its own. */
    private void reached(String name, COSStream stream) {
        COSDictionary outer = new COSDictionary();
        outer.setItem(name, stream);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, outer);
        PDPage page = new PDPage();
        page.setResources(new PDResources(resources));
        document.addPage(page);
    }

    private static COSStream image(COSStream stream) {
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, 1000);
        stream.setInt(COSName.HEIGHT, 1000);
        stream.setInt(COSName.BITS_PER_COMPONENT, 1);
        return stream;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
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
        assertRefused(document);
    }

    private static void assertRefused(PDDocument document) {
        assertThatThrownBy(() -> PdfGuard.check(document))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo("pdf-too-much"));
    }
}

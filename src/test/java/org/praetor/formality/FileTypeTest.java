package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileTypeTest {

    private static final String TYPES = "[Content_Types].xml";

    @ParameterizedTest
    @CsvSource({
        "504B0304, ZIP",
        "504B0506, ZIP",
        "504B0708, UNKNOWN",
        "255044462D312E37, PDF",
        "25504446, TEXT",
        "89504E470D0A1A0A, PNG",
        "FFD8FFE0, JPEG",
        "49492A00, TIFF",
        "4D4D002A, TIFF",
        "D0CF11E0, DOC",
        "52617221, RAR",
        "377ABCAF271C, SEVEN_ZIP",
        "4D5A0001, UNKNOWN"
    })
    void the_first_bytes_tell(String start, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(start))).isEqualTo(type);
    }

    @Test
    void text_is_told_from_xml_and_from_pages_for_a_browser() {
        assertThat(text("一种保温杯")).isEqualTo(FileType.TEXT);
        assertThat(text("  <claims/>")).isEqualTo(FileType.XML);
        assertThat(text("<!DOCTYPE html><p>")).isEqualTo(FileType.UNKNOWN);
        assertThat(text("<?xml version='1.0'?><HTML>")).isEqualTo(FileType.UNKNOWN);
        assertThat(text("<svg xmlns=''/>")).isEqualTo(FileType.UNKNOWN);
        assertThat(text("<p><script>")).isEqualTo(FileType.UNKNOWN);
        assertThat(text("<p>" + " ".repeat(1_995) + "<script>")).isEqualTo(FileType.XML);
        assertThat(text("a < b <script>")).isEqualTo(FileType.TEXT);
    }

    private static FileType text(String text) {
        return FileType.of(text.getBytes(UTF_8));
    }

    @Test
    void a_docx_is_a_package_whose_own_directory_says_so() throws IOException {
        assertThat(FileType.of(zip(TYPES, "word/document.xml"))).isEqualTo(FileType.DOCX);
        assertThat(FileType.of(zip("docProps/app.xml", "word\\document.xml", TYPES)))
                .isEqualTo(FileType.DOCX);
        assertThat(FileType.of(zip("word/document.xml"))).isEqualTo(FileType.ZIP);
        assertThat(FileType.of(zip(TYPES, "xl/workbook.xml"))).isEqualTo(FileType.ZIP);
        assertThat(FileType.of(zip("a/" + TYPES, "a/word/document.xml"))).isEqualTo(FileType.ZIP);
        assertThat(FileType.of(zip())).isEqualTo(FileType.ZIP);
    }

    @Test
    void a_docx_without_its_directory_is_a_zip() throws IOException {
        byte[] docx = zip(TYPES, "word/document.xml");
        assertThat(FileType.of(Arrays.copyOf(docx, docx.length - 1))).isEqualTo(FileType.ZIP);
        assertThat(FileType.of(directoryAt(docx, docx.length))).isEqualTo(FileType.ZIP);
        assertThat(FileType.of(directoryAt(docx, -1))).isEqualTo(FileType.ZIP);
    }

    private static byte[] directoryAt(byte[] zip, int offset) {
        byte[] moved = zip.clone();
        ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN).putInt(moved.length - 22 + 16, offset);
        return moved;
    }

    @Test
    void a_second_format_hides_behind_a_pdf_or_a_picture_only() throws IOException {
        byte[] pdf = joined("%PDF-1.7\n".getBytes(UTF_8), zip("a"));
        assertThat(FileType.doubled(pdf, FileType.PDF)).isTrue();
        assertThat(FileType.doubled(pdf, FileType.PNG)).isTrue();
        assertThat(FileType.doubled(pdf, FileType.TEXT)).isFalse();
        assertThat(FileType.doubled("%PDF-1.7".getBytes(UTF_8), FileType.PDF)).isFalse();
    }

    @Test
    void the_end_record_has_room_for_the_longest_comment_and_no_more() throws IOException {
        byte[] end = zip();
        assertThat(end).hasSize(22);
        assertThat(FileType.endRecord(end)).isTrue();
        assertThat(FileType.endRecord(Arrays.copyOf(end, 21))).isFalse();
        assertThat(FileType.endRecord(new byte[3])).isFalse();
        assertThat(FileType.endRecord(Arrays.copyOf(end, 22 + 65_535))).isTrue();
        assertThat(FileType.endRecord(Arrays.copyOf(end, 22 + 65_536))).isFalse();
        assertThat(FileType.endRecord(joined(new byte[] {1}, end))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a.DOCX, docx", "说明书, ''", "a.b/c, ''", "a/b.pdf, pdf", ".txt, txt", "a., ''", "a.tar.7z, 7z"})
    void the_ending_is_what_follows_the_last_dot_of_the_name(String name, String ending) {
        assertThat(FileType.ending(name)).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, a.jpeg, true, image/jpeg",
        "JPEG, a.png, false, image/jpeg",
        "PNG, a, true, image/png",
        "TIFF, a.tif, true, image/tiff",
        "TEXT, a.text, true, text/plain",
        "TEXT, a.tex, false, text/plain",
        "ZIP, a.zip, true, application/zip",
        "DOC, a.docx, false, application/msword",
        "DOCX, a.docx, true, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "PDF, a.pdf, true, application/pdf",
        "XML, a.xml, true, application/xml",
        "RAR, a.rar, true, application/octet-stream",
        "UNKNOWN, a.exe, false, application/octet-stream"
    })
    void a_name_without_ending_or_with_one_of_the_types_fits(
            FileType type, String name, boolean fits, String mediaType) {
        assertThat(type.fits(name)).isEqualTo(fits);
        assertThat(type.mediaType()).isEqualTo(mediaType);
    }

    /** Entries with an extra field and a comment: what stands between the names of a directory. */
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setExtra(new byte[] {1, 0x20, 2, 0, 7, 7});
                entry.setComment("注释");
                out.putNextEntry(entry);
                out.write(name.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

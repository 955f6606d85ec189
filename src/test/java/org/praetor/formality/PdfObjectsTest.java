package org.praetor.formality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a PDF is refused before it is opened: object streams and tables of 32 MB. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfObjectsTest {

    private static final int LIMIT = 32 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/N 1/First 4",
                "/#4fbjStm/F#69rst 4",
                "/Type/XRef/W[1 2 1]",
                "/Type /XRef /W 5 0 R",
                "/DecodeParms<</Columns 4/Predictor 12>>/W [1 2 1]"
            })
    void they_are_measured_unpacked(String dictionary) throws IOException {
        assertThatCode(() -> PdfObjects.check(stream(dictionary, LIMIT))).doesNotThrowAnyException();
        assertRefused(stream(dictionary, LIMIT + 1));
    }

    @Test
    void together_they_are_no_larger() throws IOException {
        byte[] half = stream("/First 4", LIMIT / 2);
        byte[] two = join(half, half);
        assertThatCode(() -> PdfObjects.check(two)).doesNotThrowAnyException();
        assertRefused(join(two, stream("/First 4", 1)));
    }

    @Test
    void their_rows_are_no_longer_than_any_real_one() {
        assertRefused("1 0 obj <</W[1 2 1]/DecodeParms<</Columns 100000>>>>stream\n".getBytes(ISO_8859_1));
    }

    @Test
    void an_object_has_one_stream_and_seldom_seems_to_have_more() throws IOException {
        byte[] three = "1 0 obj<<>>stream\n>>stream\n>>stream\n2 0 obj<<>>stream\n".getBytes(ISO_8859_1);
        assertThatCode(() -> PdfObjects.check(three)).doesNotThrowAnyException();
        assertRefused(join(three, ">>stream\n>>stream\n>>stream\n".getBytes(ISO_8859_1)));
    }

    @Test
    void a_dictionary_is_read_whole_even_behind_a_false_beginning() throws IOException {
        assertRefused(stream("/First 4" + " ".repeat(100_000) + "/X(>>stream\n)", LIMIT + 1));
    }

    @Test
    void pictures_and_contents_are_measured_later() {
        assertThatCode(() -> PdfObjects.check(stream("/Subtype/Image/Width 9", LIMIT + 1)))
                .doesNotThrowAnyException();
    }

    private static byte[] stream(String dictionary, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("1 0 obj\n<<" + dictionary + "/Filter/FlateDecode>>\nstream\r\n").getBytes(ISO_8859_1));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[length]);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        out.write(second);
        return out.toByteArray();
    }

    private static void assertRefused(byte[] pdf) {
        assertThatThrownBy(() -> PdfObjects.check(pdf))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.reason())
                                .isEqualTo("pdf-too-much"));
    }
}

package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What each uploaded file brings to the application, and what is said of those that bring nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsTest {

    private static final String CLAIMS = "权利要求书\n1. 一种板，其特征在于，包括面层。";

    @Test
    void a_picture_uploaded_beside_a_text_is_a_drawing() throws IOException {
        Reading reading = new ApplicationReader()
                .read(List.of(
                        UploadedFile.of("权利要求书.txt", CLAIMS.getBytes(UTF_8)),
                        UploadedFile.of("图1.png", SampleFiles.image("图1"))));
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.application().drawings()).extracting(Drawing::label).containsExactly("图1");
    }

    @Test
    void pictures_that_an_xml_names_are_no_drawings_beside_it_and_a_missing_one_is_told() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "100003.xml",
                ("<cn-application-body><cn-claims><claim num=\"1\"><claim-text>一种板。</claim-text></claim></cn-claims>"
                                + "<cn-drawings><figure figure-labels=\"图1\"><img file=\"a.png\"/></figure>"
                                + "<figure figure-labels=\"图2\"><img file=\"b.png\"/></figure></cn-drawings></cn-application-body>")
                        .getBytes(UTF_8));
        files.put("a.png", SampleFiles.image("图1"));
        Reading reading = zip(files);
        assertThat(reading.application().drawings()).extracting(Drawing::label).containsExactly("图1", "图2");
        assertThat(notes(reading)).containsExactly("picture-missing");
        assertThat(reading.blocked()).isFalse();
    }

    @Test
    void what_nobody_can_read_in_a_package_is_named_and_does_not_block() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("权利要求书.txt", CLAIMS.getBytes(UTF_8));
        files.put("a.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        files.put("b.bin", new byte[0]);
        Reading reading = zip(files);
        assertThat(notes(reading)).containsExactly("entry-ignored", "entry-ignored");
        assertThat(reading.blocked()).isFalse();
        assertThat(reading.application().claims()).hasSize(1);
    }

    @Test
    void a_text_without_letters_or_parts_is_refused() {
        assertThat(notes(text(" \n "))).containsExactly("no-content");
        assertThat(text("请查收。").blocked()).isTrue();
    }

    private static Reading text(String text) {
        return new ApplicationReader().read(List.of(UploadedFile.of("a.txt", text.getBytes(UTF_8))));
    }

    private static Reading zip(Map<String, byte[]> files) throws IOException {
        return new ApplicationReader().read(List.of(UploadedFile.of("a.zip", SampleFiles.zip(files))));
    }

    private static List<String> notes(Reading reading) {
        return reading.notes().stream()
                .map(note -> note.key().replace("formality.read.", ""))
                .toList();
    }
}

package org.praetor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UploadChildTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] CLAIM = "1.一种晾衣架，包括横杆，其特征在于，所述横杆弯曲".getBytes(UTF_8);

    @Test
    void one_process_answers_file_after_file_and_survives_what_takes_its_memory() throws IOException {
        try (UploadChild child = new UploadChild(true, "48m", Duration.ofMinutes(2))) {
            assertThat(ask(child, "a.txt", CLAIM)
                            .path("findings")
                            .path(0)
                            .path("rule")
                            .asText())
                    .isEqualTo("FE-CLM-03");
            assertThat(ask(child, "a.rar", "Rar!\u001A\u0007".getBytes(UTF_8))
                            .path("unreadable")
                            .asText())
                    .contains("RAR");
            assertThat(ask(child, "a.zip", large()).path("unreadable").asText()).isNotBlank();
            assertThat(ask(child, "a.txt", CLAIM)
                            .path("application")
                            .path("claims")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_process_that_does_not_answer_in_time_is_ended_and_replaced() throws IOException {
        try (UploadChild child = new UploadChild(true, "64m", Duration.ofMillis(1))) {
            assertThat(asked(child, "a.txt", CLAIM)).isEmpty();
            assertThat(asked(child, "a.txt", CLAIM)).isEmpty();
        }
    }

    private static JsonNode ask(UploadChild child, String name, byte[] bytes) throws IOException {
        return JSON.readTree(asked(child, name, bytes).orElseThrow());
    }

    private static Optional<String> asked(UploadChild child, String name, byte[] bytes) throws IOException {
        return child.ask(
                JSON.writeValueAsString(java.util.Map.of("file", name, "lang", "zh")),
                new ByteArrayInputStream(bytes),
                bytes.length);
    }

    /** A package of noise that unpacks to more than the process has. */
    private static byte[] large() throws IOException {
        byte[] noise = new byte[30 << 20];
        new java.util.Random(1).nextBytes(noise);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("权利要求书.txt"));
            zip.write(noise);
        }
        return out.toByteArray();
    }
}

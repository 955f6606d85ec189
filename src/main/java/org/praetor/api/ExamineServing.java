package org.praetor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.praetor.formality.UploadedFile;

/**
 * {@code examine --serve}: examines one file after the other that comes over standard input, for the server that started it. A request is a line of JSON {@code {"file", "kind",
 * "filedOn", "text", "lang"}}, a line with the number of bytes, and the bytes; the answer is one line of JSON as {@code --json} prints it. Ends with its input.
 */
final class ExamineServing {

    private final Examiner examiner;
    private final ObjectMapper json;
    private final Clock clock;

    ExamineServing(Examiner examiner, ObjectMapper json, Clock clock) {
        this.examiner = examiner;
        this.json = json;
        this.clock = clock;
    }

    void serve(InputStream from, PrintStream out) throws IOException {
        InputStream in = new BufferedInputStream(from, 1 << 16);
        for (String head = line(in); !head.isEmpty(); head = line(in)) {
            int size = Integer.parseInt(line(in));
            out.println(json.writeValueAsString(answer(json.readTree(head), in, size)));
        }
    }

    private ExaminationAnswer answer(JsonNode head, InputStream in, int size) throws IOException {
        Locale language = head.path("lang").asText().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Examiner.Wish wish = new Examiner.Wish(head.path("text").asBoolean(), language);
        String file = head.path("file").asText();
        ExaminationQuestion question = ExaminationQuestion.parse(
                        head.path("kind").asText(), head.path("filedOn").asText(), clock)
                .question();
        byte[] body = room(size);
        if (body.length < size) {
            passOver(in, size);
            return examiner.unreadable(file, "exhausted", List.of(), wish);
        }
        in.readNBytes(body, 0, size);
        try {
            return examiner.file(file, UploadedFile.of(file, body), question, wish);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            return examiner.unreadable(file, "exhausted", List.of(), wish);
        }
    }

    /** Empty when there is no room for so much. */
    private static byte[] room(int size) {
        try {
            return new byte[size];
        } catch (OutOfMemoryError full) {
            return new byte[0];
        }
    }

    /** By reading: a pipe cannot be skipped in. */
    private static void passOver(InputStream in, int size) throws IOException {
        byte[] buffer = new byte[8_192];
        for (int left = size; left > 0; ) {
            int count = in.read(buffer, 0, Math.min(left, buffer.length));
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
            line.write(letter);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}

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
            byte[] body = in.readNBytes(Integer.parseInt(line(in)));
            out.println(json.writeValueAsString(answer(json.readTree(head), body)));
        }
    }

    private ExaminationAnswer answer(JsonNode head, byte[] body) throws IOException {
        Locale language = head.path("lang").asText().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Examiner.Wish wish = new Examiner.Wish(head.path("text").asBoolean(), language);
        String file = head.path("file").asText();
        ExaminationQuestion question = ExaminationQuestion.parse(
                        head.path("kind").asText(), head.path("filedOn").asText(), clock)
                .question();
        try {
            return examiner.file(file, UploadedFile.of(file, body), question, wish);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            return examiner.unreadable(file, "exhausted", List.of(), wish);
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

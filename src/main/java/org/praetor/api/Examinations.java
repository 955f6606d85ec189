package org.praetor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.UploadChild;
import org.praetor.formality.ReadingLimits;
import org.praetor.formality.UploadedFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The formal examiner for programs: {@code POST /api/v1/examinations} with a file (multipart, {@code file}) or an application as
 * JSON, {@code kind}, {@code filed-on} and {@code text} in the address. 200 with the answer of the command, 422 when the file cannot be
 * read or an entry is not understood, 413 when it is too large, 429 when too much is asked. No session, nothing kept, nothing of the text logged.
 */
@RestController
class Examinations {

    private static final String PATH = "/api/v1/examinations";
    private static final int JSON_BYTES = 4 << 20;
    private static final String RETRY_SECONDS = "5";
    private static final String MINUTE_SECONDS = "60";

    private final Examiner examiner;
    private final ExaminationTexts texts;
    private final Turnstile turnstile;
    private final UploadChild child;
    private final ObjectMapper json;
    private final Clock clock;

    Examinations(ExaminationTexts texts, Turnstile turnstile, UploadChild child, ObjectMapper json, Clock clock) {
        this.child = child;
        this.json = json;
        this.examiner = new Examiner(ReadingLimits.DEFAULT, texts);
        this.texts = texts;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    /** The entries beside the file. */
    private record Entries(String kind, String filedOn, boolean text, Locale language) {}

    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> file(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "filed-on", defaultValue = "") String filedOn,
            @RequestParam(defaultValue = "false") boolean text,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        Entries entries = new Entries(kind, filedOn, text, language);
        if (!turnstile.mayAsk(request.getRemoteAddr())) {
            return busy(MINUTE_SECONDS, language);
        }
        if (file == null) {
            return faults(List.of(new ExaminationQuestion.Mistake("file", "not-here", List.of())), language);
        }
        if (file.getSize() > ReadingLimits.DEFAULT.fileBytes()) {
            return tooLarge("file", ReadingLimits.DEFAULT.fileBytes(), language);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return answer(entries, uploaded(name, file));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> json(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "filed-on", defaultValue = "") String filedOn,
            @RequestParam(defaultValue = "false") boolean text,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        if (!turnstile.mayAsk(request.getRemoteAddr())) {
            return busy(MINUTE_SECONDS, language);
        }
        byte[] body = request.getInputStream().readNBytes(JSON_BYTES + 1);
        if (body.length > JSON_BYTES) {
            return tooLarge("json", JSON_BYTES, language);
        }
        return answer(new Entries(kind, filedOn, text, language), UploadedFile.of("json", body));
    }

    /** A place is taken only when the whole body is here: a slow sender holds none. */
    private ResponseEntity<Object> answer(Entries entries, UploadedFile file) throws IOException {
        try (Turnstile.Place place = turnstile.enter().orElse(null)) {
            return place == null ? busy(RETRY_SECONDS, entries.language()) : examined(entries, file);
        }
    }

    private ResponseEntity<Object> examined(Entries entries, UploadedFile file) throws IOException {
        ExaminationQuestion.Parsed asked = ExaminationQuestion.parse(entries.kind(), entries.filedOn(), clock);
        if (!asked.faults().isEmpty()) {
            return faults(asked.faults(), entries.language());
        }
        Examiner.Wish wish = new Examiner.Wish(entries.text(), entries.language());
        JsonNode answer = child.used()
                ? apart(entries, file, wish)
                : json.valueToTree(examiner.file(file.name(), file, asked.question(), wish));
        return ResponseEntity.status(answer.has("unreadable") ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(answer);
    }

    /** Strangers' files do not get to take the memory or the time of the server. */
    private JsonNode apart(Entries entries, UploadedFile file, Examiner.Wish wish) throws IOException {
        String head = json.writeValueAsString(Map.of(
                "file", file.name(),
                "kind", entries.kind(),
                "filedOn", entries.filedOn(),
                "text", entries.text(),
                "lang", entries.language().getLanguage()));
        try (InputStream body = file.source().open()) {
            Optional<String> answer = child.ask(head, body, file.source().size());
            return answer.isPresent()
                    ? json.readTree(answer.get())
                    : json.valueToTree(examiner.unreadable(file.name(), "exhausted", List.of(), wish));
        }
    }

    private ResponseEntity<Object> faults(List<ExaminationQuestion.Mistake> faults, Locale language) {
        return ResponseEntity.unprocessableEntity()
                .body(Map.of(
                        "faults",
                        faults.stream()
                                .map(fault -> texts.fault(fault, language))
                                .toList()));
    }

    private ResponseEntity<Object> tooLarge(String label, long bytes, Locale language) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(examiner.unreadable(
                        label, "too-large", List.of(bytes >> 20), new Examiner.Wish(false, language)));
    }

    private ResponseEntity<Object> busy(String seconds, Locale language) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .body(Map.of(
                        "faults",
                        List.of(texts.fault(
                                new ExaminationQuestion.Mistake("file", "busy", List.of(seconds)), language))));
    }

    private static UploadedFile uploaded(String name, MultipartFile file) {
        return new UploadedFile(name, "", new UploadedFile.Source() {
            @Override
            public InputStream open() throws IOException {
                return file.getInputStream();
            }

            @Override
            public long size() {
                return file.getSize();
            }
        });
    }
}

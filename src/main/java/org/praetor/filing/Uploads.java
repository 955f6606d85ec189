package org.praetor.filing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.praetor.UploadChild;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.form.FieldError;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.formality.ApplicationReader;
import org.praetor.formality.Reading;
import org.praetor.formality.UploadedFile;
import org.praetor.vault.ContentTooLarge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/**
 * Takes files that people attach to a filing or a step. The type is judged by content, never by name; a file that cannot
 * be taken gives a field error that says what to do, and the others are kept.
 */
@Service
public class Uploads {

    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "application/zip",
            "application/xml",
            "text/xml",
            "text/plain",
            "image/png",
            "image/jpeg",
            "image/tiff",
            "application/msword",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_NAME = 200;

    private final CaseDocuments documents;
    private final MessageSource messages;
    private final UploadChild child;
    private final ObjectMapper json;
    private final long limit;
    private final Tika tika = new Tika();
    private final ApplicationReader reader = new ApplicationReader();

    Uploads(
            CaseDocuments documents,
            MessageSource messages,
            UploadChild child,
            ObjectMapper json,
            @Value("${praetor.upload.limit-megabytes:50}") long limitMegabytes) {
        this.child = child;
        this.json = json;
        this.documents = documents;
        this.messages = messages;
        this.limit = limitMegabytes * 1024 * 1024;
    }

    /** A file as the browser sent it. */
    public record Incoming(String field, String fileName, long size, InputStreamSource content) {}

    /** What became of the files: ids of those taken, by field, and errors of the others. */
    public record Taken(Map<String, List<String>> documents, List<FieldError> errors) {}

    /**
     * Where files go: to the parties' shelf or the house's own, and whether they wait for an answer to be sent. A field
     * with the property {@code visible: parties} shows its files to the parties whoever attaches them.
     */
    public record Shelf(boolean partys, boolean pending) {}

    public Taken take(String caseId, String step, boolean partys, List<Incoming> files, Form form, Actor actor) {
        return take(caseId, step, new Shelf(partys, false), files, form, actor);
    }

    /**
     * Each file is kept by itself: reading a stranger's file may take long, and no connection of the database waits for it.
     *
     * @param form a file for its patent application that cannot be read (broken, encrypted, hostile) is not taken
     */
    public Taken take(String caseId, String step, Shelf shelf, List<Incoming> files, Form form, Actor actor) {
        Set<String> shown = form.fields().stream()
                .filter(field -> "parties".equals(field.properties().get("visible")))
                .map(FormField::path)
                .collect(Collectors.toSet());
        Set<String> applications = ApplicationField.all(form);
        Map<String, List<String>> taken = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Incoming file : files) {
            if (file.fileName().isBlank()) {
                continue;
            }
            try {
                if (applications.contains(file.field()) && unreadable(file, errors)) {
                    continue;
                }
                Shelf own = new Shelf(shelf.partys() || shown.contains(file.field()), shelf.pending());
                String id = take(caseId, step, own, file, actor, errors);
                if (!id.isEmpty()) {
                    taken.computeIfAbsent(file.field(), field -> new ArrayList<>())
                            .add(id);
                }
            } catch (ContentTooLarge e) {
                errors.add(error(file, "upload.error.too-large", String.valueOf(limit / 1024 / 1024)));
            } catch (IOException e) {
                errors.add(error(file, "upload.error.interrupted"));
            }
        }
        return new Taken(taken, errors);
    }

    private String take(String caseId, String step, Shelf shelf, Incoming file, Actor actor, List<FieldError> errors)
            throws IOException {
        if (file.size() == 0) {
            errors.add(error(file, "upload.error.empty"));
            return "";
        }
        if (file.size() > limit) {
            throw new ContentTooLarge(limit);
        }
        try (InputStream content = new BufferedInputStream(file.content().getInputStream(), 1 << 16)) {
            String type = tika.detect(content);
            if (!TAKEN.contains(type)) {
                errors.add(error(file, "upload.error.type", type));
                return "";
            }
            CaseDocument document = documents.add(
                    new CaseDocuments.NewDocument(
                            caseId,
                            file.field(),
                            step,
                            1,
                            plainName(file.fileName()),
                            type,
                            limit,
                            shelf.partys(),
                            shelf.pending()),
                    content,
                    actor);
            return document.id();
        }
    }

    private boolean unreadable(Incoming file, List<FieldError> errors) throws IOException {
        if (file.size() == 0 || file.size() > limit) {
            return false;
        }
        String name = plainName(file.fileName());
        if (child.used()) {
            Optional<String> refused = refused(name, file);
            refused.ifPresent(
                    why -> errors.add(new FieldError(file.field(), "upload.error.unreadable", List.of(name, why))));
            return refused.isPresent();
        }
        Reading reading = reader.read(List.of(new UploadedFile(name, "", source(file))));
        reading.notes().stream()
                .filter(Reading.Note::blocking)
                .map(note ->
                        new FieldError(file.field(), "upload.error.unreadable", List.of(note.file(), sentences(note))))
                .forEach(errors::add);
        return reading.blocked();
    }

    /** Why a file cannot be read, as the process says in which it may fail without harm; empty when it can. */
    private Optional<String> refused(String name, Incoming file) throws IOException {
        String head = json.writeValueAsString(
                Map.of("file", name, "lang", LocaleContextHolder.getLocale().getLanguage()));
        try (InputStream content = file.content().getInputStream()) {
            Optional<String> answer = child.ask(head, content, file.size());
            if (answer.isEmpty()) {
                return Optional.of(
                        messages.getMessage("formality.read.exhausted", null, "", LocaleContextHolder.getLocale()));
            }
            return Optional.ofNullable(
                    json.readTree(answer.get()).path("unreadable").textValue());
        }
    }

    private static UploadedFile.Source source(Incoming file) {
        return new UploadedFile.Source() {
            @Override
            public InputStream open() throws IOException {
                return file.content().getInputStream();
            }

            @Override
            public long size() {
                return file.size();
            }
        };
    }

    /** What is wrong and what to do, in the reader's language. */
    private String sentences(Reading.Note note) {
        Object[] arguments = note.arguments().toArray();
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(note.key(), arguments, "", locale)
                + messages.getMessage(note.suggestion(), arguments, "", locale);
    }

    /** The last path segment, without control, bidirectional and invisible characters. */
    static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        String shortened =
                visible.length() > LONGEST_NAME ? visible.substring(visible.length() - LONGEST_NAME) : visible;
        return shortened.isEmpty() ? "upload" : shortened;
    }

    private static FieldError error(Incoming file, String key, String... more) {
        List<String> arguments = new ArrayList<>(List.of(plainName(file.fileName())));
        arguments.addAll(List.of(more));
        return new FieldError(file.field(), key, arguments);
    }
}

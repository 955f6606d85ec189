package org.praetor.formality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document that can be spoilt in one place at a time: every edit gives another specimen, examined like the first. */
final class Specimen {

    private static final Path OWN = Path.of("src/test/resources/formality/clean");
    /** Texts of more than a book's chapter are left out, for time: each is examined a hundred times. */
    private static final int LONG = 60_000;

    private static final Pattern FIGURE = Pattern.compile("图\\s*(\\d{1,2})");

    final String id;
    final PatentKind kind;
    final LocalDate filedOn;
    private final Draft draft;
    private final @Nullable RequestForm request;
    private @Nullable Application application;
    private @Nullable List<Finding> findings;

    private Specimen(String id, PatentKind kind, LocalDate filedOn, Draft draft, @Nullable RequestForm request) {
        this.id = id;
        this.kind = kind;
        this.filedOn = filedOn;
        this.draft = draft;
        this.request = request;
    }

    static Specimen of(String id, PatentKind kind, Draft draft) {
        return new Specimen(id, kind, Texting.TODAY, draft, null);
    }

    /** Applications written by ourselves, without any defect. */
    static List<Specimen> own() {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.sorted().map(Specimen::own).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Specimen own(Path file) {
        try {
            Draft draft = PlainText.read(Files.readString(file), String.valueOf(file.getFileName()));
            return of(String.valueOf(file.getFileName()), draft.application().kind(), draft);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Published and granted documents beside the project; drawings that the source lost or does not label are put back as 图1 to 图n. */
    static List<Specimen> published() {
        List<Specimen> specimens = new ArrayList<>();
        for (JsonNode document : Corpus.fulltexts()) {
            Draft draft = Corpus.draft(document);
            if (draft.description.stream().mapToInt(String::length).sum() > LONG) {
                continue;
            }
            if (draft.drawings.stream().anyMatch(drawing -> drawing.label().isEmpty())) {
                int last = described(draft.description);
                draft.drawings.clear();
                for (int number = 1; number <= last; number++) {
                    draft.drawings.add(new Drawing("图" + number, null));
                }
            }
            specimens.add(of(document.path("id").asText(), Corpus.kind(document), draft));
        }
        return specimens;
    }

    /** Published titles with their abstracts. */
    static List<Specimen> abstracts() {
        List<Specimen> specimens = new ArrayList<>();
        for (JsonNode line : Corpus.partial("abstracts-A01-agriculture.jsonl")) {
            Draft draft = new Draft();
            draft.title = Texts.tidy(line.path("title").asText(""));
            draft.abstractLines.add(Texts.tidy(line.path("abstract").asText("")));
            specimens.add(of(line.path("id").asText(), Corpus.kind(line), draft));
        }
        return specimens;
    }

    private static int described(List<String> lines) {
        int last = 0;
        boolean figures = false;
        for (String line : lines) {
            figures = Headings.section(line)
                    .map(opened -> opened == Description.SectionKind.FIGURES)
                    .orElse(figures);
            Matcher figure = FIGURE.matcher(figures ? line : "");
            while (figure.find()) {
                last = Math.max(last, Integer.parseInt(figure.group(1)));
            }
        }
        return last;
    }

    Specimen edited(Consumer<Draft> edit) {
        Draft copy = new Draft();
        for (Part part : Part.values()) {
            copy.take(part, draft);
        }
        edit.accept(copy);
        return new Specimen(id, kind, filedOn, copy, request);
    }

    Specimen filed(LocalDate day) {
        return new Specimen(id, kind, day, draft, request);
    }

    Specimen declared(PatentKind declared) {
        return new Specimen(id, declared, filedOn, draft, request);
    }

    Specimen asking(RequestForm form) {
        return new Specimen(id, kind, filedOn, draft, form);
    }

    Application application() {
        if (application == null) {
            application = draft.application();
        }
        return application;
    }

    List<Finding> findings() {
        if (findings == null) {
            findings = new FormalExaminer().examine(application(), new Context(kind, filedOn, request));
        }
        return findings;
    }

    boolean reported(String rule, Part part, String place) {
        return findings().stream()
                .anyMatch(finding -> finding.rule().equals(rule)
                        && finding.part() == part
                        && (place.isEmpty() || finding.place().equals(place)));
    }
}

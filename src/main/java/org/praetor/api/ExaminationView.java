package org.praetor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Application;
import org.praetor.formality.Claim;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.FileExaminer.Examined;
import org.praetor.formality.Finding;
import org.praetor.formality.Outline;
import org.praetor.formality.Part;

/**
 * An examined file as programs get it: always the same fields; {@code page}, {@code notes} and {@code texts} come only when everything is asked for.
 *
 * @param notes what was left unread or needs a look
 * @param texts of the parts, in which spans are counted
 */
record ExaminationView(
        String file,
        String kind,
        @JsonProperty("application") Outline outline,
        List<Found> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> texts)
        implements ExaminationAnswer {

    /**
     * @param claim number of the claim it is about, null if it is about none
     * @param start first character of the span in the text of the part, counted in code points from 0; null when it is about the part as a whole
     * @param end the character after the span
     * @param excerpt exactly the text from {@code start} to {@code end}, line breaks included; "" when the finding is about the part as a whole
     * @param page of the file, when it was asked for and the format has pages
     */
    record Found(
            String rule,
            String severity,
            String part,
            @Nullable Integer claim,
            @Nullable Integer paragraph,
            @Nullable Integer start,
            @Nullable Integer end,
            String excerpt,
            String message,
            String suggestion,
            String basis,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer page) {}

    record Note(String file, String message, String suggestion) {}

    @Override
    public int code() {
        return findings.stream().anyMatch(found -> found.severity().equals("E")) ? 1 : 0;
    }

    static ExaminationView of(
            String file, Examined examined, boolean everything, ExaminationTexts texts, Locale language) {
        Application application = examined.reading().application();
        Map<Part, Spans> spans = new EnumMap<>(Part.class);
        return new ExaminationView(
                file,
                ExaminationQuestion.name(examined.kind()),
                Outline.of(application),
                examined.findings().stream()
                        .map(finding -> found(
                                finding,
                                application,
                                everything,
                                spans.computeIfAbsent(finding.part(), part -> new Spans(application.text(part))),
                                texts,
                                language))
                        .toList(),
                everything ? notes(examined, texts, language) : List.of(),
                everything ? texts(application) : Map.of());
    }

    private static List<Note> notes(Examined examined, ExaminationTexts texts, Locale language) {
        return examined.reading().notes().stream()
                .map(note -> new Note(
                        note.file(),
                        texts.of(note.key(), note.arguments(), language),
                        texts.of(note.suggestion(), note.arguments(), language)))
                .toList();
    }

    static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Found found(
            Finding finding,
            Application application,
            boolean withPage,
            Spans spans,
            ExaminationTexts texts,
            Locale language) {
        boolean whole = finding.start() < 0;
        return new Found(
                finding.rule(),
                finding.severity().name(),
                name(finding.part()),
                finding.part() == Part.CLAIMS ? claim(finding, application) : null,
                finding.part() == Part.DESCRIPTION ? paragraph(finding, application) : null,
                whole ? null : spans.characters(finding.start()),
                whole ? null : spans.characters(finding.end()),
                whole ? "" : spans.text().substring(finding.start(), finding.end()),
                texts.of(finding.message(), finding.arguments(), language),
                texts.of(finding.suggestion(), finding.arguments(), language),
                finding.basis(),
                withPage ? finding.page() : null);
    }

    private static @Nullable Integer claim(Finding finding, Application application) {
        if (finding.start() < 0) {
            return number(finding.place());
        }
        return application.claims().stream()
                .filter(claim -> finding.start() < claim.end())
                .findFirst()
                .map(Claim::number)
                .orElse(null);
    }

    private static @Nullable Integer paragraph(Finding finding, Application application) {
        if (finding.start() < 0) {
            return number(finding.place());
        }
        return application.description().paragraphs().stream()
                .filter(paragraph -> finding.start() >= paragraph.start()
                        && finding.start()
                                < paragraph.start() + paragraph.text().length())
                .findFirst()
                .map(Paragraph::number)
                .orElse(null);
    }

    private static @Nullable Integer number(String place) {
        return place.matches("\\d{1,9}") ? Integer.valueOf(place) : null;
    }

    private static Map<String, String> texts(Application application) {
        Map<String, String> texts = new TreeMap<>();
        for (Part part : Part.values()) {
            if (!application.text(part).isEmpty()) {
                texts.put(name(part), application.text(part));
            }
        }
        return texts;
    }
}

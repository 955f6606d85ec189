package org.praetor.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An examined file as lines for a person at a terminal. */
final class ExaminationPrint {

    private static final int MOST = 60;

    private ExaminationPrint() {}

    static List<String> of(ExaminationView view, ExaminationTexts texts, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(
                "api.examine.head",
                List.of(
                        view.file(),
                        view.outline().title(),
                        texts.of("api.examine.kind." + view.kind(), List.of(), language),
                        count(view, "E"),
                        count(view, "W"),
                        count(view, "I")),
                language));
        for (ExaminationView.Note note : view.notes()) {
            lines.add("  - " + note.file() + ": " + note.message() + " " + note.suggestion());
        }
        for (ExaminationView.Found found : view.findings()) {
            lines.add("  " + found.severity() + " " + found.rule() + " "
                    + texts.of("formality.part." + found.part(), List.of(), language) + place(found, texts, language)
                    + "  " + found.message());
            if (!found.excerpt().isEmpty()) {
                lines.add("      > " + shortened(found.excerpt()));
            }
            lines.add("      " + found.suggestion() + " (" + found.basis() + ")");
        }
        return lines;
    }

    /** On one line, and no more of it than the eye needs to find the place. */
    private static String shortened(String excerpt) {
        String line = excerpt.replace('\n', ' ');
        int most = Math.min(MOST, line.codePointCount(0, line.length()));
        int end = line.offsetByCodePoints(0, most);
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }

    private static long count(ExaminationView view, String severity) {
        return view.findings().stream()
                .filter(found -> found.severity().equals(severity))
                .count();
    }

    private static String place(ExaminationView.Found found, ExaminationTexts texts, Locale language) {
        if (found.claim() != null) {
            return " " + texts.of("api.examine.claim", List.of(found.claim()), language);
        }
        return found.paragraph() == null
                ? ""
                : " " + texts.of("api.examine.paragraph", List.of(found.paragraph()), language);
    }
}

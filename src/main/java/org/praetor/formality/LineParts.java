package org.praetor.formality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of a word-processor, PDF or plain-text file into the parts of an application by their part titles, the file name, or what they look like. */
final class LineParts {

    private static final Pattern FIGURE =
            Pattern.compile("(图\\s*\\d{1,3}\\s*(?:[A-Za-z]|[(（][A-Za-z\\d][)）])?)(?:\\s.{0,20})?");
    private static final Pattern FIRST_CLAIM = Pattern.compile("(?s)(?:1|一)\\s*[.．、].*");

    private final Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
    private final String file;

    private LineParts(String file) {
        this.file = file;
    }

    /** @param file name, which may say the part */
    static Draft sort(List<Line> lines, String file) {
        LineParts parts = new LineParts(file);
        parts.split(lines);
        return parts.draft();
    }

    private void split(List<Line> lines) {
        @Nullable Part current = null;
        List<Line> untitled = new ArrayList<>();
        for (Line line : lines) {
            Optional<Part> opened = line.pictures().isEmpty() ? Headings.part(line.text()) : Optional.empty();
            if (opened.isPresent()) {
                current = opened.get();
            } else if (current == null) {
                untitled.add(line);
            } else {
                lines(current).add(line);
            }
        }
        if (untitled.stream().anyMatch(line -> !line.text().isBlank())) {
            Part guessed = guess(untitled);
            if (guessed != null && !parts.containsKey(guessed)) {
                parts.put(guessed, untitled);
            }
        }
    }

    private @Nullable Part guess(List<Line> lines) {
        if (parts.isEmpty()) {
            Optional<Part> named = Headings.partOfFile(file);
            if (named.isPresent()) {
                return named.get();
            }
        }
        String all = String.join("\n", lines.stream().map(Line::printed).toList());
        if (lines.stream().anyMatch(line -> Headings.section(line.text()).isPresent())) {
            return Part.DESCRIPTION;
        }
        if (CaptionedViews.in(lines)) {
            return Part.DESIGN_VIEWS;
        }
        if (all.contains("产品的名称") && all.contains("设计要点")) {
            return Part.BRIEF_EXPLANATION;
        }
        if (lines.stream()
                .map(Line::printed)
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> FIRST_CLAIM.matcher(line).matches())
                .isPresent()) {
            return Part.CLAIMS;
        }
        boolean shortText = parts.isEmpty() && lines.size() <= 3 && Texts.count(all) > 60 && Texts.count(all) < 800;
        return shortText && (all.contains("公开") || all.contains("涉及") || all.contains("提供")) ? Part.ABSTRACT : null;
    }

    private List<Line> lines(Part part) {
        return parts.computeIfAbsent(part, absent -> new ArrayList<>());
    }

    private Draft draft() {
        Draft draft = new Draft();
        parts.forEach((part, lines) -> fill(draft, part, lines));
        return draft;
    }

    private static void fill(Draft draft, Part part, List<Line> lines) {
        switch (part) {
            case CLAIMS -> draft.claims.addAll(ClaimLines.of(lines));
            case ABSTRACT -> printed(lines).forEach(draft.abstractLines::add);
            case BRIEF_EXPLANATION -> printed(lines).forEach(draft.explanation::add);
            case DESCRIPTION -> description(draft, printed(lines));
            case DRAWINGS -> drawings(draft, lines);
            case ABSTRACT_FIGURE -> {
                Draft figures = new Draft();
                drawings(figures, lines);
                draft.abstractFigure = figures.drawings.isEmpty() ? null : figures.drawings.get(0);
            }
            case DESIGN_VIEWS -> CaptionedViews.of(lines).forEach(draft.views::add);
            case TITLE, REQUEST -> {}
        }
    }

    private static List<String> printed(List<Line> lines) {
        return lines.stream().map(Line::printed).filter(line -> !line.isBlank()).toList();
    }

    /** The first line is the title unless it is a heading, a numbered paragraph or as long as a sentence. */
    static void description(Draft draft, List<String> lines) {
        int first = 0;
        if (!lines.isEmpty()
                && Headings.section(lines.get(0)).isEmpty()
                && Texts.count(lines.get(0)) <= 120
                && !lines.get(0).endsWith("。")) {
            draft.titleLine = lines.get(0);
            first = 1;
        }
        draft.description.addAll(lines.subList(first, lines.size()));
    }

    /** Labels stand above or below their pictures: whichever comes first waits for the other. */
    private static void drawings(Draft draft, List<Line> lines) {
        List<Drawing> drawings = draft.drawings;
        for (Line line : lines) {
            for (Picture picture : line.pictures()) {
                int last = drawings.size() - 1;
                if (last >= 0 && drawings.get(last).picture() == null) {
                    drawings.set(last, new Drawing(drawings.get(last).label(), picture));
                } else {
                    drawings.add(new Drawing("", picture));
                }
            }
            Matcher figure = FIGURE.matcher(line.printed()
                    .replace(String.valueOf(ContentHash.PICTURE), "")
                    .strip());
            if (figure.matches()) {
                String label = Texts.compact(figure.group(1));
                int last = drawings.size() - 1;
                if (last >= 0 && drawings.get(last).label().isEmpty()) {
                    drawings.set(last, new Drawing(label, drawings.get(last).picture()));
                } else {
                    drawings.add(new Drawing(label, null));
                }
            }
        }
    }
}

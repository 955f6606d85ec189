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

    private static final Pattern FIRST_CLAIM = Pattern.compile("(?s)(?:1|一)\\s*[.．、].*");

    private static final Pattern NAMED =
            Pattern.compile("(?:发明创造|发明|实用新型|外观设计|专利|申请)?(?:的)?名称\\s*(?:[:：]\\s*(?<name>.*))?");
    private static final Pattern ABSTRACT = Pattern.compile("(?:说明书)?摘\\s*要\\s*[:：]\\s*(?<text>.{20,})");
    private static final Pattern ABSTRACT_FIGURE =
            Pattern.compile("(?:指定)?摘要附图\\s*(?:[:：]|为|是)\\s*(?<label>图\\s*\\d{1,3}[A-Za-z]?)[。.]?");
    private static final int LONGEST_TITLE = 120;

    private final Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
    private final String file;
    private String title = "";
    private @Nullable Drawing abstractFigure;

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
            Optional<Part> opened = line.marks() == 0 ? Headings.part(line.text()) : Optional.empty();
            Matcher figure = ABSTRACT_FIGURE.matcher(line.text());
            Matcher summary = ABSTRACT.matcher(line.text());
            if (opened.isPresent()) {
                current = opened.get();
            } else if (figure.matches()) {
                abstractFigure = new Drawing(Texts.compact(figure.group("label")), null);
            } else if (summary.matches() && !parts.containsKey(Part.ABSTRACT)) {
                current = Part.ABSTRACT;
                lines(current).add(Line.of(summary.group("text"), line.page()));
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
            } else {
                title = title(untitled.stream()
                        .map(Line::printed)
                        .filter(line -> !line.isBlank())
                        .toList());
            }
        }
    }

    /** A title without the words 发明名称 that some put before it. */
    static String name(String line) {
        Matcher named = NAMED.matcher(line);
        return named.matches()
                        && named.group("name") != null
                        && !named.group("name").isEmpty()
                ? named.group("name")
                : line;
    }

    /** What stands before the first part title may name the invention, alone or after 发明名称. */
    private String title(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            Matcher named = NAMED.matcher(lines.get(at));
            if (named.matches() && !name(lines.get(at)).equals(lines.get(at))) {
                return name(lines.get(at));
            }
            if (named.matches()) {
                return at + 1 < lines.size() ? lines.get(at + 1) : "";
            }
        }
        boolean alone = lines.size() == 1 && !parts.isEmpty() && !lines.get(0).contains("申请");
        return alone
                        && Texts.count(lines.get(0)) <= LONGEST_TITLE
                        && !lines.get(0).endsWith("。")
                ? lines.get(0)
                : "";
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
                .filter(line -> FIRST_CLAIM.matcher(line).matches()
                        || (lines.stream().map(Line::printed).anyMatch(LineParts::claimed)
                                && (ClaimNumber.reads(line)
                                        || ClaimNumber.odd(line).isPresent())))
                .isPresent()) {
            return Part.CLAIMS;
        }
        boolean shortText = parts.isEmpty() && lines.size() <= 3 && Texts.count(all) > 60 && Texts.count(all) < 800;
        return shortText && (all.contains("公开") || all.contains("涉及") || all.contains("提供")) ? Part.ABSTRACT : null;
    }

    /** What no part but the claims has: a line that opens with the number of a claim it cites, numbered or not. */
    private static boolean claimed(String line) {
        return ClaimNumber.cites(ClaimNumber.any(line).map(ClaimNumber::text).orElse(line));
    }

    private List<Line> lines(Part part) {
        return parts.computeIfAbsent(part, absent -> new ArrayList<>());
    }

    private Draft draft() {
        Draft draft = new Draft();
        parts.forEach((part, lines) -> fill(draft, part, lines));
        draft.abstractFigure = draft.abstractFigure == null ? abstractFigure : draft.abstractFigure;
        draft.title = draft.titleLine.isEmpty() ? title : "";
        return draft;
    }

    private static void fill(Draft draft, Part part, List<Line> lines) {
        if (!lines.isEmpty() && lines.get(0).page() > 0) {
            draft.pages.put(part, List.of(lines.get(0).page()));
        }
        switch (part) {
            case CLAIMS -> draft.claims.addAll(ClaimLines.of(lines));
            case ABSTRACT -> printed(lines).forEach(draft.abstractLines::add);
            case BRIEF_EXPLANATION -> printed(lines).forEach(draft.explanation::add);
            case DESCRIPTION -> {
                List<Line> shown =
                        lines.stream().filter(line -> !line.text().isBlank()).toList();
                description(draft, printed(shown));
                List<Integer> pages = shown.stream().map(Line::page).toList();
                draft.pages.put(part, pages.subList(draft.titleLine.isEmpty() ? 0 : 1, pages.size()));
            }
            case DRAWINGS -> draft.drawings.addAll(DrawingLines.of(lines));
            case ABSTRACT_FIGURE -> {
                List<Drawing> figures = DrawingLines.of(lines);
                draft.abstractFigure = figures.isEmpty() ? null : figures.get(0);
            }
            case DESIGN_VIEWS -> CaptionedViews.of(lines).forEach(draft.views::add);
            case TITLE, REQUEST, SEQUENCE_LISTING -> {}
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
                && Texts.count(lines.get(0)) <= LONGEST_TITLE
                && !lines.get(0).endsWith("。")) {
            draft.titleLine = lines.get(0);
            first = 1;
        }
        draft.description.addAll(lines.subList(first, lines.size()));
    }
}

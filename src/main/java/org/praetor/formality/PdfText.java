package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts printed lines together again: running heads and page numbers out, wrapped lines joined, the front page of a publication taken apart. */
final class PdfText {

    private static final Pattern PUBLICATION = Pattern.compile("CN\\d{6,}[A-Z]?\\d?");
    private static final Pattern PAGE =
            Pattern.compile("第?\\d{1,4}(?:[/／]\\d{1,4})?页?|-\\d{1,4}-|—\\d{1,4}—|第\\d{1,4}页共\\d{1,4}页");
    private static final Pattern OPENING =
            Pattern.compile("^\\s*(?:[\\[【]\\s*\\d{4,5}\\s*[\\]】]|\\d{1,3}\\s*[.．、]\\s*(?!\\d)).*", Pattern.DOTALL);
    private static final Pattern INID = Pattern.compile("^\\s*[(（]\\s*\\d{2}\\s*[)）].*", Pattern.DOTALL);
    private static final Pattern TITLE_FIELD =
            Pattern.compile("^\\s*[(（]\\s*54\\s*[)）]\\s*(?:发明名称|实用新型名称|使用该外观设计的产品名称)?(.*)", Pattern.DOTALL);
    private static final Pattern ABSTRACT_FIELD =
            Pattern.compile("^\\s*[(（]\\s*57\\s*[)）]\\s*(?:摘\\s*要)?(.*)", Pattern.DOTALL);

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder frontTitle = new StringBuilder();
    private final StringBuilder frontAbstract = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable Part part;
    private boolean front;
    private boolean ended = true;

    boolean inDrawings() {
        return part == Part.DRAWINGS || part == Part.ABSTRACT_FIGURE;
    }

    /** @param width of the page in points */
    void page(List<PdfLines.Printed> printed, List<Picture> pictures, float width) {
        List<PdfLines.Printed> body = new ArrayList<>();
        finishIfDrawn();
        int from = lines.size();
        front = printed.stream()
                        .anyMatch(line -> TITLE_FIELD.matcher(line.text()).matches())
                || (front && part == null);
        for (int index = 0; index < printed.size(); index++) {
            PdfLines.Printed line = printed.get(index);
            String compact = Texts.compact(line.text());
            boolean edge = index < 3 || index >= printed.size() - 2;
            if (edge
                    && (PUBLICATION.matcher(compact).matches()
                            || PAGE.matcher(compact).matches())) {
                continue;
            }
            Optional<Part> opened = Headings.part(line.text());
            if (opened.isPresent() && !(front && part == null && index > 3)) {
                body(body, width);
                body.clear();
                open(opened.get());
            } else {
                body.add(line);
            }
        }
        if (front && part == null) {
            front(body);
        } else {
            body(body, width);
        }
        if (inDrawings() && !pictures.isEmpty()) {
            finish();
            attach(pictures, afterTitle(from));
        }
    }

    Draft draft(String file) {
        finish();
        Draft draft = LineParts.sort(lines, file);
        draft.title = Texts.tidy(frontTitle.toString());
        if (draft.abstractLines.isEmpty() && !frontAbstract.toString().isBlank()) {
            draft.abstractLines.add(Texts.tidy(frontAbstract.toString()));
        }
        return draft;
    }

    /** A running head repeats the part's title on every page. */
    private void open(Part opened) {
        if (opened != part) {
            finish();
            lines.add(Line.of(title(opened)));
            part = opened;
        }
    }

    private static String title(Part opened) {
        return switch (opened) {
            case CLAIMS -> "权利要求书";
            case DESCRIPTION -> "说明书";
            case ABSTRACT -> "说明书摘要";
            case DRAWINGS -> "说明书附图";
            case ABSTRACT_FIGURE -> "摘要附图";
            case BRIEF_EXPLANATION -> "简要说明";
            case REQUEST, TITLE, DESIGN_VIEWS -> "请求书";
        };
    }

    /** A new paragraph is indented, opens with a number, is a heading, or follows a short line. */
    private void body(List<PdfLines.Printed> body, float width) {
        float left =
                body.stream().map(PdfLines.Printed::left).min(Float::compare).orElse(0f);
        float right =
                body.stream().map(PdfLines.Printed::right).max(Float::compare).orElse(width);
        for (PdfLines.Printed line : body) {
            String text = Texts.compact(line.text());
            boolean heading = Headings.section(text).isPresent();
            boolean indented = line.left() - left > 1.2f * line.height();
            if (ended
                    || heading
                    || indented
                    || inDrawings()
                    || (OPENING.matcher(line.text()).matches() && finished())) {
                finish();
            }
            Texts.joinWrapped(paragraph, line.text().strip());
            ended = heading
                    || inDrawings()
                    || (right - line.right() > 2.5f * line.height() && (finished() || paragraph.length() < 60));
        }
    }

    private boolean finished() {
        if (paragraph.isEmpty()) {
            return true;
        }
        char last = paragraph
                .toString()
                .stripTrailing()
                .charAt(paragraph.toString().stripTrailing().length() - 1);
        return "。；;：:.，".indexOf(last) >= 0;
    }

    private void finish() {
        String text = Texts.tidy(paragraph.toString())
                .replaceAll("(?<=\\d) \\.(?=\\s|\\D|$)", ".")
                .replaceAll("(?<=\\d) \\.(?=\\d)", ".");
        if (!text.isEmpty()) {
            lines.add(Line.of(text));
        }
        paragraph.setLength(0);
        ended = true;
    }

    /** Behind the part title the page opened with: neither it nor the end of the part before is a label. */
    private int afterTitle(int from) {
        for (int at = lines.size() - 1; at >= from; at--) {
            if (Headings.part(lines.get(at).text()).isPresent()) {
                return at + 1;
            }
        }
        return from;
    }

    private void finishIfDrawn() {
        if (inDrawings()) {
            finish();
        }
    }

    /** The page's pictures to the page's lines in turn: the file does not say which label belongs to which. */
    private void attach(List<Picture> pictures, int from) {
        int at = from;
        for (Picture picture : pictures) {
            at = Math.min(at + 1, lines.size());
            lines.add(at, new Line("", String.valueOf(ContentHash.PICTURE), List.of(picture)));
            at++;
        }
    }

    /** (54) title and (57) abstract; the other fields are of no interest here. */
    private void front(List<PdfLines.Printed> body) {
        @Nullable StringBuilder field = frontTitle.isEmpty() ? null : frontAbstract;
        for (PdfLines.Printed line : body) {
            var title = TITLE_FIELD.matcher(line.text());
            var summary = ABSTRACT_FIELD.matcher(line.text());
            String text = line.text().strip();
            if (title.matches()) {
                field = frontTitle;
                text = title.group(1).strip();
            } else if (summary.matches()) {
                field = frontAbstract;
                text = summary.group(1).strip();
            } else if (INID.matcher(text).matches()) {
                field = null;
            }
            if (field != null && !PUBLICATION.matcher(Texts.compact(text)).matches()) {
                Texts.joinWrapped(field, text);
            }
        }
    }
}

package org.praetor.formality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.PdfRow.Printed;

/** Puts printed lines together again: running heads and page numbers out, wrapped lines joined, the front page of a publication taken apart. */
final class PdfText {

    private static final Pattern PUBLICATION = Pattern.compile("CN\\d{6,}[A-Z]?\\d?");
    private static final Pattern PAGE = Pattern.compile(
            "第?\\d{1,4}(?:[/／]\\d{1,4})?页?|-\\d{1,4}-|—\\d{1,4}—|第\\d{1,4}页[/／,，]?共\\d{1,4}页|Page\\d{1,4}(?:of\\d{1,4})?");
    /** What CNIPA's own templates print at the foot: number and date of the form. */
    private static final Pattern FORM = Pattern.compile("1[0-3]\\d{4}(?:\\d{4}\\.\\d{1,2})?|\\d{4}\\.\\d{1,2}");

    private static final Pattern OPENING =
            Pattern.compile("^\\s*(?:[\\[【]\\s*\\d{4,5}\\s*[\\]】]|\\d{1,3}\\s*[.．、]\\s*(?!\\d)).*", Pattern.DOTALL);
    private static final Pattern INID = Pattern.compile("^\\s*[(（]\\s*\\d{2}\\s*[)）].*", Pattern.DOTALL);
    private static final Pattern TITLE_FIELD =
            Pattern.compile("^\\s*[(（]\\s*54\\s*[)）]\\s*(?:发明名称|实用新型名称|使用该外观设计的产品名称)?(.*)", Pattern.DOTALL);
    private static final Pattern ABSTRACT_FIELD =
            Pattern.compile("^\\s*[(（]\\s*57\\s*[)）]\\s*(?:摘\\s*要)?(.*)", Pattern.DOTALL);

    /** Points by which justified lines may differ at their right end. */
    private static final float SHARED = 8;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder frontTitle = new StringBuilder();
    private final StringBuilder frontAbstract = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable Part part;
    private boolean front;
    private int page;
    private int begun;
    private int frontPage;
    private boolean ended = true;

    boolean inDrawings() {
        return part == Part.DRAWINGS || part == Part.ABSTRACT_FIGURE || part == Part.DESIGN_VIEWS;
    }

    /** @param running what is printed on most pages, by {@link PdfSheet#place} */
    void page(PdfSheet sheet, Set<String> running) {
        finishIfDrawn();
        page = sheet.number();
        int from = lines.size();
        List<PdfRow> rows = sheet.rows();
        front = rows.stream()
                        .anyMatch(row ->
                                TITLE_FIELD.matcher(row.line().letters().text()).matches())
                || (front && part == null);
        List<PdfRow> body = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Printed line = rows.get(index).line().letters();
            Optional<Part> opened = Headings.part(line.text());
            if (opened.isPresent() && !(front && part == null && index > 3)) {
                body(body, sheet.width());
                body.clear();
                open(opened.get());
            } else if (!(sheet.edge(index) && runs(line, running))
                    && !(rows.get(index).drawn() && (inDrawings() || index == 0))) {
                body.add(rows.get(index));
            }
        }
        if (front && part == null) {
            front(body.stream().map(row -> row.line().letters()).toList());
        } else {
            body(body, sheet.width());
        }
        if (inDrawings() && !sheet.pictures().isEmpty()) {
            finish();
            attach(sheet.pictures(), afterTitle(from));
        }
    }

    private static boolean runs(Printed line, Set<String> running) {
        String compact = Texts.compact(line.text());
        return PUBLICATION.matcher(compact).matches()
                || PAGE.matcher(compact).matches()
                || FORM.matcher(compact).matches()
                || running.contains(PdfSheet.place(line));
    }

    Draft draft(String file) {
        finish();
        Draft draft = LineParts.sort(lines, file);
        if (!frontTitle.toString().isBlank()) {
            draft.title = Texts.tidy(frontTitle.toString());
            draft.pages.put(Part.TITLE, List.of(frontPage));
        }
        if (draft.abstractLines.isEmpty() && !frontAbstract.toString().isBlank()) {
            draft.abstractLines.add(Texts.tidy(frontAbstract.toString()));
            draft.pages.put(Part.ABSTRACT, List.of(frontPage));
        }
        return draft;
    }

    /** A running head repeats the part's title on every page. */
    private void open(Part opened) {
        if (opened != part) {
            finish();
            lines.add(Line.of(Headings.title(opened), page));
            part = opened;
        }
    }

    private void body(List<PdfRow> rows, float width) {
        PdfSheet.blocks(PdfSheet.withoutMargin(rows), width).forEach(block -> block(block, width));
    }

    /** A new paragraph is indented, opens with a number, is a heading, or follows a short line. */
    private void block(List<Printed> block, float width) {
        float left = block.stream().map(Printed::left).min(Float::compare).orElse(0f);
        float right = edge(block, width);
        boolean marked = block.stream().anyMatch(line -> Texts.numbered(line.text()) || indented(line, left));
        for (Printed line : block) {
            String text = Texts.compact(line.text());
            boolean heading = Headings.section(text).isPresent();
            boolean opens = (OPENING.matcher(line.text()).matches() && finished())
                    || Texts.numbered(line.text())
                    || (part == Part.CLAIMS && ClaimLines.opens(line.text()));
            if (ended || heading || indented(line, left) || inDrawings() || opens) {
                finish();
            }
            begun = paragraph.isEmpty() ? page : begun;
            String shown = inDrawings() ? line.text().replace(ContentHash.PICTURE, ' ') : line.text();
            Texts.joinWrapped(paragraph, shown.strip());
            boolean ends = marked ? closed() : finished() || paragraph.length() < 60;
            ended = heading || inDrawings() || (ends && right - line.right() > 2.5f * line.height());
        }
    }

    private static boolean indented(Printed line, float left) {
        return line.left() - left > 1.2f * line.height();
    }

    /** The right edge that lines share; one that juts out, as a long title does, is none. */
    private static float edge(List<Printed> block, float width) {
        List<Float> ends = block.stream()
                .map(Printed::right)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int at = 0; at + 1 < ends.size(); at++) {
            if (ends.get(at) - ends.get(at + 1) < SHARED) {
                return ends.get(at);
            }
        }
        return ends.isEmpty() ? width : ends.get(0);
    }

    private boolean finished() {
        return closed() || ".，".indexOf(last()) >= 0;
    }

    /** Where paragraphs show where they begin, a short line ends one only behind these. */
    private boolean closed() {
        return paragraph.toString().isBlank() || "。；;：:".indexOf(last()) >= 0;
    }

    private char last() {
        String text = paragraph.toString().stripTrailing();
        return text.isEmpty() ? '。' : text.charAt(text.length() - 1);
    }

    private void finish() {
        String text = Texts.tidy(paragraph.toString())
                .replaceAll("(?<=\\d) \\.(?=\\s|\\D|$)", ".")
                .replaceAll("(?<=\\d) \\.(?=\\d)", ".");
        if (!text.isEmpty()) {
            lines.add(Line.of(text, begun));
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
            lines.add(at, new Line("", String.valueOf(ContentHash.PICTURE), List.of(picture), page));
            at++;
        }
    }

    /** (54) title and (57) abstract; the other fields are of no interest here. */
    private void front(List<Printed> body) {
        @Nullable StringBuilder field = frontTitle.isEmpty() ? null : frontAbstract;
        for (Printed line : body) {
            var title = TITLE_FIELD.matcher(line.text());
            var summary = ABSTRACT_FIELD.matcher(line.text());
            String text = line.text().strip();
            if (title.matches()) {
                field = frontTitle;
                frontPage = page;
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

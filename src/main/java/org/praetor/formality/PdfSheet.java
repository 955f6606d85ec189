package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.praetor.formality.PdfRow.Printed;

/**
 * One page of a PDF.
 *
 * @param number from 1
 * @param width in points
 */
record PdfSheet(int number, List<PdfRow> rows, List<Picture> pictures, float width) {

    private static final Pattern MARGIN_NUMBER = Pattern.compile("\\d{0,2}[05]");
    private static final Pattern FIGURE = Pattern.compile("附?图#.*");
    /** Rows at the top and at the bottom of a page that may be running heads. */
    private static final int EDGE = 3;
    /** Lines counted in the margin, as many at least. */
    private static final int COUNTED = 3;
    /** Rows of a column, as many at least; and the share of the page that each takes. */
    private static final int COLUMN_ROWS = 6;

    private static final float COLUMN_WIDTH = 0.28f;

    int letters() {
        return rows.stream().mapToInt(row -> Texts.count(row.line().text())).sum();
    }

    /** Whether a row stands where running heads and page numbers stand. */
    boolean edge(int row) {
        return row < EDGE || row >= rows.size() - EDGE;
    }

    /** What is printed at the same place on three pages and half of all: running heads that are no part title. */
    static Set<String> running(List<PdfSheet> sheets) {
        Map<String, Integer> pages = new HashMap<>();
        for (PdfSheet sheet : sheets) {
            Set<String> here = new HashSet<>();
            for (int row = 0; row < sheet.rows.size(); row++) {
                if (sheet.edge(row)) {
                    here.add(place(sheet.rows.get(row).line()));
                }
            }
            here.forEach(place -> pages.merge(place, 1, Integer::sum));
        }
        int enough = Math.max(COUNTED, sheets.size() / 2);
        pages.values().removeIf(count -> count < enough);
        return pages.keySet();
    }

    /** A line and its height on the page, numbers in it aside; "" for the label of a figure. */
    static String place(Printed line) {
        String text = Texts.compact(line.text()).replaceAll("\\d+", "#");
        return FIGURE.matcher(text).matches() ? "" : text + "@" + Math.round(line.top() / 4);
    }

    /** Numbers of every fifth line in the left margin taken away. */
    static List<PdfRow> withoutMargin(List<PdfRow> rows) {
        List<PdfRow> numbered = rows.stream()
                .filter(row -> MARGIN_NUMBER
                        .matcher(Texts.compact(row.pieces().get(0).text()))
                        .matches())
                .toList();
        int steps = 0;
        for (int at = 1; at < numbered.size(); at++) {
            steps += margin(numbered.get(at)) - margin(numbered.get(at - 1)) == 5 ? 1 : 0;
        }
        if (steps < COUNTED - 1) {
            return rows;
        }
        float edge = numbered.stream()
                .map(row -> row.pieces().get(0).right())
                .max(Float::compare)
                .orElse(0f);
        boolean outside = rows.stream()
                .filter(row -> !numbered.contains(row))
                .allMatch(row -> row.pieces().get(0).left() >= edge);
        return !outside
                ? rows
                : rows.stream()
                        .filter(row -> !numbered.contains(row) || row.pieces().size() > 1)
                        .map(row -> numbered.contains(row) ? row.withoutFirst() : row)
                        .toList();
    }

    private static int margin(PdfRow row) {
        return Integer.parseInt(Texts.compact(row.pieces().get(0).text()));
    }

    /** The rows as blocks of lines to be read one after the other: one, or two columns. */
    static List<List<Printed>> blocks(List<PdfRow> rows, float width) {
        for (float gutter = 0.4f * width; gutter < 0.6f * width; gutter += 3) {
            List<Printed> across = new ArrayList<>();
            List<Printed> left = new ArrayList<>();
            List<Printed> right = new ArrayList<>();
            for (PdfRow row : rows) {
                for (Printed piece : row.pieces()) {
                    (piece.right() <= gutter ? left : piece.left() >= gutter ? right : across).add(piece);
                }
            }
            if (column(left, width) && column(right, width) && across.size() <= rows.size() / 8) {
                return List.of(across, left, right);
            }
        }
        return List.of(rows.stream().map(PdfRow::line).toList());
    }

    private static boolean column(List<Printed> lines, float width) {
        double wide = lines.stream()
                .filter(line -> line.right() - line.left() > COLUMN_WIDTH * width)
                .count();
        return wide >= COLUMN_ROWS && wide > lines.size() / 2.0;
    }
}

package org.praetor.formality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands at one height of a page, in pieces with wide gaps between them. */
record PdfRow(List<Printed> pieces) {

    /** A gap this wide, in letters, divides pieces. */
    private static final float APART = 0.7f;

    /** @param height of its letters, in points */
    record Printed(String text, float left, float right, float top, float height) {

        /** Whether they share a quarter of the narrower one's width. */
        boolean covers(Printed other) {
            float shared = Math.min(right, other.right) - Math.max(left, other.left);
            return shared > Math.min(right - left, other.right - other.left) / 4;
        }

        /** Without the marks of pictures. */
        Printed letters() {
            return new Printed(text.replace(String.valueOf(ContentHash.PICTURE), ""), left, right, top, height);
        }

        private Printed and(Printed next) {
            return new Printed(text + " " + next.text, left, next.right, top, height);
        }
    }

    PdfRow {
        pieces = List.copyOf(pieces);
    }

    /** @param words in their order, one at least */
    static PdfRow of(List<Printed> words) {
        List<Printed> pieces = new ArrayList<>();
        for (Printed word : words) {
            int last = pieces.size() - 1;
            if (last >= 0 && word.left() - pieces.get(last).right() < APART * word.height()) {
                pieces.set(last, pieces.get(last).and(word));
            } else {
                pieces.add(word);
            }
        }
        return new PdfRow(pieces);
    }

    /** The row as one line. */
    Printed line() {
        return pieces.stream().reduce(Printed::and).orElseThrow();
    }

    /** The row with one piece more, at its place. */
    PdfRow with(Printed piece) {
        List<Printed> all = new ArrayList<>(pieces);
        all.add(piece);
        all.sort(Comparator.comparing(Printed::left));
        return new PdfRow(all);
    }

    /** Whether there is nothing but pictures in it. */
    boolean drawn() {
        return Texts.count(line().text()) == 0;
    }

    /** The row without its first piece; the same when there is only one. */
    PdfRow withoutFirst() {
        return pieces.size() < 2 ? this : new PdfRow(pieces.subList(1, pieces.size()));
    }
}

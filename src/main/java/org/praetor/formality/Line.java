package org.praetor.formality;

import java.util.List;

/**
 * One paragraph of a word-processor, PDF or plain-text file before it is known what it belongs to.
 *
 * @param number automatic list number of the file format ("1.", "二、"), "" if none
 * @param text with U+FFFC where a picture stands
 * @param pictures in the order of the marks; null elements are left out, so there may be fewer than marks
 */
record Line(String number, String text, List<Picture> pictures) {

    Line {
        pictures = List.copyOf(pictures);
    }

    static Line of(String text) {
        return new Line("", text, List.of());
    }

    /** Number and text as one sees them on paper. */
    String printed() {
        return number.isEmpty() ? text : number + " " + text;
    }
}

package org.praetor.formality;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One paragraph of a word-processor, PDF or plain-text file before it is known what it belongs to.
 *
 * @param number automatic list number of the file format ("1.", "二、"), "" if none
 * @param text with U+FFFC where a picture stands
 * @param pictures in the order of the marks; null elements are left out, so there may be fewer than marks
 * @param page it begins on, from 1; 0 where the format has no pages
 */
record Line(String number, String text, List<Picture> pictures, int page) {

    /** Automatic paragraph numbers of the description are no text, as typed ones are not. */
    private static final Pattern PARAGRAPH_NUMBER = Pattern.compile("[\\[【［]\\d{1,5}[\\]】］]");

    Line {
        pictures = List.copyOf(pictures);
        number = PARAGRAPH_NUMBER.matcher(number).matches() ? "" : number;
    }

    static Line of(String text) {
        return of(text, 0);
    }

    static Line of(String text, int page) {
        return new Line("", text, List.of(), page);
    }

    /** How many pictures and formulas it shows, those without a file of their own counted. */
    int marks() {
        return (int) text.chars()
                .filter(character -> character == ContentHash.PICTURE)
                .count();
    }

    /** Number and text as one sees them on paper. */
    String printed() {
        return number.isEmpty() ? text : number + " " + text;
    }
}

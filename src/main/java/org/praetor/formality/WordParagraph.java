package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One paragraph of a Word document while it is read. A line break inside it ends a line only where the author meant one; others are wraps. */
final class WordParagraph {

    /** A line break of the author or of the program he copied from. */
    static final char BREAK = '\n';

    private static final Pattern OPENING =
            Pattern.compile("\\s*(?:[\\[【［]\\s*\\d{4,5}\\s*[\\]】］]|\\d{1,3}\\s*[.．、]\\s*(?!\\d)).*", Pattern.DOTALL);
    private static final String ENDS = "。；;：:！？";

    private final StringBuilder text = new StringBuilder();
    private final List<Picture> pictures = new ArrayList<>();

    void add(String characters) {
        text.append(characters);
    }

    /** @param picture null when only its place is known */
    void picture(@Nullable Picture picture) {
        text.append(ContentHash.PICTURE);
        if (picture != null) {
            pictures.add(picture);
        }
    }

    int length() {
        return text.length();
    }

    /** A formula that is no line of letters stands as a picture. */
    void drawn(int from) {
        text.setLength(from);
        text.append(ContentHash.PICTURE);
    }

    boolean blank() {
        return text.toString().isBlank();
    }

    /** The lines of the paragraph; none when it holds nothing. The number stands before the first. */
    List<Line> lines(String number) {
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : text.toString().split(String.valueOf(BREAK), -1)) {
            if (ends(line.toString(), piece)) {
                take(lines, number, line);
            }
            Texts.joinWrapped(line, piece);
        }
        take(lines, number, line);
        return lines;
    }

    private void take(List<Line> lines, String number, StringBuilder line) {
        String tidy = Texts.tidy(line.toString());
        line.setLength(0);
        if (!tidy.isEmpty()) {
            int marks = (int)
                    tidy.chars().filter(letter -> letter == ContentHash.PICTURE).count();
            List<Picture> own = List.copyOf(pictures.subList(0, Math.min(marks, pictures.size())));
            pictures.subList(0, own.size()).clear();
            lines.add(new Line(lines.isEmpty() ? number : "", tidy, own, 0));
        }
    }

    private static boolean ends(String line, String next) {
        String before = Texts.compact(line);
        return before.isEmpty()
                || ENDS.indexOf(before.charAt(before.length() - 1)) >= 0
                || title(before)
                || title(next)
                || OPENING.matcher(next).matches();
    }

    private static boolean title(String line) {
        return Headings.part(line).isPresent() || Headings.section(line).isPresent();
    }
}

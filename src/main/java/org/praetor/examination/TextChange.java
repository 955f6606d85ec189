package org.praetor.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Application;
import org.praetor.formality.ApplicationDiff;
import org.praetor.formality.Description;
import org.praetor.formality.Part;
import org.praetor.formality.TextDiff;

/**
 * What a round's text changed of the one before it: a claim, a run of paragraphs or a picture.
 *
 * @param part name of {@link org.praetor.formality.Part}
 * @param place number of the claim or paragraph, label of the picture, empty for the whole part
 * @param before empty when it was added; {@code after} empty when it was deleted
 * @param figures the pictures, null when it is about text
 */
public record TextChange(String part, String place, String before, String after, Difference.@Nullable Figures figures) {

    /** What happened to it. */
    public enum Kind {
        CHANGED,
        ADDED,
        DELETED
    }

    static List<TextChange> between(Application before, Application after) {
        return ApplicationDiff.between(before, after).differences().stream()
                .filter(difference -> difference.change() != ApplicationDiff.Change.UNSEEN)
                .map(difference -> new TextChange(
                        difference.part().name(),
                        place(difference, before, after),
                        difference.before(),
                        difference.after(),
                        Comparison.figures(difference.figures())))
                .toList();
    }

    /** Paragraphs by their number in the description, which leaves title and headings out. */
    static String place(ApplicationDiff.Difference difference, Application before, Application after) {
        if (difference.part() != Part.DESCRIPTION || difference.place().isEmpty()) {
            return difference.place();
        }
        Description description = difference.after().isEmpty() ? before.description() : after.description();
        int start = lineStart(description.text(), Integer.parseInt(difference.place()));
        return description.paragraphs().stream()
                .filter(paragraph -> paragraph.start() >= start)
                .findFirst()
                .map(paragraph -> String.valueOf(paragraph.number()))
                .orElse("");
    }

    /** Offset of the n-th line that is not blank. */
    private static int lineStart(String text, int number) {
        int start = 0;
        int left = number;
        for (String line : text.split("\n", -1)) {
            left -= line.isBlank() ? 0 : 1;
            if (left == 0) {
                break;
            }
            start += line.length() + 1;
        }
        return start;
    }

    public Kind kind() {
        String was = figures == null ? before : figures.passed();
        String now = figures == null ? after : figures.filed();
        return was.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.DELETED : Kind.CHANGED;
    }

    /** The track marks, word by word; computed anew with each call. */
    public List<TextDiff.Piece> marks() {
        return TextDiff.between(before, after).pieces();
    }
}

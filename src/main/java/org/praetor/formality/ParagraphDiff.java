package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import org.praetor.formality.ApplicationDiff.Change;
import org.praetor.formality.ApplicationDiff.Difference;

/** Runs of differing paragraphs by the longest common sequence, placed by the paragraph of the later version (of the earlier one when removed). */
final class ParagraphDiff {

    private final Part part;
    private final List<String> before;
    private final List<String> after;

    ParagraphDiff(Part part, String before, String after) {
        this.part = part;
        this.before = before.lines().filter(line -> !line.isBlank()).toList();
        this.after = after.lines().filter(line -> !line.isBlank()).toList();
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        List<String> left = before.stream().map(ContentHash::normalise).toList();
        List<String> right = after.stream().map(ContentHash::normalise).toList();
        CommonSequence.gaps(left, right).forEach(gap -> add(differences, gap));
        return differences;
    }

    private void add(List<Difference> differences, CommonSequence.Gap gap) {
        String was = String.join("\n", before.subList(gap.fromLeft(), gap.toLeft()));
        String now = String.join("\n", after.subList(gap.fromRight(), gap.toRight()));
        if (ContentHash.normalise(was).equals(ContentHash.normalise(now))) {
            return;
        }
        Change change = was.isEmpty() ? Change.ADDED : now.isEmpty() ? Change.REMOVED : Change.CHANGED;
        int place = (now.isEmpty() ? gap.fromLeft() : gap.fromRight()) + 1;
        differences.add(new Difference(part, String.valueOf(place), change, was, now));
    }
}

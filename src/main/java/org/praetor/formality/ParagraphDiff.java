package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import org.praetor.formality.ApplicationDiff.Change;
import org.praetor.formality.ApplicationDiff.Difference;

/** Runs of differing paragraphs by the longest common sequence, placed by the paragraph of the later version (of the earlier one when removed). */
final class ParagraphDiff {

    /** The table of the longest common sequence stays under 16 MB; longer differing middles are reported as one change. */
    private static final int CELLS = 4_000_000;

    private final Part part;
    private final List<String> before;
    private final List<String> after;
    private final List<String> left;
    private final List<String> right;

    ParagraphDiff(Part part, String before, String after) {
        this.part = part;
        this.before = before.lines().filter(line -> !line.isBlank()).toList();
        this.after = after.lines().filter(line -> !line.isBlank()).toList();
        this.left = this.before.stream().map(ContentHash::normalise).toList();
        this.right = this.after.stream().map(ContentHash::normalise).toList();
    }

    List<Difference> differences() {
        int head = 0;
        while (head < left.size() && head < right.size() && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < left.size() - head
                && tail < right.size() - head
                && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        return middle(head, left.size() - tail, right.size() - tail);
    }

    private List<Difference> middle(int head, int endLeft, int endRight) {
        List<Difference> differences = new ArrayList<>();
        if ((long) (endLeft - head + 1) * (endRight - head + 1) > CELLS) {
            add(differences, head, endLeft, head, endRight);
            return differences;
        }
        int[][] common = common(head, endLeft, endRight);
        int i = head;
        int j = head;
        int runLeft = i;
        int runRight = j;
        while (i < endLeft || j < endRight) {
            if (i < endLeft && j < endRight && left.get(i).equals(right.get(j))) {
                add(differences, runLeft, i, runRight, j);
                i++;
                j++;
                runLeft = i;
                runRight = j;
            } else if (j == endRight
                    || (i < endLeft && common[i + 1 - head][j - head] >= common[i - head][j + 1 - head])) {
                i++;
            } else {
                j++;
            }
        }
        add(differences, runLeft, endLeft, runRight, endRight);
        return differences;
    }

    private void add(List<Difference> differences, int fromLeft, int toLeft, int fromRight, int toRight) {
        String was = String.join("\n", before.subList(fromLeft, toLeft));
        String now = String.join("\n", after.subList(fromRight, toRight));
        if (ContentHash.normalise(was).equals(ContentHash.normalise(now))) {
            return;
        }
        Change change = was.isEmpty() ? Change.ADDED : now.isEmpty() ? Change.REMOVED : Change.CHANGED;
        int place = (now.isEmpty() ? fromLeft : fromRight) + 1;
        differences.add(new Difference(part, String.valueOf(place), change, was, now));
    }

    private int[][] common(int head, int endLeft, int endRight) {
        int[][] length = new int[endLeft - head + 1][endRight - head + 1];
        for (int i = endLeft - head - 1; i >= 0; i--) {
            for (int j = endRight - head - 1; j >= 0; j--) {
                length[i][j] = left.get(head + i).equals(right.get(head + j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}

package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;

/** Longest common sequence of two lists, told by the stretches between what they share. */
final class CommonSequence {

    /** The table stays under 16 MB; a longer differing middle is one stretch. */
    static final int CELLS = 4_000_000;

    private CommonSequence() {}

    /** A stretch of both lists, half-open on either side, that has no counterpart in the other; one side may be empty. */
    record Gap(int fromLeft, int toLeft, int fromRight, int toRight) {

        boolean empty() {
            return fromLeft == toLeft && fromRight == toRight;
        }

        long cells() {
            return (long) (toLeft - fromLeft + 1) * (toRight - fromRight + 1);
        }
    }

    /** In order; what lies between two of them is equal. */
    static <T> List<Gap> gaps(List<T> left, List<T> right) {
        Gap middle = middle(left, right);
        if (middle.empty()) {
            return List.of();
        }
        return middle.cells() > CELLS ? List.of(middle) : walk(left, right, middle);
    }

    /** What is left when the common head and tail are taken off. */
    static <T> Gap middle(List<T> left, List<T> right) {
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
        return new Gap(head, left.size() - tail, head, right.size() - tail);
    }

    private static <T> List<Gap> walk(List<T> left, List<T> right, Gap middle) {
        List<Gap> gaps = new ArrayList<>();
        int[][] common = common(left, right, middle);
        int i = middle.fromLeft();
        int j = middle.fromRight();
        int runLeft = i;
        int runRight = j;
        while (i < middle.toLeft() || j < middle.toRight()) {
            boolean both = i < middle.toLeft() && j < middle.toRight();
            if (both && left.get(i).equals(right.get(j))) {
                add(gaps, new Gap(runLeft, i, runRight, j));
                runLeft = ++i;
                runRight = ++j;
            } else if (j == middle.toRight() || (both && leftFirst(common, i, j, middle))) {
                i++;
            } else {
                j++;
            }
        }
        add(gaps, new Gap(runLeft, middle.toLeft(), runRight, middle.toRight()));
        return gaps;
    }

    private static boolean leftFirst(int[][] common, int i, int j, Gap middle) {
        int row = i - middle.fromLeft();
        int column = j - middle.fromRight();
        return common[row + 1][column] >= common[row][column + 1];
    }

    private static void add(List<Gap> gaps, Gap gap) {
        if (!gap.empty()) {
            gaps.add(gap);
        }
    }

    private static <T> int[][] common(List<T> left, List<T> right, Gap middle) {
        int rows = middle.toLeft() - middle.fromLeft();
        int columns = middle.toRight() - middle.fromRight();
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = left.get(middle.fromLeft() + i).equals(right.get(middle.fromRight() + j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}

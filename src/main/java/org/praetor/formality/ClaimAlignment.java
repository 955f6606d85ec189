package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.CommonSequence.Gap;

/**
 * Which claim of the later version stands for which of the earlier one: claims keep their order but not their number, since one that is added or deleted moves all behind
 * it. Equal claims first, whatever number they have or refer to; between them the pairs that have most in common.
 */
final class ClaimAlignment {

    private static final Pattern REFERENCE = Pattern.compile("权利要求[\\d至到或和及、,~-]+");
    /** Share of text in common from which two claims are one that was changed. */
    private static final double SAME = 0.4;
    /** Pairs to be measured; in larger gaps claims are paired by their order. */
    private static final int PAIRS = 10_000;

    private final List<Claim> before;
    private final List<Claim> after;
    private final List<Pair> pairs = new ArrayList<>();

    private ClaimAlignment(List<Claim> before, List<Claim> after) {
        this.before = before;
        this.after = after;
    }

    /** Either is null when it has no counterpart. */
    record Pair(@Nullable Claim before, @Nullable Claim after) {}

    /** In the order of the later version; what was deleted stands where it had stood. */
    static List<Pair> of(List<Claim> before, List<Claim> after) {
        return new ClaimAlignment(before, after).aligned();
    }

    private List<Pair> aligned() {
        List<String> left = before.stream().map(ClaimAlignment::content).toList();
        List<String> right = after.stream().map(ClaimAlignment::content).toList();
        int at = 0;
        int other = 0;
        for (Gap gap : CommonSequence.gaps(left, right)) {
            equal(at, other, gap.fromRight() - other);
            changed(gap);
            at = gap.toLeft();
            other = gap.toRight();
        }
        equal(at, other, after.size() - other);
        return pairs;
    }

    private static String content(Claim claim) {
        return REFERENCE.matcher(ContentHash.normalise(claim.text())).replaceAll("权利要求#");
    }

    private void equal(int left, int right, int count) {
        for (int index = 0; index < count; index++) {
            pairs.add(new Pair(before.get(left + index), after.get(right + index)));
        }
    }

    private void changed(Gap gap) {
        boolean measured = (long) (gap.toLeft() - gap.fromLeft()) * (gap.toRight() - gap.fromRight()) <= PAIRS;
        int i = gap.fromLeft();
        int j = gap.fromRight();
        double[][] common = measured ? common(gap) : new double[0][0];
        while (i < gap.toLeft() || j < gap.toRight()) {
            boolean both = i < gap.toLeft() && j < gap.toRight();
            double best = both && measured ? common[i - gap.fromLeft()][j - gap.fromRight()] : 0;
            if (both && (!measured || isPair(common, gap, i, j, best))) {
                pairs.add(new Pair(before.get(i++), after.get(j++)));
            } else if (j == gap.toRight() || (both && best == common[i - gap.fromLeft() + 1][j - gap.fromRight()])) {
                pairs.add(new Pair(before.get(i++), null));
            } else {
                pairs.add(new Pair(null, after.get(j++)));
            }
        }
    }

    private static boolean isPair(double[][] common, Gap gap, int i, int j, double best) {
        int row = i - gap.fromLeft();
        int column = j - gap.fromRight();
        return best > common[row + 1][column] && best > common[row][column + 1];
    }

    /** Most that the claims from each position on can have in common when order is kept. */
    private double[][] common(Gap gap) {
        List<Overlap> left = overlaps(before.subList(gap.fromLeft(), gap.toLeft()));
        List<Overlap> right = overlaps(after.subList(gap.fromRight(), gap.toRight()));
        double[][] best = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                double alike = left.get(i).with(right.get(j));
                double paired = alike < SAME ? 0 : alike + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    private static List<Overlap> overlaps(List<Claim> claims) {
        return claims.stream().map(claim -> Overlap.of(content(claim))).toList();
    }
}

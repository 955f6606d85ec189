package org.praetor.formality;

import java.util.Optional;

/**
 * Whether two pictures show the same, whatever they were saved as: both are brought to one size and to ink on white paper, and every bit of ink must have ink near it in
 * the other. Grey areas are compared block by block. A changed reference sign is a difference; the noise of a JPEG is none.
 *
 * @param percent how much of the ink agrees, 99 at most when the pictures are not the same
 */
record Likeness(int percent, boolean same) {

    private static final int EDGE = 1_000;
    private static final int BLOCK = 16;
    /** Darkness of 255 from which a point is ink for certain, and from which it may be ink. */
    private static final int INK = 100;

    private static final int TRACE = 40;
    /** How far ink may lie from its counterpart. */
    private static final int NEAR = 2;
    /** Points without counterpart that scanning and packing leave. */
    private static final int STRAY = 3;
    /** Mean darkness by which two blocks may differ. */
    private static final int SHADE = 26;

    private static final double SHAPE = 0.03;

    /** Empty when one of them cannot be decoded or is too large. */
    static Optional<Likeness> of(Picture left, Picture right) {
        if (left.sha256().equals(right.sha256())) {
            return Optional.of(new Likeness(100, true));
        }
        double scale = Math.min(1.0, (double) EDGE / Math.max(1, Math.max(left.width(), left.height())));
        int width = Math.max(1, Math.min(right.width(), (int) Math.round(left.width() * scale)));
        int height = Math.max(1, Math.min(right.height(), (int) Math.round(left.height() * scale)));
        return Raster.darkness(left, width, height)
                .flatMap(one -> Raster.darkness(right, width, height)
                        .map(other -> compared(one, other, width, height, sameShape(left, right))));
    }

    private static boolean sameShape(Picture left, Picture right) {
        double one = (double) left.width() / left.height();
        double other = (double) right.width() / right.height();
        return Math.abs(one - other) <= SHAPE * one;
    }

    private static Likeness compared(int[] left, int[] right, int width, int height, boolean sameShape) {
        int ink = count(left) + count(right);
        int stray = stray(left, right, width, height) + stray(right, left, width, height);
        double shade = shade(left, right, width, height);
        boolean same = sameShape && stray <= STRAY && shade == 0;
        double agrees = Math.min(ink == 0 ? 1 : 1 - (double) stray / ink, 1 - shade);
        int percent = (int) Math.floor(100 * agrees);
        return new Likeness(same ? 100 : Math.min(99, percent), same);
    }

    private static int count(int[] picture) {
        int ink = 0;
        for (int point : picture) {
            ink += point > INK ? 1 : 0;
        }
        return ink;
    }

    /** Ink of the one that has no trace of ink near it in the other. */
    private static int stray(int[] one, int[] other, int width, int height) {
        int[] traces = sums(other, width, height);
        int stray = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (one[y * width + x] > INK && near(traces, x, y, width, height) == 0) {
                    stray++;
                }
            }
        }
        return stray;
    }

    /** Traces in the rectangle from the origin to each point. */
    private static int[] sums(int[] picture, int width, int height) {
        int[] sums = new int[(width + 1) * (height + 1)];
        for (int y = 1; y <= height; y++) {
            int row = 0;
            for (int x = 1; x <= width; x++) {
                row += picture[(y - 1) * width + x - 1] > TRACE ? 1 : 0;
                sums[y * (width + 1) + x] = sums[(y - 1) * (width + 1) + x] + row;
            }
        }
        return sums;
    }

    private static int near(int[] sums, int x, int y, int width, int height) {
        int left = Math.max(0, x - NEAR);
        int top = Math.max(0, y - NEAR);
        int right = Math.min(width, x + NEAR + 1);
        int bottom = Math.min(height, y + NEAR + 1);
        int line = width + 1;
        return sums[bottom * line + right]
                - sums[top * line + right]
                - sums[bottom * line + left]
                + sums[top * line + left];
    }

    /** Share of blocks whose mean darkness differs. */
    private static double shade(int[] left, int[] right, int width, int height) {
        int blocks = 0;
        int different = 0;
        for (int top = 0; top < height; top += BLOCK) {
            for (int start = 0; start < width; start += BLOCK) {
                long difference = 0;
                int points = 0;
                for (int y = top; y < Math.min(height, top + BLOCK); y++) {
                    for (int x = start; x < Math.min(width, start + BLOCK); x++) {
                        difference += left[y * width + x] - right[y * width + x];
                        points++;
                    }
                }
                blocks++;
                different += Math.abs(difference) > (long) SHADE * points ? 1 : 0;
            }
        }
        return (double) different / blocks;
    }
}

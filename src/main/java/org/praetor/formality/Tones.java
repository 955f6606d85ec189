package org.praetor.formality;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.util.Arrays;

/**
 * What a picture is made of, as shares of its pixels from 0 to 1.
 *
 * @param coloured red, green and blue differ visibly
 * @param grey neither light nor dark, as in a photograph and hardly anywhere in a line drawing
 */
record Tones(double coloured, double grey) {

    /** Black lines on white paper. */
    static final Tones PAPER = new Tones(0, 0);

    private static final int VISIBLE = 60;
    private static final int DARK = 50;
    private static final int LIGHT = 205;

    static Tones of(BufferedImage image) {
        java.awt.image.Raster raster = image.getRaster();
        boolean plain = raster.getNumBands() == 1 && raster.getTransferType() == DataBuffer.TYPE_BYTE;
        return plain ? ofValues(image, raster) : ofColours(image);
    }

    /** Grey, black and white, or a palette: each value is looked at once. */
    private static Tones ofValues(BufferedImage image, java.awt.image.Raster raster) {
        long[] counts = new long[1 << Byte.SIZE];
        int[] colours = new int[counts.length];
        byte[] row = new byte[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getDataElements(0, y, row.length, 1, row);
            for (int from = 0; from < row.length; ) {
                int same = Arrays.mismatch(row, from + 1, row.length, row, from, row.length - 1);
                int to = same < 0 ? row.length : from + 1 + same;
                int value = Byte.toUnsignedInt(row[from]);
                if (counts[value] == 0) {
                    colours[value] = image.getRGB(from, y);
                }
                counts[value] += to - from;
                from = to;
            }
        }
        long coloured = 0;
        long grey = 0;
        for (int value = 0; value < counts.length; value++) {
            coloured += coloured(colours[value]) ? counts[value] : 0;
            grey += grey(colours[value]) ? counts[value] : 0;
        }
        return shares(image, coloured, grey);
    }

    private static Tones ofColours(BufferedImage image) {
        long coloured = 0;
        long grey = 0;
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            for (int argb : row) {
                coloured += coloured(argb) ? 1 : 0;
                grey += grey(argb) ? 1 : 0;
            }
        }
        return shares(image, coloured, grey);
    }

    private static Tones shares(BufferedImage image, long coloured, long grey) {
        double all = (double) image.getWidth() * image.getHeight();
        return new Tones(coloured / all, grey / all);
    }

    private static boolean coloured(int argb) {
        return argb >>> 24 != 0 && spread(argb) > VISIBLE;
    }

    private static boolean grey(int argb) {
        int luminance = Raster.luminance(argb);
        return luminance > DARK && luminance < LIGHT;
    }

    private static int spread(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }
}

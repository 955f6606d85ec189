package org.praetor.formality;

import java.awt.image.BufferedImage;

/**
 * What a picture is made of, as shares of its pixels from 0 to 1.
 *
 * @param coloured red, green and blue differ visibly
 * @param grey neither light nor dark, as in a photograph and hardly anywhere in a line drawing
 */
record Tones(double coloured, double grey) {

    private static final int VISIBLE = 60;
    private static final int DARK = 50;
    private static final int LIGHT = 205;

    static Tones of(BufferedImage image) {
        long coloured = 0;
        long grey = 0;
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            for (int argb : row) {
                int luminance = Raster.luminance(argb);
                coloured += argb >>> 24 != 0 && spread(argb) > VISIBLE ? 1 : 0;
                grey += luminance > DARK && luminance < LIGHT ? 1 : 0;
            }
        }
        double all = (double) image.getWidth() * image.getHeight();
        return new Tones(coloured / all, grey / all);
    }

    private static int spread(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }
}

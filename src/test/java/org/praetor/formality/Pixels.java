package org.praetor.formality;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/** Pictures point by point. */
final class Pixels {

    static final int WHITE = 0xFFFFFFFF;

    private Pixels() {}

    /** Grey of this darkness, 0 is white. */
    static int dark(int darkness) {
        int grey = 255 - darkness;
        return 0xFF << 24 | grey << 16 | grey << 8 | grey;
    }

    /** @param colour of the point at x and y, with its opacity */
    static byte[] bytes(String format, int width, int height, IntBinaryOperator colour) {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    static Picture picture(int width, int height, IntBinaryOperator colour) {
        return picture(width, height, bytes("png", width, height, colour));
    }

    /** A picture that says it has these measures. */
    static Picture picture(int width, int height, byte[] bytes) {
        return new Picture("图1", "image/png", width, height, bytes.length, ContentHash.sha256(bytes), () -> bytes);
    }
}

package org.praetor.formality;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures as pixels: measures from the header, thumbnails by subsampling, and a fingerprint that survives a change of container. */
final class Raster {

    /** Larger pictures are compared by their bytes: decoding costs four bytes of memory per pixel. */
    private static final long COMPARED_PIXELS = 12_000_000;

    private static final int PIXELS_A_BIT = 4;

    /** {@code width} and {@code height} in pixels. */
    record Measures(int width, int height) {}

    private Raster() {}

    /** From the header; nothing is decoded. Empty when no reader knows the format or the header is broken. */
    static Optional<Measures> measure(byte[] bytes) {
        return with(bytes, reader -> new Measures(reader.getWidth(0), reader.getHeight(0)));
    }

    static Optional<byte[]> thumbnail(Picture picture, int edge, long pixels) {
        return with(picture.content().bytes(), reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > pixels) {
                throw new IOException("larger than " + pixels + " pixels");
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * edge));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return png(scale(reader.read(0, parameters), edge));
        });
    }

    /** Mean darkness (0 white, 255 black) of the points of a grid laid over the picture, row by row; empty when it cannot be decoded or is too large. */
    static Optional<int[]> darkness(Picture picture, int width, int height) {
        if (picture.pixels() == 0 || picture.pixels() > COMPARED_PIXELS) {
            return Optional.empty();
        }
        return with(picture.content().bytes(), reader -> grid(reader.read(0), width, height));
    }

    /** Shares of a picture's pixels that have a colour, and that are neither light nor dark; empty when it cannot be decoded or is too large. */
    static Optional<Tones> tones(Picture picture) {
        if (picture.pixels() == 0 || picture.pixels() > COMPARED_PIXELS) {
            return Optional.empty();
        }
        byte[] bytes = picture.content().bytes();
        return with(bytes, reader -> paper(reader, bytes.length) ? Tones.PAPER : Tones.of(reader.read(0)));
    }

    /** Whether grey values take so few bits that most of them are one: such a drawing need not be decoded. A photograph takes several bits for each pixel. */
    private static boolean paper(ImageReader reader, long bytes) throws IOException {
        return reader.getFormatName().equalsIgnoreCase("png")
                && reader.getRawImageType(0).getColorModel().getNumComponents() == 1
                && bytes * Byte.SIZE * PIXELS_A_BIT < (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static int[] grid(BufferedImage image, int width, int height) {
        long[] sums = new long[width * height];
        int[] counts = new int[width * height];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            int line = (int) ((long) y * height / image.getHeight()) * width;
            for (int x = 0; x < row.length; x++) {
                int point = line + (int) ((long) x * width / row.length);
                sums[point] += 255 - luminance(row[x]);
                counts[point]++;
            }
        }
        int[] mean = new int[sums.length];
        for (int point = 0; point < mean.length; point++) {
            mean[point] = counts[point] == 0 ? 0 : (int) (sums[point] / counts[point]);
        }
        return mean;
    }

    /** Measures and digest of the grey values; of the bytes when the picture cannot be decoded. */
    static String fingerprint(Picture picture) {
        if (picture.pixels() == 0 || picture.pixels() > COMPARED_PIXELS) {
            return picture.sha256();
        }
        return with(picture.content().bytes(), reader -> greyDigest(reader.read(0)))
                .orElse(picture.sha256());
    }

    private static String greyDigest(BufferedImage image) {
        MessageDigest digest = ContentHash.digest();
        int[] row = new int[image.getWidth()];
        byte[] grey = new byte[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            for (int x = 0; x < row.length; x++) {
                grey[x] = (byte) luminance(row[x]);
            }
            digest.update(grey);
        }
        return image.getWidth() + "x" + image.getHeight() + ":" + HexFormat.of().formatHex(digest.digest());
    }

    /** Over white paper, for pictures with transparency. */
    static int luminance(int argb) {
        int alpha = argb >>> 24;
        int colour = (77 * (argb >> 16 & 0xFF) + 150 * (argb >> 8 & 0xFF) + 29 * (argb & 0xFF)) >> 8;
        return (colour * alpha + 255 * (255 - alpha)) / 255;
    }

    private static BufferedImage scale(BufferedImage image, int edge) {
        double factor = Math.min(1.0, (double) edge / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Use<T> {
        T read(ImageReader reader) throws IOException;
    }

    /** Readers of the JDK throw unchecked exceptions too on broken pictures: all of them mean "not readable". */
    private static <T> Optional<T> with(byte[] bytes, Use<T> use) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(use.read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }
}

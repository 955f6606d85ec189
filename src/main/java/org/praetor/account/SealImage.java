package org.praetor.account;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws the seal of a body for the demo: red circle, star, name along the upper arc. Not a seal of any real body. */
final class SealImage {

    private static final int SIZE = 600;
    private static final double CENTRE = SIZE / 2.0;
    private static final double ARC_RADIUS = 232;
    private static final double ARC_DEGREES = 250;
    private static final Color RED = new Color(0xC8, 0x10, 0x1E);

    private SealImage() {}

    /** True for a PNG that can really be read and is fit for print: 200 to 3000 pixels each way. */
    static boolean usable(byte[] image) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(input);
            boolean fit = fit(reader.getWidth(0)) && fit(reader.getHeight(0));
            return fit && reader.read(0) != null;
        } catch (IOException | RuntimeException e) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static boolean fit(int pixels) {
        return pixels >= 200 && pixels <= 3000;
    }

    static byte[] png(String name) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(16));
        pen.draw(new Ellipse2D.Double(12, 12, SIZE - 24.0, SIZE - 24.0));
        pen.fill(star());
        writeAlongArc(pen, name);
        writeSample(pen);
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PNG of a seal", e);
        }
    }

    private static void writeAlongArc(Graphics2D pen, String name) {
        int[] characters = name.codePoints().toArray();
        pen.setFont(new Font(Font.SERIF, Font.BOLD, characters.length > 12 ? 50 : 62));
        double step = Math.toRadians(ARC_DEGREES) / characters.length;
        double angle = -Math.toRadians(ARC_DEGREES) / 2 + step / 2;
        AffineTransform upright = pen.getTransform();
        for (int character : characters) {
            String text = Character.toString(character);
            pen.translate(CENTRE, CENTRE);
            pen.rotate(angle);
            int width = pen.getFontMetrics().stringWidth(text);
            pen.drawString(text, -width / 2f, (float) -ARC_RADIUS + 40);
            pen.setTransform(upright);
            angle += step;
        }
    }

    /** A demo letter must never look sealed by the real body. */
    private static void writeSample(Graphics2D pen) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
        String text = "演示专用";
        pen.drawString(text, (float) (CENTRE - pen.getFontMetrics().stringWidth(text) / 2.0), SIZE - 110f);
    }

    private static Path2D star() {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 100 : 38.2;
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            double x = CENTRE + radius * Math.cos(angle);
            double y = CENTRE + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}

package org.praetor.formality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture inside a PDF, brought to PNG while the document is open: later its stream is gone. */
final class PdfPicture {

    /** Larger ones are counted by their measures, but not shown. */
    private static final long SHOWN_PIXELS = 12_000_000;

    private PdfPicture() {}

    static Picture of(PDImageXObject image, String file, int page) throws IOException {
        String name = file + "#" + page;
        byte[] encoded = encoded(image);
        boolean shown = (long) image.getWidth() * image.getHeight() <= SHOWN_PIXELS;
        byte[] png = shown ? png(image) : new byte[0];
        byte[] kept = png.length > 0 ? png : encoded;
        return new Picture(
                name,
                png.length > 0 ? "image/png" : "application/octet-stream",
                image.getWidth(),
                image.getHeight(),
                kept.length,
                ContentHash.sha256(kept),
                () -> kept);
    }

    private static byte[] encoded(PDImageXObject image) throws IOException {
        try (InputStream raw = image.getCOSObject().createRawInputStream()) {
            return raw.readAllBytes();
        }
    }

    private static byte[] png(PDImageXObject image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image.getImage(), "png", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException undrawable) {
            return new byte[0];
        }
    }
}

package org.praetor.formality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** A picture inside a PDF, brought to PNG while the document is open: later its stream is gone. */
final class PdfPicture {

    /** Larger ones are counted by their measures, but not shown. */
    private static final long SHOWN_PIXELS = 12_000_000;

    private static final List<String> JPEG =
            List.of(COSName.DCT_DECODE.getName(), COSName.DCT_DECODE_ABBREVIATION.getName());

    private PdfPicture() {}

    static Picture of(PDImageXObject image, String file, int page) throws IOException {
        String name = file + "#" + page;
        byte[] encoded = encoded(image);
        byte[] png = png(image);
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
            if (!few(image) || !few(image.getSoftMask()) || !few(image.getMask())) {
                return new byte[0];
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image.getImage(), "png", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException undrawable) {
            return new byte[0];
        }
    }

    /** By the measures of the PDF, and by those that a JPEG states itself. */
    private static boolean few(@Nullable PDImageXObject image) throws IOException {
        if (image == null) {
            return true;
        }
        if (!few(image.getWidth(), image.getHeight())) {
            return false;
        }
        if (image.getStream().getFilters().stream().noneMatch(filter -> JPEG.contains(filter.getName()))) {
            return true;
        }
        try (InputStream jpeg = image.createInputStream(JPEG)) {
            return Raster.measure(jpeg.readAllBytes())
                    .map(stated -> few(stated.width(), stated.height()))
                    .orElse(true);
        }
    }

    /** Whether a picture of these measures is drawn. */
    static boolean few(int width, int height) {
        return (long) width * height <= SHOWN_PIXELS;
    }
}

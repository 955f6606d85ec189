package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of a PDF as they can be shown later. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfPictureTest {

    private final PDDocument document = new PDDocument();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void a_picture_is_kept_as_png() throws IOException {
        Picture picture = PdfPicture.of(image(5, 4), "申请.pdf", 3);

        assertThat(picture.file()).isEqualTo("申请.pdf#3");
        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(Raster.measure(picture.content().bytes())).contains(new Raster.Measures(5, 4));
        assertThat(picture.sha256())
                .isEqualTo(ContentHash.sha256(picture.content().bytes()));
    }

    @Test
    void one_that_cannot_be_drawn_is_kept_as_it_is() throws IOException {
        byte[] broken = {1, 2, 3};
        PDImageXObject image = new PDImageXObject(
                document, new ByteArrayInputStream(broken), COSName.DCT_DECODE, 50, 40, 8, PDDeviceRGB.INSTANCE);

        Picture picture = PdfPicture.of(image, "申请.pdf", 1);

        assertThat(picture.mediaType()).isEqualTo("application/octet-stream");
        assertThat(picture.pixels()).isEqualTo(2_000);
        assertThat(picture.size()).isEqualTo(3);
        assertThat(picture.content().bytes()).isEqualTo(broken);
    }

    @Test
    void one_of_more_than_twelve_million_points_is_counted_and_not_drawn() throws IOException {
        assertThat(PdfPicture.of(image(4_000, 3_001), "申请.pdf", 1).mediaType()).isEqualTo("application/octet-stream");
        assertThat(PdfPicture.of(image(4_000, 3_000), "申请.pdf", 1).mediaType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMask", "Mask"})
    void one_with_a_larger_mask_is_not_drawn(String key) throws IOException {
        PDImageXObject image = image(5, 4);
        image.getCOSObject().setItem(key, image(4_000, 3_000));
        assertThat(PdfPicture.of(image, "申请.pdf", 1).mediaType()).isEqualTo("image/png");
        image.getCOSObject().setItem(key, image(4_000, 3_001));
        assertThat(PdfPicture.of(image, "申请.pdf", 1).mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void a_jpeg_counts_what_it_states_itself() throws IOException {
        assertThat(PdfPicture.of(jpeg(4_000, 3_000), "申请.pdf", 1).mediaType()).isEqualTo("image/png");
        assertThat(PdfPicture.of(jpeg(4_000, 3_001), "申请.pdf", 1).mediaType()).isEqualTo("application/octet-stream");
    }

    /** Ten points wide in the PDF. */
    private PDImageXObject jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "jpg", out);
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(out.toByteArray()),
                COSName.DCT_DECODE,
                10,
                10,
                8,
                PDDeviceGray.INSTANCE);
    }

    private PDImageXObject image(int width, int height) throws IOException {
        return LosslessFactory.createFromImage(
                document, new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY));
    }
}

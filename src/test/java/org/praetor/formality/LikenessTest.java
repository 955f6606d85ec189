package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drawings show counts, not how they were saved. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LikenessTest {

    @ParameterizedTest
    @CsvSource({"jpg, 1.0", "tif, 1.0", "png, 0.5", "jpg, 0.6", "bmp, 1.0"})
    void a_drawing_saved_in_another_format_or_size_is_the_same(String format, double scale) throws IOException {
        Likeness likeness = Likeness.of(picture(drawing("1"), "png"), picture(scaled(drawing("1"), scale), format))
                .orElseThrow();

        assertThat(likeness.same()).as("%s %% alike", likeness.percent()).isTrue();
        assertThat(likeness.percent()).isEqualTo(100);
    }

    @Test
    void a_changed_reference_sign_and_a_moved_line_are_differences() throws IOException {
        Likeness sign = Likeness.of(picture(drawing("1"), "png"), picture(drawing("7"), "jpg"))
                .orElseThrow();
        assertThat(sign.same()).isFalse();
        assertThat(sign.percent()).isBetween(90, 99);

        Likeness other =
                Likeness.of(picture(drawing("1"), "png"), picture(BLANK, "png")).orElseThrow();
        assertThat(other.same()).isFalse();
        assertThat(other.percent()).isLessThan(10);
    }

    @Test
    void re_encoded_drawings_are_no_difference_of_the_filing_and_a_changed_one_is_shown_with_both_pictures()
            throws IOException {
        Application passed = read(Map.of("图1.png", bytes(drawing("1"), "png"), "图2.png", bytes(drawing("2"), "png")));
        Application same = read(Map.of("图1.jpg", bytes(drawing("1"), "jpg"), "图2.tif", bytes(drawing("2"), "tif")));
        Application changed = read(Map.of("图1.jpg", bytes(drawing("1"), "jpg"), "图2.jpg", bytes(drawing("7"), "jpg")));

        assertThat(ApplicationDiff.between(passed, same).differences()).isEmpty();
        assertThat(ApplicationDiff.between(passed, changed).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.place()).isEqualTo("图2");
                    assertThat(difference.figures()).isNotNull();
                    assertThat(difference.figures().similarity()).isBetween(50, 99);
                });
    }

    private static final BufferedImage BLANK = blank(1200, 900);

    private static Application read(Map<String, byte[]> pictures) throws IOException {
        java.util.Map<String, byte[]> files = new java.util.TreeMap<>(pictures);
        files.put("权利要求书.txt", "1. 一种杯子，其特征在于，包括杯体。".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ApplicationReader()
                .read(List.of(UploadedFile.of("a.zip", SampleFiles.zip(files))))
                .application();
    }

    private static BufferedImage drawing(String sign) {
        BufferedImage image = blank(1200, 900);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(3));
        graphics.drawRect(200, 150, 700, 500);
        graphics.drawOval(350, 250, 300, 300);
        graphics.drawLine(900, 400, 1050, 300);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
        graphics.drawString(sign, 1060, 300);
        graphics.dispose();
        return image;
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        BufferedImage small = blank((int) (image.getWidth() * scale), (int) (image.getHeight() * scale));
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        graphics.dispose();
        return small;
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static Picture picture(BufferedImage image, String format) throws IOException {
        byte[] bytes = bytes(image, format);
        return new Picture(
                "图1." + format,
                "image/" + format,
                image.getWidth(),
                image.getHeight(),
                bytes.length,
                ContentHash.sha256(bytes),
                () -> bytes);
    }

    @Test
    void drawings_are_compared_by_their_labels_and_those_without_by_their_order() throws IOException {
        Picture picture = picture(drawing("1"), "png");
        assertThat(changes(
                        List.of(new Drawing("图1", null), new Drawing("图2", picture)), List.of(new Drawing("图1", null))))
                .containsExactly("图2 REMOVED 1200 × 900 → ");
        assertThat(changes(List.of(), List.of(new Drawing("", picture), new Drawing("图 1", picture))))
                .containsExactly("#1 ADDED  → 1200 × 900", "图1 ADDED  → 1200 × 900");
        assertThat(changes(List.of(new Drawing("图1", null)), List.of(new Drawing("图1", picture))))
                .containsExactly("图1 CHANGED  → 1200 × 900");
        assertThat(changes(
                        List.of(new Drawing("图1", picture), new Drawing("图1", picture)),
                        List.of(new Drawing("图1", picture))))
                .containsExactly("图1#2 REMOVED 1200 × 900 → ");
    }

    private static List<String> changes(List<Drawing> before, List<Drawing> after) {
        Draft one = new Draft();
        one.drawings.addAll(before);
        Draft two = new Draft();
        two.drawings.addAll(after);
        return new PictureComparison(Part.DRAWINGS, one.application(), two.application())
                .differences().stream()
                        .map(difference -> difference.place() + " " + difference.change() + " " + difference.before()
                                + " → " + difference.after())
                        .toList();
    }
}

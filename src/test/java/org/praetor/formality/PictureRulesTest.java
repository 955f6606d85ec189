package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PictureRulesTest {

    @Test
    void a_black_drawing_of_good_size_is_left_alone() {
        assertThat(said(new Drawing("图1", DesignRulesTest.picture("图1", Color.BLACK))))
                .isEmpty();
        assertThat(said(new Drawing("图1", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"299, W small", "300, ''"})
    void a_small_drawing_is_shown_to_people(int edge, String expected) {
        byte[] bytes = DesignRulesTest.png(new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY));
        Picture picture =
                new Picture("图1.png", "image/png", edge, edge, bytes.length, ContentHash.sha256(bytes), () -> bytes);
        assertThat(String.join(",", said(new Drawing("图1", picture)))).isEqualTo(expected);
    }

    @Test
    void a_coloured_drawing_and_one_in_grey_tones_are_shown_to_people() {
        assertThat(said(
                        new Drawing("图1", DesignRulesTest.picture("图1", Color.RED)),
                        new Drawing("图2", DesignRulesTest.picture("图2", Color.BLUE))))
                .containsExactly("W coloured");
        BufferedImage tones = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                int grey = 60 + (x + y) % 140;
                tones.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        byte[] bytes = DesignRulesTest.png(tones);
        Picture photograph =
                new Picture("图1.png", "image/png", 400, 400, bytes.length, ContentHash.sha256(bytes), () -> bytes);
        assertThat(said(new Drawing("图1", photograph))).containsExactly("W photograph");
    }

    @Test
    void a_photograph_in_grey_values_is_decoded_and_shown_to_people() {
        BufferedImage photograph = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        Random light = new Random(7);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                photograph.getRaster().setSample(x, y, 0, 100 + light.nextInt(60));
            }
        }
        assertThat(said(drawing(DesignRulesTest.png(photograph), 400))).containsExactly("W photograph");
    }

    /** Only the header is there: what takes so few bits is paper with lines, and nothing is decoded. */
    @Test
    void a_drawing_in_grey_values_that_takes_few_bits_is_not_decoded() {
        byte[] header =
                Arrays.copyOf(DesignRulesTest.png(new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY)), 60);

        assertThat(Raster.tones(drawing(header, 400).picture())).hasValue(Tones.PAPER);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED})
    void few_bits_may_hold_colours(int type) {
        BufferedImage plain = new BufferedImage(400, 400, type);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 400);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 400, 100);
        graphics.dispose();

        assertThat(said(drawing(DesignRulesTest.png(plain), 400))).containsExactly("W coloured");
    }

    private static Drawing drawing(byte[] png, int edge) {
        return new Drawing(
                "图1", new Picture("图1.png", "image/png", edge, edge, png.length, ContentHash.sha256(png), () -> png));
    }

    private static List<String> said(Drawing... drawings) {
        Draft draft = new Draft();
        draft.drawings.addAll(List.of(drawings));
        return new Requests().hits(draft.application(), "FE-DRW-03", PatentKind.INVENTION);
    }

    @ParameterizedTest
    @CsvSource({"50, 0", "51, 1", "204, 1", "205, 0"})
    void grey_is_what_is_neither_dark_nor_light(int value, double share) {
        assertThat(inColour(value << 16 | value << 8 | value, 0xFFFFFF)).isEqualTo(new Tones(0, share / 2));
        assertThat(inPalette(value << 16 | value << 8 | value, 0xFFFFFF)).isEqualTo(new Tones(0, share / 2));
    }

    @ParameterizedTest
    @CsvSource({"E6E6AA, 0", "E6E6A9, 1", "AAE6E6, 0", "A9E6E6, 1", "E6AAE6, 0", "E6A9E6, 1"})
    void a_colour_is_what_differs_visibly_from_grey(String colour, double share) {
        int rgb = Integer.parseInt(colour, 16);
        assertThat(inColour(rgb, 0xFFFFFF).coloured()).isEqualTo(share / 2);
        assertThat(inPalette(rgb, 0xFFFFFF).coloured()).isEqualTo(share / 2);
    }

    @Test
    void what_is_transparent_has_no_colour() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00FF0000);
        image.setRGB(1, 0, 0xFFFF0000);
        assertThat(Tones.of(image).coloured()).isEqualTo(0.5);
    }

    private static Tones inColour(int... colours) {
        return tones(new BufferedImage(2 * colours.length, 2, BufferedImage.TYPE_INT_RGB), colours);
    }

    private static Tones inPalette(int... colours) {
        IndexColorModel palette = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        return tones(new BufferedImage(2 * colours.length, 2, BufferedImage.TYPE_BYTE_INDEXED, palette), colours);
    }

    /** Each colour takes two columns. */
    private static Tones tones(BufferedImage image, int... colours) {
        for (int at = 0; at < 2 * colours.length; at++) {
            image.setRGB(at, 0, 0xFF000000 | colours[at / 2]);
            image.setRGB(at, 1, 0xFF000000 | colours[at / 2]);
        }
        return Tones.of(image);
    }
}

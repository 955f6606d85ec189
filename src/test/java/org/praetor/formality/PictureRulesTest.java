package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static List<String> said(Drawing... drawings) {
        Draft draft = new Draft();
        draft.drawings.addAll(List.of(drawings));
        return new Requests().hits(draft.application(), "FE-DRW-03", PatentKind.INVENTION);
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Pixels.WHITE;
import static org.praetor.formality.Pixels.bytes;
import static org.praetor.formality.Pixels.dark;
import static org.praetor.formality.Pixels.picture;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as points: what is too large, what they look like small, and what tells them apart. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RasterTest {

    private static final IntBinaryOperator DRAWING = (x, y) -> dark((x * 7 + y * 13) % 256);

    @Test
    void a_picture_of_twelve_million_points_is_looked_at_a_larger_one_is_not() {
        byte[] bytes = bytes("png", 4, 3, DRAWING);
        Picture most = picture(4_000, 3_000, bytes);
        Picture larger = picture(4_000, 3_001, bytes);
        assertThat(Raster.darkness(most, 4, 3)).isPresent();
        assertThat(Raster.darkness(larger, 4, 3)).isEmpty();
        assertThat(Raster.tones(most)).isPresent();
        assertThat(Raster.tones(larger)).isEmpty();
        assertThat(Raster.fingerprint(most)).startsWith("4x3:");
        assertThat(Raster.fingerprint(larger)).isEqualTo(larger.sha256());
    }

    @Test
    void the_fingerprint_of_a_picture_survives_another_format_and_tells_each_point() {
        String drawn = Raster.fingerprint(picture(9, 7, DRAWING));
        assertThat(Raster.fingerprint(picture(9, 7, bytes("bmp", 9, 7, DRAWING))))
                .isEqualTo(drawn);
        assertThat(Raster.fingerprint(picture(9, 7, (x, y) -> x == 8 && y == 6 ? WHITE : DRAWING.applyAsInt(x, y))))
                .isNotEqualTo(drawn);
        assertThat(Raster.fingerprint(picture(9, 7, (x, y) -> x == 0 && y == 0 ? dark(9) : DRAWING.applyAsInt(x, y))))
                .isNotEqualTo(drawn);
    }

    @Test
    void what_cannot_be_decoded_is_known_by_its_bytes() {
        Picture broken = picture(9, 7, new byte[] {1, 2, 3});
        assertThat(Raster.fingerprint(broken)).isEqualTo(broken.sha256());
        assertThat(Raster.fingerprint(picture(0, 0, new byte[0]))).isEqualTo(ContentHash.sha256(new byte[0]));
        assertThat(Raster.measure(new byte[] {1, 2, 3})).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 50, 30, 30, 15", "50, 100, 30, 15, 30", "5, 3, 10, 5, 3", "400, 1, 10, 10, 1", "1, 400, 10, 1, 10"
    })
    void a_thumbnail_fits_its_edge_keeps_its_shape_and_is_never_enlarged(
            int width, int height, int edge, int thumbWidth, int thumbHeight) {
        byte[] thumbnail =
                Raster.thumbnail(picture(width, height, DRAWING), edge, 10_000).orElseThrow();
        assertThat(Raster.measure(thumbnail)).contains(new Raster.Measures(thumbWidth, thumbHeight));
    }

    @Test
    void a_thumbnail_is_made_up_to_a_number_of_points() {
        assertThat(Raster.thumbnail(picture(20, 10, DRAWING), 5, 200)).isPresent();
        assertThat(Raster.thumbnail(picture(20, 10, DRAWING), 5, 199)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "255, 255", "128, 128", "51, 51"})
    void what_can_be_seen_through_is_seen_on_white_paper(int opacity, int darkness) {
        assertThat(Raster.luminance(opacity << 24)).isEqualTo(255 - darkness);
        assertThat(Raster.darkness(picture(3, 3, (x, y) -> opacity << 24), 1, 1))
                .hasValueSatisfying(points -> assertThat(points).containsExactly(darkness));
    }
}

package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Pixels.WHITE;
import static org.praetor.formality.Pixels.dark;
import static org.praetor.formality.Pixels.picture;

import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far ink may lie from its counterpart, how much may stray, and how dark a block may be. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LikenessLimitsTest {

    private static final int EDGE = 48;
    private static final int INK = dark(255);

    /** Points in every corner, at every border and within: x + 100 y. */
    private static final Set<Integer> POINTS = Set.of(303, 343, 4303, 4343, 2003, 2043, 324, 4324, 2424, 1030);

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 2", "-2, -2", "2, -2", "-2, 2"})
    void ink_two_points_away_is_the_same_ink(int right, int down) {
        Likeness likeness = alike(ink(0, 0), ink(right, down));
        assertThat(likeness).isEqualTo(new Likeness(100, true));
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "-3, 0", "0, 3", "0, -3", "3, 3"})
    void ink_three_points_away_is_other_ink(int right, int down) {
        assertThat(alike(ink(0, 0), ink(right, down))).isEqualTo(new Likeness(0, false));
    }

    /** Beside the ten points that both have. */
    @ParameterizedTest
    @CsvSource({"3, 0, true, 100", "4, 0, false, 83", "2, 1, true, 100", "2, 2, false, 83", "10, 0, false, 66"})
    void three_stray_points_of_both_pictures_are_noise(int left, int right, boolean same, int percent) {
        assertThat(alike(with(left, 0), with(right, 20))).isEqualTo(new Likeness(percent, same));
    }

    private static IntBinaryOperator with(int strays, int from) {
        return (x, y) -> y == 14 && x % 2 == 0 && x >= from && x < from + 2 * strays
                ? INK
                : ink(0, 0).applyAsInt(x, y);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void a_point_is_ink_from_a_certain_darkness(int darkness, boolean ink) {
        IntBinaryOperator faint = (x, y) -> y == 14 && x < 8 && x % 2 == 0 ? dark(darkness) : WHITE;
        assertThat(alike((x, y) -> WHITE, faint).same()).isEqualTo(ink);
    }

    @Test
    void faint_points_do_not_count_as_ink_that_agrees() {
        IntBinaryOperator faint = (x, y) -> y > 30 && x % 4 == 0 && y % 4 == 0 ? dark(100) : WHITE;
        IntBinaryOperator strays = (x, y) -> y == 14 && x < 8 && x % 2 == 0 ? INK : faint.applyAsInt(x, y);
        assertThat(alike(strays, faint)).isEqualTo(new Likeness(0, false));
    }

    @ParameterizedTest
    @CsvSource({"41, true", "40, false"})
    void a_trace_of_ink_is_counterpart_enough(int darkness, boolean same) {
        IntBinaryOperator trace = (x, y) -> POINTS.contains(x + 100 * y) ? dark(darkness) : WHITE;
        assertThat(alike(ink(0, 0), trace).same()).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"26, true, 100", "27, false, 75"})
    void blocks_may_differ_a_little_in_shade(int darkness, boolean same, int percent) {
        IntBinaryOperator shaded = (x, y) -> x >= 16 && y >= 16 ? dark(darkness) : WHITE;
        assertThat(Likeness.of(picture(20, 20, (x, y) -> WHITE), picture(20, 20, shaded)))
                .contains(new Likeness(percent, same));
    }

    @Test
    void one_block_that_is_shaded_is_the_whole_of_a_small_picture() {
        assertThat(Likeness.of(picture(16, 16, (x, y) -> WHITE), picture(16, 16, (x, y) -> dark(30))))
                .contains(new Likeness(0, false));
    }

    @Test
    void areas_of_one_shade_are_the_same() {
        assertThat(alike((x, y) -> dark(90), (x, y) -> dark(x == 0 && y == 0 ? 91 : 90)))
                .isEqualTo(new Likeness(100, true));
    }

    @ParameterizedTest
    @CsvSource({"102, 200, true", "104, 200, false", "98, 200, true", "96, 200, false"})
    void a_picture_drawn_wider_by_more_than_three_in_a_hundred_is_another(int width, int height, boolean same) {
        Likeness likeness = Likeness.of(picture(100, 200, (x, y) -> WHITE), picture(width, height, (x, y) -> WHITE))
                .orElseThrow();
        assertThat(likeness).isEqualTo(new Likeness(same ? 100 : 99, same));
    }

    /** Two points of a picture of 2,000 are one of a thousand. */
    @Test
    void large_pictures_are_compared_at_a_thousand_points() {
        IntBinaryOperator line = (x, y) -> x / 2 % 40 == 10 || y / 2 == 25 ? INK : WHITE;
        IntBinaryOperator moved = (x, y) -> line.applyAsInt(x + 4, y + 4);
        assertThat(Likeness.of(picture(2_000, 100, line), picture(2_000, 100, moved)))
                .contains(new Likeness(100, true));
        assertThat(Likeness.of(picture(100, 2_000, swapped(line)), picture(100, 2_000, swapped(moved))))
                .contains(new Likeness(100, true));
    }

    @Test
    void what_cannot_be_decoded_is_not_compared() {
        Picture blank = picture(EDGE, EDGE, (x, y) -> WHITE);
        Picture broken = picture(EDGE, EDGE, new byte[] {1, 2, 3});
        assertThat(Likeness.of(blank, broken)).isEmpty();
        assertThat(Likeness.of(broken, broken)).contains(new Likeness(100, true));
    }

    private static IntBinaryOperator swapped(IntBinaryOperator drawing) {
        return (x, y) -> drawing.applyAsInt(y, x);
    }

    private static IntBinaryOperator ink(int right, int down) {
        return (x, y) -> POINTS.contains(x - right + 100 * (y - down)) ? INK : WHITE;
    }

    /** Of two pictures of 48 by 48 points; a point in a corner that nobody sees makes them two files. */
    private static Likeness alike(IntBinaryOperator left, IntBinaryOperator right) {
        return Likeness.of(
                        picture(EDGE, EDGE, left),
                        picture(EDGE, EDGE, (x, y) -> x + y == 0 ? right.applyAsInt(x, y) - 1 : right.applyAsInt(x, y)))
                .orElseThrow();
    }
}

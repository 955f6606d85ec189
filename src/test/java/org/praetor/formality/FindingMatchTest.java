package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.FindingMatch.Seen;

/** A mended text is read again: which defects are gone, which are still there, which are new. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingMatchTest {

    @Test
    void a_defect_of_a_claim_that_has_another_number_now_is_the_same() {
        assertThat(match(List.of(claim("5", "所述控制器", "控制器")), List.of(claim("4", "所述控制器", "控制器"))))
                .containsExactly(0);
    }

    @Test
    void another_term_without_basis_in_the_same_claim_is_a_new_defect() {
        assertThat(match(List.of(claim("5", "所述控制器", "控制器")), List.of(claim("5", "所述水泵", "水泵"))))
                .containsExactly(-1);
    }

    @Test
    void a_title_that_is_still_too_long_is_the_same_defect_although_it_is_shorter() {
        assertThat(match(List.of(title("一种国内领先的工业废水余热回收装置及其方法和系统", "32")), List.of(title("一种工业废水余热回收装置及其方法和系统", "28"))))
                .containsExactly(0);
    }

    @Test
    void a_whole_part_that_is_still_too_long_is_the_same_and_a_missing_section_is_not_another() {
        assertThat(match(List.of(whole("312")), List.of(whole("305")))).containsExactly(0);
        assertThat(match(List.of(whole("技术领域")), List.of(whole("背景技术")))).containsExactly(-1);
    }

    @Test
    void two_equal_defects_of_which_one_was_mended_leave_one() {
        Seen stop = claim("2", "。", "");
        assertThat(match(List.of(stop, stop), List.of(stop))).containsExactly(0);
        assertThat(match(List.of(stop), List.of(stop, stop))).containsExactly(0, -1);
    }

    @Test
    void a_full_stop_in_another_claim_is_another_defect() {
        assertThat(match(List.of(claim("1", "。", "1")), List.of(claim("2", "。", "2"))))
                .containsExactly(-1);
    }

    private static List<Integer> match(List<Seen> earlier, List<Seen> later) {
        return FindingMatch.of(earlier, later);
    }

    private static Seen claim(String place, String excerpt, String term) {
        return new Seen("FE-CLM-21", "CLAIMS", place, excerpt, "formality.FE-CLM-21|" + term);
    }

    private static Seen title(String excerpt, String length) {
        return new Seen("FE-TTL-01", "TITLE", "", excerpt, "formality.FE-TTL-01|" + length);
    }

    private static Seen whole(String argument) {
        return new Seen("FE-DSC-02", "DESCRIPTION", "", "", "formality.FE-DSC-02|" + argument);
    }
}

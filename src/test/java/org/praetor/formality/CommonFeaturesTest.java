package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two claims have something in common when they share a quarter of the pairs of letters of the shorter one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommonFeaturesTest {

    @ParameterizedTest
    @CsvSource({
        "甲乙丙丁戊, 甲乙子丑寅卯辰巳, false",
        "甲乙丙丁戊己, 甲乙子丑寅卯辰巳, true",
        "甲乙，丙乙，丁乙，戊乙, 子乙丑乙寅乙卯乙辰, true",
        "甲，乙，丙丁, 甲乙丙丁戊己庚辛, false",
        "甲乙丙丁戊己, 甲，乙，子丑，寅卯，辰巳, true",
        "一种方法，包括, 甲乙丙丁, false"
    })
    void a_quarter_of_the_shorter_claim_is_enough(String one, String other, boolean missing) {
        assertThat(new CommonFeatures(claim(one)).missingIn(claim(other))).isEqualTo(missing);
        if (!one.startsWith("一种")) {
            assertThat(new CommonFeatures(claim(other)).missingIn(claim(one))).isEqualTo(missing);
        }
    }

    private static Claim claim(String text) {
        return new Claim(1, "1.", text, 0, ClaimReference.NONE);
    }
}

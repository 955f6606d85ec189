package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Length and features of independent claims. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimShapeTest {

    @Test
    void the_features_of_an_independent_claim_are_its_clauses_without_the_transition() {
        ClaimShape shape = ClaimShape.of(
                Texting.claims("一种喷枪，其特征在于，包括：枪体；喷嘴，所述喷嘴设于枪体前端；旋流片。").claims());

        assertThat(shape.features()).isEqualTo(5);
        assertThat(shape.length()).isEqualTo(35);
    }

    @Test
    void dependent_claims_do_not_count_however_long_they_are() {
        String dependent = "根据权利要求1所述的喷枪，其特征在于，" + "还包括水箱，".repeat(30) + "还包括水泵。";

        assertThat(ClaimShape.of(Texting.claims("一种喷枪，包括枪体。", dependent).claims()))
                .isEqualTo(ClaimShape.of(Texting.claims("一种喷枪，包括枪体。").claims()));
    }

    @Test
    void of_several_independent_claims_the_longest_counts() {
        assertThat(ClaimShape.of(
                        Texting.claims("一种喷枪，包括枪体。", "一种喷枪的制造方法，包括：铸造枪体，装入喷嘴。").claims()))
                .isEqualTo(new ClaimShape(23, 3));
    }

    @Test
    void without_claims_there_is_nothing_to_measure() {
        assertThat(ClaimShape.of(List.of())).isEqualTo(new ClaimShape(0, 0));
    }
}

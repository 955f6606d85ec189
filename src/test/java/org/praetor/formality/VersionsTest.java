package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two versions of the claims: what was changed, added and deleted, whatever number a claim has now. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VersionsTest {

    private static final String ONE = "一种保温板，包括面层和芯层，其特征在于，所述芯层内分布有纤维网。";
    private static final String TWO = "根据权利要求1所述的保温板，其特征在于，所述芯层的厚度为10mm至30mm。";
    private static final String THREE = "根据权利要求2所述的保温板，其特征在于，所述面层为纤维水泥薄板。";

    @Test
    void a_claim_that_was_deleted_leaves_only_numbers_changed_behind_it() {
        assertThat(changes(List.of(ONE, TWO, THREE), List.of(ONE, THREE.replace("要求2", "要求1"))))
                .containsExactly(
                        "REMOVED 2: " + TWO + " → ", "CHANGED 2: 3. " + THREE + " → 2. " + THREE.replace("要求2", "要求1"));
    }

    @Test
    void a_claim_that_was_put_in_between_is_added_and_the_changed_one_stays_a_pair() {
        String added = "根据权利要求1所述的保温板，其特征在于，还包括用于固定的锚栓组件。";
        assertThat(changes(List.of(ONE, TWO), List.of(ONE, added, TWO.replace("30mm", "25mm"))))
                .containsExactly(
                        "ADDED 2:  → " + added, "CHANGED 3: 2. " + TWO + " → 3. " + TWO.replace("30mm", "25mm"));
    }

    @Test
    void a_claim_that_only_refers_to_another_number_is_changed() {
        assertThat(changes(List.of(ONE, TWO, THREE), List.of(ONE, TWO, THREE.replace("要求2", "要求1"))))
                .containsExactly("CHANGED 3: " + THREE + " → " + THREE.replace("要求2", "要求1"));
    }

    @Test
    void wholly_other_claims_are_deleted_and_added() {
        String other = "用于检测水质的仪器箱，带有透明视窗及记录纸卷。";
        assertThat(changes(List.of(ONE), List.of(other)))
                .containsExactlyInAnyOrder("REMOVED 1: " + ONE + " → ", "ADDED 1:  → " + other);
    }

    private static List<String> changes(List<String> before, List<String> after) {
        return ApplicationDiff.between(application(before), application(after)).differences().stream()
                .map(one -> one.change() + " " + one.place() + ": " + one.before() + " → " + one.after())
                .toList();
    }

    private static Application application(List<String> texts) {
        List<Claim> claims = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            claims.add(new Claim(index + 1, index + 1 + ".", texts.get(index), 0, ClaimReference.NONE));
        }
        return new Application(
                PatentKind.INVENTION, "", "", claims, Description.EMPTY, List.of(), List.of(), null, null, Pages.NONE);
    }
}

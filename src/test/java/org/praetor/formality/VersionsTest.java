package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.CommonSequence.Gap;

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

    @Test
    void a_changed_reference_before_an_added_claim_is_shown() {
        String other = "用于检测水质的仪器箱，带有透明视窗及记录纸卷。";
        assertThat(changes(List.of(ONE, TWO, THREE), List.of(ONE, TWO, THREE.replace("要求2", "要求1"), other)))
                .containsExactly("CHANGED 3: " + THREE + " → " + THREE.replace("要求2", "要求1"), "ADDED 4:  → " + other);
    }

    @Test
    void among_changed_claims_what_was_deleted_and_added_stands_in_its_place() {
        String other = "用于检测水质的仪器箱，带有透明视窗及记录纸卷。";
        String one = ONE.replace("分布", "铺设");
        String two = TWO.replace("30mm", "25mm");
        assertThat(changes(List.of(ONE, other, TWO), List.of(one, two)))
                .containsExactly(
                        "CHANGED 1: " + ONE + " → " + one,
                        "REMOVED 2: " + other + " → ",
                        "CHANGED 2: 3. " + TWO + " → 2. " + two);
        assertThat(changes(List.of(ONE, TWO), List.of(one, other, two)))
                .containsExactly(
                        "CHANGED 1: " + ONE + " → " + one,
                        "ADDED 2:  → " + other,
                        "CHANGED 3: 2. " + TWO + " → 3. " + two);
    }

    @Test
    void a_hundred_rewritten_claims_are_compared_with_each_other_and_more_are_paired_by_their_order() {
        assertThat(rewritten(100))
                .filteredOn(change -> change.startsWith("REMOVED"))
                .hasSize(100);
        assertThat(rewritten(101))
                .filteredOn(change -> change.startsWith("CHANGED"))
                .hasSize(101);
    }

    private static List<String> rewritten(int claims) {
        return changes(
                IntStream.range(0, claims).mapToObj(at -> "铝板" + at).toList(),
                IntStream.range(0, claims).mapToObj(at -> "转轴" + (at + 500)).toList());
    }

    @Test
    void what_two_lists_share_is_as_long_as_can_be_and_lies_between_the_gaps() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> left = numbers(random);
            List<Integer> right = numbers(random);
            List<Gap> gaps = CommonSequence.gaps(left, right);
            int i = 0;
            int j = 0;
            int shared = 0;
            for (Gap gap : gaps) {
                assertThat(left.subList(i, gap.fromLeft())).isEqualTo(right.subList(j, gap.fromRight()));
                shared += gap.fromLeft() - i;
                i = gap.toLeft();
                j = gap.toRight();
            }
            assertThat(left.subList(i, left.size())).isEqualTo(right.subList(j, right.size()));
            assertThat(shared + left.size() - i).isEqualTo(longest(left, right));
        }
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(9), 0, 3).boxed().toList();
    }

    /** The long way: with and without the first element of each. */
    private static int longest(List<Integer> left, List<Integer> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        List<Integer> shorter = left.subList(1, left.size());
        List<Integer> rest = right.subList(1, right.size());
        return left.get(0).equals(right.get(0))
                ? 1 + longest(shorter, rest)
                : Math.max(longest(shorter, right), longest(left, rest));
    }

    @Test
    void the_table_of_two_lists_has_a_row_and_a_column_more_than_what_differs() {
        assertThat(new Gap(1, 4, 2, 7).cells()).isEqualTo(4 * 6);
    }

    @Test
    void a_part_that_one_version_lacks_is_added_or_removed_as_a_whole() {
        Application with = Texting.summary("本发明公开一种板。");
        Application without = Application.empty(PatentKind.INVENTION);
        assertThat(ApplicationDiff.between(without, with).differences())
                .extracting(one -> one.part() + " " + one.change() + " " + one.after())
                .containsExactly("ABSTRACT ADDED 本发明公开一种板。");
        assertThat(ApplicationDiff.between(with, without).differences())
                .extracting(one -> one.part() + " " + one.change() + " " + one.before())
                .containsExactly("ABSTRACT REMOVED 本发明公开一种板。");
        assertThat(ApplicationDiff.between(with, with).differences()).isEmpty();
    }

    @Test
    void what_texts_have_in_common_is_twice_their_shared_pairs_over_all() {
        assertThat(Overlap.of("甲乙丙").with(Overlap.of("甲乙丙"))).isEqualTo(1);
        assertThat(Overlap.of("甲乙丙").with(Overlap.of("甲乙丁"))).isEqualTo(0.5);
        assertThat(Overlap.of("甲乙甲乙").with(Overlap.of("甲乙"))).isEqualTo(0.5);
        assertThat(Overlap.of("甲").with(Overlap.of("甲"))).isZero();
        assertThat(Overlap.of("甲乙").with(Overlap.of("甲"))).isZero();
        assertThat(Overlap.of("甲").with(Overlap.of("甲乙"))).isZero();
        assertThat(Overlap.of("甲".repeat(4_000)).with(Overlap.of("甲".repeat(5_000))))
                .as("the beginning of long texts is measured")
                .isEqualTo(1);
    }
}

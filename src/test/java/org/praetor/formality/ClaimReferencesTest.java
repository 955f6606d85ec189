package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "根据权利要求1所述的板 | 1 | true | 2 | 7",
                "根据权利要求12所述的板 | 12 | true | 2 | 8",
                "根据权利要求1或2所述的板 | 1,2 | true | 2 | 9",
                "根据权利要求1和2所述的板 | 1,2 | false | 2 | 9",
                "根据权利要求1、2所述的任意一种板 | 1,2 | true | 2 | 9",
                "根据权利要求1、2，或者其他的板 | 1,2 | false | 2 | 9",
                "根据权利要求1至3中任一项所述的板 | 1,2,3 | true | 2 | 9",
                "根据权利要求1至3所述的板 | 1,2,3 | false | 2 | 9",
                "根据权利要求3至1所述的板 | 1,3 | false | 2 | 9",
                "根据权利要求5、1至3之一所述的板 | 1,2,3,5 | true | 2 | 11",
                "根据权利要求2至5、1至3之一所述的板 | 1,2,3,4,5 | true | 2 | 13",
                "根据权利要求1至5、2至3之一所述的板 | 1,2,3,4,5 | true | 2 | 13",
                "根据权利要求1至2、3之一所述的板 | 1,2,3 | true | 2 | 11",
                "根据权利要求2、2所述的板 | 2 | true | 2 | 9"
            })
    void numbers_and_whether_they_are_alternatives(
            String text, String numbers, boolean alternative, int start, int end) {
        ClaimReference reference = ClaimReferences.first(text, 9);
        assertThat(reference.numbers())
                .isEqualTo(List.of(numbers.split(",")).stream()
                        .map(Integer::valueOf)
                        .toList());
        assertThat(reference.alternative()).isEqualTo(alternative);
        assertThat(reference.start()).isEqualTo(start);
        assertThat(reference.end()).isEqualTo(end);
        assertThat(reference.multiple()).isEqualTo(numbers.contains(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"前述任一权利要求", "上述权利要求中任一项", "以上权利要求中的任意一个", "前面权利要求之一"})
    void all_earlier_claims_are_cited_up_to_where_the_subject_follows(String cited) {
        ClaimReference all = ClaimReferences.first("根据" + cited + "所述的板", 5);

        assertThat(all.numbers()).containsExactly(1, 2, 3, 4);
        assertThat(all.alternative()).isTrue();
        assertThat(all.end()).isEqualTo(2 + cited.length());
    }

    @Test
    void all_claims_before_are_those_up_to_the_own_number() {
        String all = "如前述任一权利要求所述的板";
        assertThat(ClaimReferences.first(all, 4)).isEqualTo(reference(1, 3, 1, 9));
        assertThat(ClaimReferences.first(all, 2)).isEqualTo(reference(1, 1, 1, 9));
        assertThat(ClaimReferences.first(all, 1)).isEqualTo(ClaimReference.NONE);
        assertThat(ClaimReferences.all(all, 1)).isEmpty();
        assertThat(ClaimReferences.first("一种板", 4)).isEqualTo(ClaimReference.NONE);
    }

    @Test
    void the_first_reference_is_the_one_that_stands_first() {
        String named = "根据权利要求2所述的板，与前述任一权利要求的框";
        assertThat(ClaimReferences.first(named, 5).numbers()).containsExactly(2);
        String all = "根据前述任一权利要求所述的板，尤其是权利要求2的板";
        assertThat(ClaimReferences.first(all, 5).numbers()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void every_reference_is_found_in_the_order_of_the_text() {
        assertThat(ClaimReferences.all("用权利要求3的刀、权利要求1的板，与前述任一权利要求的框", 5))
                .extracting(ClaimReference::numbers)
                .containsExactly(List.of(3), List.of(1), List.of(1, 2, 3, 4));
        assertThat(ClaimReferences.all("与前述任一权利要求的框及权利要求3的刀", 5))
                .extracting(ClaimReference::numbers)
                .containsExactly(List.of(1, 2, 3, 4), List.of(3));
        assertThat(ClaimReferences.all("权利要求1所述的权利要求2所述的板", 5)).hasSize(2);
    }

    private static ClaimReference reference(int first, int last, int start, int end) {
        return new ClaimReference(List.of(new ClaimReference.Range(first, last)), true, start, end);
    }
}

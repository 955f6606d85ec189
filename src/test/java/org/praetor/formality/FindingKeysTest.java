package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A reason belongs to one finding and to no other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingKeysTest {

    @Test
    void findings_of_one_rule_at_one_place_have_keys_of_their_own() {
        List<String> keys =
                FindingKeys.of(List.of(finding("技术领域", ""), finding("背景技术", ""), finding("。", "。"), finding("。", "。")));

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith("FE-DSC-02|DESCRIPTION|"));
    }

    @Test
    void the_same_finding_keeps_its_key_wherever_it_stands_in_the_list() {
        assertThat(FindingKeys.of(List.of(finding("背景技术", ""))))
                .containsExactly(FindingKeys.of(List.of(finding("技术领域", ""), finding("背景技术", "")))
                        .get(1));
    }

    private static Finding finding(String argument, String excerpt) {
        return new Finding(
                "FE-DSC-02",
                Severity.E,
                Part.DESCRIPTION,
                "",
                -1,
                -1,
                excerpt,
                "formality.FE-DSC-02",
                List.of(argument),
                "formality.FE-DSC-02.suggestion",
                "专利法实施细则 第二十条",
                null);
    }
}

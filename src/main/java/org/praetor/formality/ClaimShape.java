package org.praetor.formality;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much an independent claim asks for (domain.md §5.5 no. 4): needless features narrow it.
 *
 * @param length 字 of the longest independent claim
 * @param features clauses between marks in the independent claim that has most of them
 */
public record ClaimShape(int length, int features) {

    private static final Pattern MARK = Pattern.compile("[，,；;。:：\\n]");
    private static final Pattern NO_FEATURE = Pattern.compile("其?特征(?:在于|是)?|还?包[括含]|[^\\p{L}\\p{N}]");

    /** Both are 0 without claims. */
    public static ClaimShape of(List<Claim> claims) {
        List<String> independent = ClaimGraph.of(claims).independent().stream()
                .map(node -> node.claim().text())
                .toList();
        return new ClaimShape(
                independent.stream()
                        .map(Texts::count)
                        .max(Comparator.naturalOrder())
                        .orElse(0),
                independent.stream()
                        .map(ClaimShape::features)
                        .max(Comparator.naturalOrder())
                        .orElse(0));
    }

    private static int features(String text) {
        return (int) MARK.splitAsStream(text)
                .filter(clause -> NO_FEATURE.matcher(clause).replaceAll("").length() > 1)
                .count();
    }
}

package org.praetor.formality;

import java.util.HashSet;
import java.util.Set;

/** Whether other claims share wording with one: a hint on unity (专利法 第三十一条), no more. */
final class CommonFeatures {

    /** Share of the shorter claim's pairs of letters under which two claims have nothing in common. */
    private static final double COMMON = 0.25;

    /** Words of every claim. */
    private static final Sought USUAL = Sought.of("所述的?|其?特征(?:在于|是)|一种|包[括含]|以及|设置?有|用于|以下步骤|方法|装置|系统|[和与或的在于为上下中]");

    private final Set<Integer> pairs;

    CommonFeatures(Claim claim) {
        pairs = pairs(claim.text());
    }

    boolean missingIn(Claim claim) {
        Set<Integer> other = pairs(claim.text());
        Set<Integer> smaller = pairs.size() < other.size() ? pairs : other;
        Set<Integer> larger = smaller == pairs ? other : pairs;
        return !smaller.isEmpty()
                && (double) smaller.stream().filter(larger::contains).count() / smaller.size() < COMMON;
    }

    /** Pairs of neighbouring letters. */
    private static Set<Integer> pairs(String text) {
        String words = USUAL.replacedIn(text, " ");
        Set<Integer> pairs = new HashSet<>();
        for (int at = 1; at < words.length(); at++) {
            if (Character.isLetterOrDigit(words.charAt(at - 1)) && Character.isLetterOrDigit(words.charAt(at))) {
                pairs.add(words.charAt(at - 1) << 16 | words.charAt(at));
            }
        }
        return pairs;
    }
}

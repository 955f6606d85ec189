package org.praetor.formality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names findings across readings, so that a reason given for one is found again: rule, part and place, a digest of what the finding says and marks, and a number where a
 * text has the same defect twice. A changed text gives another name: its reason has to be given again.
 */
public final class FindingKeys {

    private static final int DIGITS = 12;

    private FindingKeys() {}

    /** One key per finding, in the same order; no two are equal. */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Finding finding : findings) {
            String says = finding.message() + finding.arguments() + finding.excerpt();
            String key = String.join(
                    "|",
                    finding.rule(),
                    finding.part().name(),
                    finding.place(),
                    ContentHash.sha256(says.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
            int times = seen.merge(key, 1, Integer::sum);
            keys.add(times == 1 ? key : key + "|" + times);
        }
        return keys;
    }
}

package org.praetor.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praetor.formality.Finding;
import org.praetor.formality.FindingKeys;
import org.praetor.formality.Reading;
import org.praetor.formality.Severity;

/**
 * What was read from the application's files, and what the formal rules say about it, before anything is filed.
 *
 * @param keys of the findings, one each ({@link FindingKeys})
 * @param answers reasons the applicant gave, by key; reasons for findings that are gone are left out
 */
public record Review(Reading reading, List<Finding> findings, List<String> keys, Map<String, String> answers) {

    public Review {
        findings = List.copyOf(findings);
        keys = List.copyOf(keys);
        answers = Map.copyOf(answers);
    }

    static Review of(Reading reading, List<Finding> findings, Map<String, String> given) {
        List<String> keys = FindingKeys.of(findings);
        Map<String, String> answers = new HashMap<>(given);
        answers.keySet().retainAll(keys);
        return new Review(reading, findings, keys, answers);
    }

    /** Only an unreadable file or an incomplete file set (FE-SET-02) stops a filing. */
    public boolean blocked() {
        return reading.blocked() || findings.stream().anyMatch(Finding::blocking);
    }

    /** Defects (E) that are neither mended nor answered with a reason. */
    public boolean unanswered() {
        for (int index = 0; index < findings.size(); index++) {
            Finding finding = findings.get(index);
            boolean asked = finding.severity() == Severity.E && !finding.blocking();
            if (asked && answers.getOrDefault(keys.get(index), "").isBlank()) {
                return true;
            }
        }
        return false;
    }
}

package org.praetor.filing;

import java.util.List;
import java.util.Map;
import org.praetor.formality.Finding;
import org.praetor.formality.Reading;
import org.praetor.formality.Severity;

/**
 * What was read from the application's files, and what the formal rules say about it, before anything is filed.
 *
 * @param answers reasons the applicant gave, by {@link #keyOf}
 */
public record Review(Reading reading, List<Finding> findings, Map<String, String> answers) {

    public Review {
        findings = List.copyOf(findings);
        answers = Map.copyOf(answers);
    }

    /** Only an unreadable file or an incomplete file set (FE-SET-02) stops a filing. */
    public boolean blocked() {
        return reading.blocked() || findings.stream().anyMatch(Finding::blocking);
    }

    /** Defects (E) that are neither mended nor answered with a reason. */
    public List<Finding> unanswered() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.E && !finding.blocking())
                .filter(finding -> answers.getOrDefault(key(finding), "").isBlank())
                .toList();
    }

    /** Names a finding across readings. */
    public String keyOf(Finding finding) {
        return key(finding);
    }

    static String key(Finding finding) {
        return finding.rule() + "|" + finding.part() + "|" + finding.place();
    }
}

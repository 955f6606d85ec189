package org.praetor.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.praetor.examination.ExaminedText;
import org.praetor.examination.MarkedText;
import org.praetor.formality.Finding;
import org.praetor.formality.FindingKeys;
import org.praetor.formality.FindingMatch;
import org.praetor.formality.FindingMatch.Seen;
import org.praetor.formality.Reading;
import org.praetor.formality.Severity;

/**
 * What was read from the application's files, and what the formal rules say about it, before anything is filed.
 *
 * @param keys of the findings, one each ({@link FindingKeys})
 * @param answers reasons the applicant gave, by key; reasons for findings that are gone are left out
 * @param page of the wizard that takes the files
 * @param since what became of the findings of the files before, null when there were none
 */
public record Review(
        Reading reading,
        List<Finding> findings,
        List<String> keys,
        Map<String, String> answers,
        String page,
        @Nullable Since since) {

    public Review {
        findings = List.copyOf(findings);
        keys = List.copyOf(keys);
        answers = Map.copyOf(answers);
    }

    /**
     * The files before beside those of now.
     *
     * @param gone findings that the new files have no more
     * @param fresh for each finding of now whether the files before had it not
     */
    public record Since(List<Finding> gone, List<Boolean> fresh) {

        public long added() {
            return fresh.stream().filter(one -> one).count();
        }

        public long left() {
            return fresh.size() - added();
        }
    }

    static Review of(Reading reading, List<Finding> findings, Map<String, String> given, String page) {
        List<String> keys = FindingKeys.of(findings);
        Map<String, String> answers = new HashMap<>(given);
        answers.keySet().retainAll(keys);
        return new Review(reading, findings, keys, answers, page, null);
    }

    Review after(List<Finding> earlier) {
        List<Integer> matches = FindingMatch.of(
                earlier.stream().map(Seen::of).toList(),
                findings.stream().map(Seen::of).toList());
        List<Finding> gone = IntStream.range(0, earlier.size())
                .filter(index -> !matches.contains(index))
                .mapToObj(earlier::get)
                .toList();
        List<Boolean> fresh = matches.stream().map(match -> match < 0).toList();
        return new Review(reading, findings, keys, answers, page, new Since(gone, fresh));
    }

    /** The text with its findings marked; a finding's mark has its index for id. */
    public MarkedText marked() {
        return MarkedText.of(
                ExaminedText.of(0, reading.application()),
                IntStream.range(0, findings.size())
                        .mapToObj(index -> MarkedText.Mark.of(String.valueOf(index), findings.get(index)))
                        .toList());
    }

    /** Only an unreadable file or an incomplete file set (FE-SET-02) stops a filing. */
    public boolean blocked() {
        return reading.blocked() || findings.stream().anyMatch(Finding::blocking);
    }

    /** Defects (E) that are neither mended nor answered with a reason. */
    public boolean unanswered() {
        return IntStream.range(0, findings.size()).anyMatch(this::lacksAnswer);
    }

    /** Whether the finding at this place asks for a reason that nobody gave. */
    public boolean lacksAnswer(int index) {
        Finding finding = findings.get(index);
        boolean asked = finding.severity() == Severity.E && !finding.blocking();
        return asked && answers.getOrDefault(keys.get(index), "").isBlank();
    }

    public long count(String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().name().equals(severity))
                .count();
    }
}

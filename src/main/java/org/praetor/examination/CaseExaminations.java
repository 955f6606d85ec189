package org.praetor.examination;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.formality.Application;
import org.praetor.formality.Finding;
import org.praetor.formality.FindingMatch;
import org.praetor.formality.FindingMatch.Seen;
import org.praetor.formality.Reading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service("examinations")
class CaseExaminations implements Examinations {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final ApplicationFiles files;
    private final Readings readings;
    private final Rounds texts;
    private final Sketches sketches;
    private final RoundRows rounds;
    private final FindingRows findings;
    private final DefectRows defects;
    private final FindingDecisions decisions;
    private final DifferenceRows differences;
    private final ObjectProvider<ExpectedValues> expected;
    private final ObjectProvider<FiledKeys> filedKeys;
    private final AuditTrail audit;

    CaseExaminations(
            CaseFiles cases,
            CaseRecord record,
            ApplicationFiles files,
            Readings readings,
            Rounds texts,
            Sketches sketches,
            RoundRows rounds,
            FindingRows findings,
            DefectRows defects,
            FindingDecisions decisions,
            DifferenceRows differences,
            ObjectProvider<ExpectedValues> expected,
            ObjectProvider<FiledKeys> filedKeys,
            AuditTrail audit) {
        this.cases = cases;
        this.record = record;
        this.files = files;
        this.readings = readings;
        this.texts = texts;
        this.sketches = sketches;
        this.rounds = rounds;
        this.findings = findings;
        this.defects = defects;
        this.decisions = decisions;
        this.differences = differences;
        this.expected = expected;
        this.filedKeys = filedKeys;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void open(String caseId) {
        CaseFile file = cases.lock(caseId);
        texts.open(file);
        sketches.afterwards(caseId);
    }

    @Override
    public long round(String caseId) {
        return rounds.current(caseId);
    }

    @Override
    public long opinions(String caseId) {
        return Math.max(0, rounds.current(caseId) - 1);
    }

    @Override
    public long openDefects(String caseId) {
        int round = rounds.current(caseId);
        return findings.openDefects(caseId, round) + defects.raised(caseId, round);
    }

    @Override
    @Transactional
    public String compare(String caseId) {
        CaseFile file = cases.lock(caseId);
        Map<String, Object> vocabulary = record.vocabulary(caseId);
        Application passed = texts.text(caseId);
        List<String> filedFiles = new Facts(vocabulary).documents(FILED + APPLICATION);
        Application filed = files.read(caseId, filedFiles, Actor.system()).application();
        Map<String, Object> values = new HashMap<>();
        expected.orderedStream().forEach(source -> values.putAll(source.of(file, vocabulary)));
        Set<String> asked = new HashSet<>();
        filedKeys.orderedStream().forEach(source -> asked.addAll(source.of(file)));
        List<DifferenceRows.Compared> items = Comparison.of(passed, filed, vocabulary, asked, values);
        differences.replace(caseId, items);
        return items.stream().allMatch(DifferenceRows.Compared::equal) ? "equal" : "different";
    }

    @Override
    public String settle(String caseId) {
        List<Difference> found = differences.of(caseId).stream()
                .filter(difference -> !difference.equal())
                .toList();
        if (found.isEmpty()) {
            return "equal";
        }
        return found.stream().allMatch(difference -> Boolean.TRUE.equals(difference.accepted()))
                ? "accepted"
                : "different";
    }

    @Override
    public Preview preview(
            String caseId, List<String> documents, boolean examined, Map<String, Object> answers, Actor actor) {
        CaseFile file = cases.get(caseId, actor);
        Reading reading = readings.of(caseId, documents, actor);
        if (!examined) {
            return new Preview(reading, List.of(), List.of(), List.of());
        }
        int round = rounds.current(caseId);
        Application application = ApplicationFiles.over(texts.text(caseId), reading.application());
        List<Finding> found = texts.examine(file, application, answers);
        List<Seen> seen = found.stream().map(Seen::of).toList();
        List<CaseFinding> known = findings.of(caseId, round);
        List<Boolean> fresh = FindingMatch.of(
                        known.stream().map(EarlierFinding::seen).toList(), seen)
                .stream()
                .map(match -> round > 0 && match < 0)
                .toList();
        return new Preview(
                reading,
                found,
                fresh,
                EarlierFinding.of(known, seen, text(caseId, round), ExaminedText.of(round + 1, application)));
    }

    @Override
    public List<CaseFinding> findings(String caseId, int round) {
        return findings.of(caseId, round);
    }

    @Override
    public List<EarlierFinding> earlier(String caseId, int round) {
        List<Seen> now = findings.of(caseId, round).stream()
                .filter(finding -> !finding.own())
                .map(EarlierFinding::seen)
                .toList();
        return text(caseId, round)
                .map(text -> EarlierFinding.of(findings.of(caseId, round - 1), now, text(caseId, round - 1), text))
                .orElse(List.of());
    }

    @Override
    public List<TextChange> changes(String caseId, int round) {
        return rounds.changes(caseId, round);
    }

    @Override
    public Optional<ExaminedText> text(String caseId, int round) {
        return rounds.text(caseId, round);
    }

    @Override
    public Map<String, String> hashes(String caseId) {
        Map<String, String> hashes = new LinkedHashMap<>();
        text(caseId, rounds.current(caseId))
                .ifPresent(text -> text.parts().forEach(part -> hashes.put(part.part(), part.sha256())));
        return hashes;
    }

    @Override
    public List<Difference> differences(String caseId) {
        return differences.of(caseId);
    }

    @Override
    @Transactional
    public Optional<Fault> decide(String caseId, int position, boolean accepted, String reason, Actor by) {
        if (reason.isBlank()) {
            return Optional.of(new Fault("reason", "desk.difference.reason-missing"));
        }
        cases.lock(caseId);
        if (!differences.decide(caseId, position, accepted, reason, by.accountId())) {
            throw unknown(caseId, "difference " + position);
        }
        audit.record(AuditEntry.of(caseId, by.accountId(), "difference.decide", String.valueOf(position)));
        return Optional.empty();
    }

    @Override
    @Transactional
    public void adopt(String caseId, String findingId, Actor by) {
        decisions.adopt(caseId, findingId, by);
    }

    @Override
    @Transactional
    public void waive(String caseId, String findingId, Waiver waiver, Actor by) {
        decisions.waive(caseId, findingId, waiver, by);
    }

    @Override
    @Transactional
    public int waiveRule(String caseId, String rule, Waiver waiver, Actor by) {
        return decisions.waiveRule(caseId, rule, waiver, by);
    }

    @Override
    @Transactional
    public void reopen(String caseId, String findingId, Actor by) {
        decisions.reopen(caseId, findingId, by);
    }

    @Override
    @Transactional
    public boolean add(String caseId, NewFinding finding, Actor by) {
        return decisions.add(caseId, finding, by);
    }

    @Override
    @Transactional
    public boolean again(String caseId, String findingId, Actor by) {
        CaseFinding earlier = findings.of(caseId, rounds.current(caseId) - 1).stream()
                .filter(finding -> finding.own() && finding.id().equals(findingId))
                .findFirst()
                .orElseThrow(() -> unknown(caseId, findingId));
        boolean raised = findings.of(caseId, rounds.current(caseId)).stream()
                .anyMatch(finding -> findingId.equals(finding.continues()));
        return raised || decisions.add(caseId, NewFinding.again(earlier), by);
    }

    @Override
    @Transactional
    public void remove(String caseId, String findingId, Actor by) {
        decisions.remove(caseId, findingId, by);
    }

    private static PraetorException unknown(String caseId, String what) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "finding.unknown", caseId + " " + what);
    }
}

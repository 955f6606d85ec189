package org.praetor.examination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.formality.Application;
import org.praetor.formality.Finding;
import org.praetor.formality.FindingKeys;
import org.praetor.formality.FormalExaminer;
import org.praetor.formality.Part;
import org.praetor.formality.PartHashes;
import org.praetor.formality.PatentKind;
import org.praetor.formality.Reading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service("examinations")
class CaseExaminations implements Examinations {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final ApplicationFiles files;
    private final Readings readings;
    private final RoundRows rounds;
    private final FindingRows findings;
    private final DefectRows defects;
    private final DifferenceRows differences;
    private final ObjectProvider<ExpectedValues> expected;
    private final ObjectProvider<FiledKeys> filedKeys;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final Clock clock;
    private final FormalExaminer examiner = new FormalExaminer();

    CaseExaminations(
            CaseFiles cases,
            CaseRecord record,
            ApplicationFiles files,
            Readings readings,
            RoundRows rounds,
            FindingRows findings,
            DefectRows defects,
            DifferenceRows differences,
            ObjectProvider<ExpectedValues> expected,
            ObjectProvider<FiledKeys> filedKeys,
            MessageSource messages,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.record = record;
        this.files = files;
        this.readings = readings;
        this.rounds = rounds;
        this.findings = findings;
        this.defects = defects;
        this.differences = differences;
        this.expected = expected;
        this.filedKeys = filedKeys;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(String caseId) {
        CaseFile file = cases.lock(caseId);
        Facts facts = new Facts(record.vocabulary(caseId));
        int round = rounds.current(caseId) + 1;
        List<String> latest = facts.documents(APPLICATION);
        List<List<String>> layers = new ArrayList<>(before(caseId, round));
        boolean known = round > 1 && layers.contains(latest);
        layers.remove(known ? List.of() : latest);
        List<String> base =
                round > 1 ? List.of() : layers.stream().flatMap(List::stream).toList();
        List<String> brought = known ? List.of() : latest;
        layers.add(brought);
        Application application = layered(caseId, layers);
        rounds.insert(caseId, base, brought, examined(round, application), clock.instant());
        List<Finding> found = examiner.examine(application, facts.context(kind(file), file.filedOn()));
        List<String> keys = FindingKeys.of(found);
        Map<?, ?> answers = round == 1 ? facts.answers() : findings.answers(caseId, round - 1);
        for (int index = 0; index < found.size(); index++) {
            Finding finding = found.get(index);
            findings.insert(
                    caseId,
                    round,
                    index + 1,
                    finding.rule(),
                    finding.severity().name(),
                    content(finding, keys.get(index), answers));
        }
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
        Application passed = layered(caseId, rounds.documents(caseId));
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
    public Preview preview(String caseId, List<String> documents, boolean examined, Actor actor) {
        CaseFile file = cases.get(caseId, actor);
        Reading reading = readings.of(caseId, documents, actor);
        if (!examined) {
            return new Preview(reading, List.of());
        }
        Application application = ApplicationFiles.over(
                layered(caseId, before(caseId, rounds.current(caseId) + 1)), reading.application());
        Facts facts = new Facts(record.vocabulary(caseId));
        return new Preview(reading, examiner.examine(application, facts.context(kind(file), file.filedOn())));
    }

    @Override
    public List<CaseFinding> findings(String caseId, int round) {
        return findings.of(caseId, round);
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
    public void decide(String caseId, int position, boolean accepted, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new PraetorException(PraetorException.Kind.INVALID, "difference.reason-missing", caseId);
        }
        cases.lock(caseId);
        if (!differences.decide(caseId, position, accepted, reason, by.accountId())) {
            throw unknown(caseId, "difference " + position);
        }
        audit.record(AuditEntry.of(caseId, by.accountId(), "difference.decide", String.valueOf(position)));
    }

    @Override
    @Transactional
    public void adopt(String caseId, String findingId, Actor by) {
        decide(caseId, findingId, CaseFinding.State.ADOPTED, null, by);
    }

    @Override
    @Transactional
    public void waive(String caseId, String findingId, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new PraetorException(PraetorException.Kind.INVALID, "finding.reason-missing", findingId);
        }
        decide(caseId, findingId, CaseFinding.State.WAIVED, reason, by);
    }

    @Override
    @Transactional
    public void add(String caseId, NewFinding finding, Actor by) {
        cases.lock(caseId);
        int round = rounds.current(caseId);
        findings.insert(
                caseId,
                round,
                findings.nextPosition(caseId, round),
                "examiner",
                "E",
                new FindingRows.Content(
                        finding.part(),
                        finding.place(),
                        -1,
                        -1,
                        "",
                        finding.message(),
                        finding.suggestion(),
                        finding.basis(),
                        "",
                        List.of(),
                        null,
                        null));
        findings.of(caseId, round).stream()
                .reduce((first, second) -> second)
                .ifPresent(added -> adopt(caseId, added.id(), by));
    }

    private void decide(String caseId, String findingId, CaseFinding.State state, @Nullable String reason, Actor by) {
        cases.lock(caseId);
        if (!findings.decide(caseId, rounds.current(caseId), findingId, state, reason, by.accountId())) {
            throw unknown(caseId, findingId);
        }
        audit.record(
                AuditEntry.of(caseId, by.accountId(), "finding." + state.name().toLowerCase(Locale.ROOT), findingId));
    }

    /** What the next round builds on: the rounds before it, or what was sent before the first. */
    private List<List<String>> before(String caseId, int next) {
        return next > 1
                ? rounds.documents(caseId)
                : record.submissions(caseId).stream()
                        .map(submission -> new Facts(submission.values()).documents(APPLICATION))
                        .filter(documents -> !documents.isEmpty())
                        .distinct()
                        .toList();
    }

    private Application layered(String caseId, List<List<String>> layers) {
        return layers.stream()
                .filter(layer -> !layer.isEmpty())
                .map(layer -> readings.of(caseId, layer, Actor.system()).application())
                .reduce(ApplicationFiles::over)
                .orElseGet(() -> Application.empty(PatentKind.INVENTION));
    }

    private static ExaminedText examined(int round, Application application) {
        PartHashes hashes = PartHashes.of(application);
        List<ExaminedText.PartText> parts = new ArrayList<>();
        List<ExaminedText.Figure> figures = new ArrayList<>();
        for (Part part : Part.values()) {
            PartHashes.Hashed hashed = hashes.parts().get(part);
            if (hashed != null) {
                parts.add(new ExaminedText.PartText(part.name(), application.text(part), hashed.sha256()));
            }
        }
        for (Part part : Part.values()) {
            application
                    .pictures(part)
                    .forEach(drawing -> figures.add(new ExaminedText.Figure(
                            part.name(),
                            drawing.label(),
                            drawing.picture() == null ? "" : drawing.picture().sha256())));
        }
        return new ExaminedText(round, parts, figures);
    }

    private FindingRows.Content content(Finding finding, String answerKey, Map<?, ?> answers) {
        Object[] arguments = finding.arguments().toArray();
        return new FindingRows.Content(
                finding.part().name(),
                finding.place(),
                finding.start(),
                finding.end(),
                finding.excerpt(),
                messages.getMessage(finding.message(), arguments, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(finding.suggestion(), arguments, Locale.SIMPLIFIED_CHINESE),
                finding.basis(),
                finding.message(),
                finding.arguments().stream().map(String::valueOf).toList(),
                answers.get(answerKey) instanceof String answer ? answer : null,
                answerKey);
    }

    private static String kind(CaseFile file) {
        return Objects.requireNonNullElse(file.kind(), "invention");
    }

    private static PraetorException unknown(String caseId, String what) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "finding.unknown", caseId + " " + what);
    }
}

package org.praetor.examination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.formality.Application;
import org.praetor.formality.Finding;
import org.praetor.formality.FindingKeys;
import org.praetor.formality.FindingMatch;
import org.praetor.formality.FindingMatch.Seen;
import org.praetor.formality.FormalExaminer;
import org.praetor.formality.PatentKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rounds of a case: which files make up the text of each, and what the machine finds in it. */
@Component
class Rounds {

    private final CaseRecord record;
    private final Readings readings;
    private final RoundRows rounds;
    private final FindingRows findings;
    private final MessageSource messages;
    private final Clock clock;
    private final FormalExaminer examiner = new FormalExaminer();

    Rounds(
            CaseRecord record,
            Readings readings,
            RoundRows rounds,
            FindingRows findings,
            MessageSource messages,
            Clock clock) {
        this.record = record;
        this.readings = readings;
        this.rounds = rounds;
        this.findings = findings;
        this.messages = messages;
        this.clock = clock;
    }

    void open(CaseFile file) {
        String caseId = file.id();
        int round = rounds.current(caseId) + 1;
        List<String> latest = new Facts(record.vocabulary(caseId)).documents(Examinations.APPLICATION);
        List<List<String>> layers = new ArrayList<>(before(caseId));
        Application earlier = round > 1 ? layered(caseId, layers) : null;
        boolean known = round > 1 && layers.contains(latest);
        layers.remove(known ? List.of() : latest);
        List<String> base =
                round > 1 ? List.of() : layers.stream().flatMap(List::stream).toList();
        List<String> brought = known ? List.of() : latest;
        layers.add(brought);
        Application application = layered(caseId, layers);
        List<TextChange> changes = earlier == null ? List.of() : TextChange.between(earlier, application);
        rounds.insert(
                caseId,
                file.body(),
                new RoundRows.Opened(
                        base,
                        brought,
                        ExaminedText.of(round, application),
                        new RoundRows.Changes(changes),
                        clock.instant()));
        record(file, round, application);
    }

    /** What the machine finds; a finding of the round before goes on, with its waiver when its text is the same. */
    private void record(CaseFile file, int round, Application application) {
        String caseId = file.id();
        Facts facts = new Facts(record.vocabulary(caseId));
        List<Finding> found = examine(file, application, Map.of());
        List<String> keys = FindingKeys.of(found);
        List<CaseFinding> earlier = findings.of(caseId, round - 1);
        List<Integer> continued = FindingMatch.of(
                earlier.stream().map(EarlierFinding::seen).toList(),
                found.stream().map(Seen::of).toList());
        Map<?, ?> answers = round == 1 ? facts.answers() : findings.answers(caseId, round - 1);
        for (int index = 0; index < found.size(); index++) {
            Finding finding = found.get(index);
            CaseFinding before = continued.get(index) < 0 ? null : earlier.get(continued.get(index));
            String id = findings.insert(
                    caseId,
                    round,
                    index + 1,
                    finding.rule(),
                    finding.severity().name(),
                    content(finding, keys.get(index), answers),
                    before == null ? null : before.id());
            if (before != null && unchanged(before, finding)) {
                findings.carryWaiver(caseId, before.id(), id);
            }
        }
    }

    private static boolean unchanged(CaseFinding before, Finding finding) {
        Seen was = EarlierFinding.seen(before);
        Seen now = Seen.of(finding);
        return was.excerpt().equals(now.excerpt()) && was.says().equals(now.says());
    }

    /** @param answers vocabulary that is not sent yet */
    List<Finding> examine(CaseFile file, Application application, Map<String, Object> answers) {
        Map<String, Object> vocabulary = new HashMap<>(record.vocabulary(file.id()));
        vocabulary.putAll(CaseRecord.filled(answers));
        return examiner.examine(
                application,
                new Facts(vocabulary).context(Objects.requireNonNullElse(file.kind(), "invention"), file.filedOn()));
    }

    /** The text of the latest round, or what was sent before the first. */
    Application text(String caseId) {
        return layered(caseId, before(caseId));
    }

    /** The files that {@link #text} is read from, older ones first. */
    List<String> documents(String caseId) {
        return before(caseId).stream().flatMap(List::stream).toList();
    }

    /** What the next round builds on: the rounds before it, or what was sent before the first. */
    private List<List<String>> before(String caseId) {
        return rounds.current(caseId) > 0
                ? rounds.documents(caseId)
                : record.submissions(caseId).stream()
                        .map(submission -> new Facts(submission.values()).documents(Examinations.APPLICATION))
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
                answer(answers, answerKey),
                answerKey);
    }

    private static @Nullable String answer(Map<?, ?> answers, String key) {
        return answers.get(key) instanceof String answer ? answer : null;
    }
}

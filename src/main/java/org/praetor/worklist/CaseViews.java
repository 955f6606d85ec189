package org.praetor.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.TimelineEntry;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.clock.ProofText;
import org.praetor.delivery.Deliveries;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Service;

/** Puts together what a case page shows; parties see no drafts of letters and no internal lines. */
@Service
public class CaseViews {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final CaseDocuments documents;
    private final CaseParties parties;
    private final Clocks clocks;
    private final Letters letters;
    private final Deliveries deliveries;
    private final Proceedings proceedings;
    private final Worklist worklist;
    private final Steps steps;
    private final CaseTexts texts;
    private final ProofText proofs;

    CaseViews(
            CaseFiles cases,
            CaseRecord record,
            CaseDocuments documents,
            CaseParties parties,
            Clocks clocks,
            Letters letters,
            Deliveries deliveries,
            Proceedings proceedings,
            Worklist worklist,
            Steps steps,
            CaseTexts texts,
            ProofText proofs) {
        this.cases = cases;
        this.record = record;
        this.documents = documents;
        this.parties = parties;
        this.clocks = clocks;
        this.letters = letters;
        this.deliveries = deliveries;
        this.proceedings = proceedings;
        this.worklist = worklist;
        this.steps = steps;
        this.texts = texts;
        this.proofs = proofs;
    }

    /** The whole case page. */
    public CaseView of(String caseId, Actor actor, Locale language) {
        CaseFile file = cases.get(caseId, actor);
        List<LegalClock> running = clocks.of(caseId);
        return new CaseView(
                file,
                texts.proceeding(file, language),
                progress(file, language),
                waiting(List.of(file), actor, language).getOrDefault(caseId, List.of()),
                running.stream().map(clock -> clock(file, clock, language)).toList(),
                letters.readable(caseId, actor),
                deliveries.proofs(caseId),
                documents.of(caseId).stream()
                        .filter(document -> shown(document, actor))
                        .toList(),
                parties.of(caseId),
                timeline(file, actor, language),
                steps.acts(caseId, actor).stream()
                        .map(act -> new Proceedings.OpenAct(
                                act.message(), texts.step(file, act.step(), language), act.by(), act.step()))
                        .toList(),
                cases.holds(caseId));
    }

    /** Short views of many cases for lists: open steps and progress only. */
    public List<CaseView> cards(List<CaseFile> files, Actor actor, Locale language) {
        proceedings.prepare(files.stream().map(CaseFile::id).toList());
        Map<String, List<CaseView.Waiting>> waiting = waiting(files, actor, language);
        return files.stream()
                .map(file -> card(file, waiting.getOrDefault(file.id(), List.of()), language))
                .toList();
    }

    private CaseView card(CaseFile file, List<CaseView.Waiting> waiting, Locale language) {
        return new CaseView(
                file,
                texts.proceeding(file, language),
                progress(file, language),
                waiting,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Open steps of all these cases; the number of queries does not grow with theirs. */
    private Map<String, List<CaseView.Waiting>> waiting(List<CaseFile> files, Actor actor, Locale language) {
        Map<String, CaseFile> byId = files.stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        List<WorkItem> items = worklist.openOf(byId.keySet());
        Set<String> workable = worklist.workable(items, actor);
        Map<String, String> holders = names(items, language);
        return items.stream()
                .collect(Collectors.groupingBy(
                        WorkItem::caseId,
                        Collectors.mapping(
                                item -> waiting(
                                        Objects.requireNonNull(byId.get(item.caseId())),
                                        item,
                                        workable.contains(item.id()),
                                        holders,
                                        language),
                                Collectors.toList())));
    }

    private CaseView.Waiting waiting(
            CaseFile file, WorkItem item, boolean mine, Map<String, String> holders, Locale language) {
        LocalDate due = item.dueAt().equals(Clocks.NEVER) ? null : Days.last(item.dueAt());
        return new CaseView.Waiting(
                item,
                texts.step(file, item.step(), language),
                mine,
                item.holder() == null ? null : holders.get(item.holder()),
                due,
                due == null ? null : clocks.workingDaysUntil(file.body(), due));
    }

    /** Names of the people who hold these items. */
    private Map<String, String> names(List<WorkItem> items, Locale language) {
        return texts.people(
                items.stream().map(WorkItem::holder).filter(Objects::nonNull).collect(Collectors.toSet()), language);
    }

    private List<CaseView.Phase> progress(CaseFile file, Locale language) {
        List<String> phases =
                proceedings.ofCase(file.id()).map(Proceeding::phases).orElse(List.of());
        int now = file.phase() == null ? 0 : phases.indexOf(file.phase());
        List<CaseView.Phase> progress = new ArrayList<>();
        for (int position = 0; position < phases.size(); position++) {
            String id = phases.get(position);
            String label = texts.phase(file, id, language);
            String state = position < now ? "done" : position > now ? "ahead" : file.open() ? "now" : "done";
            progress.add(new CaseView.Phase(id, label, state));
        }
        return progress;
    }

    /** A clock in words: its name, its days left, and why its date is what it is. */
    public CaseView.ClockView clock(CaseFile file, LegalClock clock, Locale language) {
        return new CaseView.ClockView(
                clock,
                texts.period(file, clock.rule(), language),
                daysLeft(file, clock),
                proofs.sentence(clock, language),
                proofs.lines(clock.proof(), language));
    }

    private List<CaseView.Line> timeline(CaseFile file, Actor actor, Locale language) {
        List<TimelineEntry> entries = record.timeline(file.id(), !actor.staff()).stream()
                .filter(entry -> !texts.said(entry))
                .toList();
        Map<String, String> people = texts.people(
                entries.stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.by()), entry.arguments().stream()))
                        .collect(Collectors.toSet()),
                language);
        return entries.stream()
                .map(entry -> new CaseView.Line(
                        entry.at(),
                        actor.staff() ? people.getOrDefault(entry.by(), entry.by()) : null,
                        texts.line(file, entry, people, language)))
                .toList();
    }

    private @Nullable Long daysLeft(CaseFile file, LegalClock clock) {
        return clock.state() == LegalClock.State.RUNNING ? clocks.workingDaysUntil(file.body(), clock.dueOn()) : null;
    }

    /** The last day of a step with its working days left; null without a date. */
    public CaseView.@Nullable Due due(CaseFile file, WorkItem item) {
        if (item.dueAt().equals(Clocks.NEVER)) {
            return null;
        }
        LocalDate last = Days.last(item.dueAt());
        return new CaseView.Due(last, clocks.workingDaysUntil(file.body(), last));
    }

    /**
     * The letter that a party's step answers: the last one to its role before the step opened. A letter that is approved in
     * the act that opens the step counts from its approval; its print is ready a moment later.
     */
    public Optional<Letter> answered(WorkItem item, Actor actor) {
        return letters.readable(item.caseId(), actor).stream()
                .filter(letter -> item.candidate().equals(letter.addresseeRole()))
                .filter(letter -> letter.issuedAt() != null
                        && !decided(letter, letter.issuedAt()).isAfter(item.openedAt()))
                .reduce((earlier, later) -> later);
    }

    private static Instant decided(Letter letter, Instant issuedAt) {
        return Objects.requireNonNullElse(letter.approvedAt(), issuedAt);
    }

    /** Letters are not documents to a party: who may read one is the business of the letter itself. */
    private static boolean shown(CaseDocument document, Actor actor) {
        boolean letter = document.step() == null && document.category().equals("letter");
        return actor.staff() || (document.visibleToParties() && !letter);
    }

    /** A document of a case that this person may read. */
    public CaseDocument document(String caseId, String documentId, Actor actor) {
        cases.get(caseId, actor);
        CaseDocument document = documents.get(caseId, documentId);
        boolean filed = documents.of(caseId).stream().anyMatch(kept -> kept.id().equals(documentId));
        if (!filed || !shown(document, actor)) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "document.unknown", documentId);
        }
        return document;
    }

    /** A letter of a case that this person may read. */
    public Letter letter(String caseId, String letterId, Actor actor) {
        cases.get(caseId, actor);
        return letters.readable(caseId, actor).stream()
                .filter(letter -> letter.id().equals(letterId))
                .findFirst()
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "letter.unknown", letterId));
    }
}

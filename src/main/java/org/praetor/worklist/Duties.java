package org.praetor.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.clock.ClockLists;
import org.praetor.clock.LegalClock;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.ReminderRows.Kept;
import org.springframework.stereotype.Component;

/** Who has to keep which clocks: those that an open step of his waits on or ends. The number of queries is fixed. */
@Component
public class Duties {

    private static final int MOST = 2_000;

    private final DutyRows rows;
    private final ReminderRows steps;
    private final Worklist worklist;
    private final CaseFiles cases;
    private final ClockLists clocks;
    private final Proceedings proceedings;
    private final CaseTexts texts;

    Duties(
            DutyRows rows,
            ReminderRows steps,
            Worklist worklist,
            CaseFiles cases,
            ClockLists clocks,
            Proceedings proceedings,
            CaseTexts texts) {
        this.rows = rows;
        this.steps = steps;
        this.worklist = worklist;
        this.cases = cases;
        this.clocks = clocks;
        this.proceedings = proceedings;
        this.texts = texts;
    }

    /**
     * A running clock that a person has to keep.
     *
     * @param what name of the period; nothing of what the case is about
     */
    public record Duty(LegalClock clock, CaseFile file, String what) {}

    /** What this person has to keep now, by the last day in time: steps held; for a party, what waits for it. */
    public List<Duty> of(Actor actor, Locale language) {
        List<WorkItem> own = actor.staff() ? rows.heldBy(actor.accountId()) : waitingFor(actor);
        Set<String> items = own.stream().map(WorkItem::id).collect(Collectors.toSet());
        Set<String> inCases = own.stream().map(WorkItem::caseId).collect(Collectors.toSet());
        List<LegalClock> kept = kept(inCases, item -> items.contains(item.id())).stream()
                .filter(clock -> clock.state() == LegalClock.State.RUNNING)
                .toList();
        Map<String, CaseFile> files = cases.all(inCases);
        proceedings.prepare(inCases);
        return kept.stream()
                .map(clock -> duty(clock, Objects.requireNonNull(files.get(clock.caseId())), language))
                .toList();
    }

    private Duty duty(LegalClock clock, CaseFile file, Locale language) {
        return new Duty(clock, file, texts.period(file, clock.rule(), language));
    }

    private List<WorkItem> waitingFor(Actor party) {
        List<WorkItem> items = worklist.waitingFor(party, cases.openIdsOfParty(party, null), 0, MOST)
                .items();
        Set<String> own = worklist.workable(items, party);
        return items.stream().filter(item -> own.contains(item.id())).toList();
    }

    /** Cases that a member of staff has in hand: he holds an open step, or is to have one that will open again. */
    public List<String> casesInHand(Actor actor) {
        return rows.casesInHand(actor.accountId(), String.valueOf(actor.bodyId()));
    }

    /** Ids of the open clocks of a body that this person, or {@link Load#NOBODY}, has to keep. */
    public List<String> keptBy(String body, String accountId) {
        String holder = accountId.equals(Load.NOBODY) ? null : accountId;
        return kept(rows.casesOfHolder(body, holder), item -> isOf(item, holder)).stream()
                .map(LegalClock::id)
                .toList();
    }

    private static boolean isOf(WorkItem item, @Nullable String holder) {
        return item.staff() && Objects.equals(item.holder(), holder);
    }

    private List<LegalClock> kept(Collection<String> inCases, Predicate<WorkItem> whose) {
        List<LegalClock> open = inCases.isEmpty() ? List.of() : clocks.openOf(inCases);
        Map<String, List<WorkItem>> on = stepsOn(open);
        return open.stream()
                .filter(clock -> on.getOrDefault(clock.id(), List.of()).stream().anyMatch(whose))
                .toList();
    }

    /** Open steps that wait on these clocks or end them, by clock. */
    public Map<String, List<WorkItem>> stepsOn(List<LegalClock> listed) {
        return listed.isEmpty()
                ? new HashMap<>()
                : steps.openOn(listed.stream().map(Kept::of).toList());
    }
}

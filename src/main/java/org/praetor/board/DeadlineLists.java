package org.praetor.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.clock.ClockFilter;
import org.praetor.clock.ClockLists;
import org.praetor.clock.LegalClock;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.CaseView;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.Duties;
import org.praetor.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Makes the list of clocks: who monitors sees those of his body, everybody else those of the cases in hand. */
@Component
class DeadlineLists {

    private final ClockLists clocks;
    private final Duties duties;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseViews views;
    private final Proceedings proceedings;
    private final Accounts accounts;
    private final Names names;

    DeadlineLists(
            ClockLists clocks,
            Duties duties,
            CaseFiles cases,
            CaseParties parties,
            CaseViews views,
            Proceedings proceedings,
            Accounts accounts,
            Names names) {
        this.clocks = clocks;
        this.duties = duties;
        this.cases = cases;
        this.parties = parties;
        this.views = views;
        this.proceedings = proceedings;
        this.accounts = accounts;
        this.names = names;
    }

    /** @param limit rows on the page; the file for the office takes many */
    DeadlineList of(DeadlineList.Asked asked, int limit, Actor actor, Locale language) {
        boolean own = !monitors(actor);
        ClockFilter filter = filter(asked, own, actor);
        List<LegalClock> found = clocks.page(filter, limit, asked.offset());
        return new DeadlineList(asked, own, lines(found, actor, language), clocks.count(filter));
    }

    boolean monitors(Actor actor) {
        return accounts.rights(actor).contains(Right.MONITOR);
    }

    private ClockFilter filter(DeadlineList.Asked asked, boolean own, Actor actor) {
        String body = String.valueOf(actor.bodyId());
        return new ClockFilter(
                own ? null : body,
                own ? duties.casesInHand(actor) : null,
                own || asked.holder().isEmpty() ? null : duties.keptBy(body, asked.holder()),
                asked.from(),
                asked.to(),
                asked.proceeding().isEmpty() ? null : asked.proceeding(),
                asked.rule().isEmpty() ? null : asked.rule(),
                asked.state(),
                asked.whose().isEmpty() ? null : keepers(asked.whose().equals("party")));
    }

    /** A clock is a party's or the office's as the step is that it belongs to. */
    private ClockFilter.Keepers keepers(boolean party) {
        List<String> of = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        proceedings
                .all()
                .forEach(proceeding -> proceeding.steps().stream()
                        .filter(step -> step.staff() != party)
                        .flatMap(step -> step.rules().stream())
                        .distinct()
                        .forEach(rule -> {
                            of.add(proceeding.id());
                            rules.add(rule);
                        }));
        return new ClockFilter.Keepers(party, of, rules);
    }

    private List<DeadlineList.Line> lines(List<LegalClock> found, Actor actor, Locale language) {
        Set<String> ids = found.stream().map(LegalClock::caseId).collect(Collectors.toSet());
        Map<String, CaseFile> files = cases.all(ids);
        Set<String> closed = parties.recusals(ids, actor.accountId());
        Map<String, List<WorkItem>> steps = duties.stepsOn(found);
        Map<String, Account> people = accounts.all(holders(steps.values()));
        proceedings.prepare(ids);
        return found.stream()
                .map(clock -> line(
                        clock,
                        Objects.requireNonNull(files.get(clock.caseId())),
                        steps.getOrDefault(clock.id(), List.of()),
                        people,
                        !closed.contains(clock.caseId()),
                        language))
                .toList();
    }

    private DeadlineList.Line line(
            LegalClock clock,
            CaseFile file,
            List<WorkItem> steps,
            Map<String, Account> people,
            boolean shown,
            Locale language) {
        CaseView.ClockView entry = views.clock(file, clock, language);
        String holder = steps.stream()
                .map(WorkItem::holder)
                .filter(Objects::nonNull)
                .map(people::get)
                .filter(Objects::nonNull)
                .map(Account::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return new DeadlineList.Line(
                file.id(),
                file.number(),
                names.proceeding(file.proceeding(), language),
                entry,
                entry.table().get(0).detail(),
                shown,
                clock.party() != null || steps.stream().anyMatch(step -> !step.staff()),
                holder.isEmpty() ? null : holder);
    }

    private static Set<String> holders(Collection<List<WorkItem>> steps) {
        return steps.stream()
                .flatMap(List::stream)
                .map(WorkItem::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

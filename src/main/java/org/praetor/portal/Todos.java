package org.praetor.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.worklist.CaseView;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Steps that wait for a party, over all its cases, the most urgent first. */
@Component
class Todos {

    private static final int PAGE = 20;

    private final Worklist worklist;
    private final CaseFiles cases;
    private final CaseViews views;
    private final CaseParties parties;
    private final Organisations organisations;

    Todos(Worklist worklist, CaseFiles cases, CaseViews views, CaseParties parties, Organisations organisations) {
        this.worklist = worklist;
        this.cases = cases;
        this.views = views;
        this.parties = parties;
        this.organisations = organisations;
    }

    /** A step that waits for this party; {@code parties} names them for an agency. */
    record Todo(CaseView card, CaseView.Waiting waiting, String parties) {}

    /** A page of steps, the most urgent of all first. {@code page} counts from 1. */
    record TodoPage(List<Todo> entries, long total, int page, int pages) {}

    TodoPage of(Actor actor, @Nullable String client, int wanted, Locale language) {
        List<String> open = cases.openIdsOfParty(actor, client);
        Worklist.Page found = worklist.waitingFor(actor, open, wanted - 1, PAGE);
        List<CaseFile> files = List.copyOf(
                cases.all(found.items().stream().map(WorkItem::caseId).toList()).values());
        Map<String, String> names = partyNames(files, actor);
        Map<String, Todo> todos = new HashMap<>();
        for (CaseView card : views.cards(files, actor, language)) {
            String parties = names.getOrDefault(card.file().id(), "");
            card.waiting().stream()
                    .filter(CaseView.Waiting::mine)
                    .forEach(step -> todos.put(step.item().id(), new Todo(card, step, parties)));
        }
        List<Todo> entries = found.items().stream()
                .map(item -> todos.get(item.id()))
                .filter(Objects::nonNull)
                .toList();
        int pages = Math.toIntExact(Math.max(1, (found.total() + PAGE - 1) / PAGE));
        return new TodoPage(entries, found.total(), wanted, pages);
    }

    /** Whose cases they are, by case, for an agency; empty for a company's own. */
    Map<String, String> partyNames(List<CaseFile> files, Actor actor) {
        boolean agency = actor.companyId() != null
                && organisations
                        .company(actor.companyId())
                        .filter(Company::agency)
                        .isPresent();
        if (!agency) {
            return Map.of();
        }
        return parties.of(files.stream().map(CaseFile::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(CaseParty::name).collect(Collectors.joining("、"))));
    }
}

package org.praetor.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFile;
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

    private final Worklist worklist;
    private final CaseViews views;
    private final CaseParties parties;
    private final Organisations organisations;

    Todos(Worklist worklist, CaseViews views, CaseParties parties, Organisations organisations) {
        this.worklist = worklist;
        this.views = views;
        this.parties = parties;
        this.organisations = organisations;
    }

    /** A step that waits for this party. */
    record Todo(CaseView card, CaseView.Waiting waiting) {}

    List<Todo> of(List<CaseFile> cases, Actor actor, Locale language) {
        Set<String> waiting = worklist.openOf(cases.stream().map(CaseFile::id).toList()).stream()
                .filter(item -> !item.staff())
                .map(WorkItem::caseId)
                .collect(Collectors.toSet());
        List<CaseFile> concerned =
                cases.stream().filter(file -> waiting.contains(file.id())).toList();
        return views.cards(concerned, actor, language).stream()
                .flatMap(card ->
                        card.waiting().stream().filter(CaseView.Waiting::mine).map(step -> new Todo(card, step)))
                .sorted(Comparator.comparing(todo -> todo.waiting().item().dueAt()))
                .toList();
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

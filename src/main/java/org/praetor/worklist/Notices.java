package org.praetor.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.casefile.CaseClosed;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.clock.Clocks;
import org.praetor.clock.DatesMoved;
import org.praetor.delivery.Deliveries;
import org.praetor.proceeding.StepOpened;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells people that a step waits for them, and what became of a case. */
@Component
class Notices {

    private final WorkItemRows rows;
    private final Suitability suitability;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseTexts texts;
    private final Deliveries deliveries;
    private final NoticeDays days;

    Notices(
            WorkItemRows rows,
            Suitability suitability,
            CaseFiles cases,
            CaseParties parties,
            CaseTexts texts,
            Deliveries deliveries,
            NoticeDays days) {
        this.rows = rows;
        this.suitability = suitability;
        this.cases = cases;
        this.parties = parties;
        this.texts = texts;
        this.deliveries = deliveries;
        this.days = days;
    }

    @EventListener
    @Order(100)
    void opened(StepOpened step) {
        if (step.staff()) {
            return;
        }
        CaseFile file = cases.get(step.caseId());
        Instant due = step.dueAt();
        String name = name(file, step.step());
        List<String> people = people(step.caseId(), step.candidate(), step.party());
        if (due == null || due.equals(Clocks.NEVER)) {
            deliveries.notify(people, step.caseId(), "step-opened", List.of(name));
        } else {
            deliveries.notify(people, step.caseId(), "step-opened-due", List.of(name, days.of(Days.last(due))));
        }
    }

    /** A step of staff has got a holder: he is told, and who deputises for him today. */
    void given(WorkItem item, String holder) {
        CaseFile file = cases.get(item.caseId());
        List<String> told = List.copyOf(suitability.responsible(item.heldBy(holder)));
        String name = name(file, item.step());
        if (item.dueAt().equals(Clocks.NEVER)) {
            deliveries.notify(told, item.caseId(), "step-given", List.of(name));
        } else {
            deliveries.notify(told, item.caseId(), "step-given-due", List.of(name, days.of(Days.last(item.dueAt()))));
        }
    }

    @EventListener
    void closed(CaseClosed closed) {
        deliveries.notify(parties(closed.caseId()), closed.caseId(), "case-closed", List.of());
    }

    /** Tells the parties and whoever holds a step of the case, each once however many dates moved. */
    @EventListener
    void moved(DatesMoved moved) {
        Set<String> people = new LinkedHashSet<>(parties(moved.caseId()));
        rows.openOf(moved.caseId()).forEach(item -> people.addAll(responsible(item)));
        deliveries.notify(List.copyOf(people), moved.caseId(), "dates-moved", List.of());
    }

    private List<String> parties(String caseId) {
        return parties.of(caseId).stream()
                .flatMap(party -> parties.accountsOf(party).stream())
                .distinct()
                .toList();
    }

    private Collection<String> responsible(WorkItem item) {
        return item.staff() ? suitability.responsible(item) : people(item.caseId(), item.candidate(), item.party());
    }

    /** Those who speak for the party whose step it is, else for every party of the role. */
    private List<String> people(String caseId, String role, @Nullable String own) {
        Stream<CaseParty> concerned = parties.of(caseId).stream()
                .filter(party -> party.role().equals(role))
                .filter(party -> own == null || own.equals(party.id()));
        return concerned
                .flatMap(party -> parties.accountsOf(party).stream())
                .distinct()
                .toList();
    }

    /** The step in Chinese and in English: the reader's language is known when the message is read. */
    private String name(CaseFile file, String step) {
        return texts.step(file, step, Locale.SIMPLIFIED_CHINESE)
                + Deliveries.OR_IN_ENGLISH
                + texts.step(file, step, Locale.ENGLISH);
    }
}

package org.praetor.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.PersonLeft;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.HoldChanged;
import org.praetor.casefile.PersonRecused;
import org.praetor.clock.Clocks;
import org.praetor.proceeding.StepClosed;
import org.praetor.proceeding.StepMoved;
import org.praetor.proceeding.StepOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the work items in step with the engine, in the engine's transaction. */
@Component
class StepListener {

    private final WorkItemRows rows;
    private final WorkPeople people;
    private final CaseFiles cases;
    private final Accounts accounts;
    private final Routes routes;
    private final Suitability suitability;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    StepListener(
            WorkItemRows rows,
            WorkPeople people,
            CaseFiles cases,
            Accounts accounts,
            Routes routes,
            Suitability suitability,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.cases = cases;
        this.accounts = accounts;
        this.routes = routes;
        this.suitability = suitability;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void opened(StepOpened step) {
        CaseFile file = cases.get(step.caseId());
        WorkItem item = step.staff() ? routed(step, file) : item(step, file, Map.of());
        rows.insert(item);
        rows.waitsOn(item.id(), step.rule(), step.meets());
        if (step.staff()) {
            giveToItsHolder(item);
        }
    }

    /** The item on its route; a route to a role, unit, field or body in which nobody works is not taken. */
    private WorkItem routed(StepOpened step, CaseFile file) {
        WorkItem routed = item(step, file, routes.of(file, step.step(), step.candidate(), step.skill()));
        if (!suitability.somebodyFollows(routed)) {
            return item(step, file, Map.of());
        }
        if (!routed.body().equals(file.body())) {
            cases.admit(file.id(), routed.body());
        }
        return routed;
    }

    private WorkItem item(StepOpened step, CaseFile file, Map<String, Object> route) {
        return new WorkItem(
                step.stepId(),
                step.caseId(),
                Routes.text(route, "body").orElse(file.body()),
                step.proceeding(),
                file.kind(),
                step.step(),
                Routes.text(route, "role").orElse(step.candidate()),
                step.party(),
                step.staff(),
                step.phase(),
                Routes.text(route, "unit").orElse(null),
                Routes.text(route, "field").orElse(null),
                step.fourEyes(),
                step.duringHold(),
                !cases.holds(file.id()).isEmpty(),
                step.dueAt() == null ? Clocks.NEVER : step.dueAt(),
                step.priority(),
                clock.instant(),
                null,
                null,
                null,
                null,
                1);
    }

    @EventListener
    void closed(StepClosed step) {
        rows.close(step.stepId(), step.completed(), clock.instant());
    }

    @EventListener
    void moved(StepMoved step) {
        rows.move(step.stepId(), step.dueAt() == null ? Clocks.NEVER : step.dueAt(), step.priority());
    }

    @EventListener
    void holdChanged(HoldChanged hold) {
        rows.holdChanged(hold.caseId(), !cases.holds(hold.caseId()).isEmpty());
    }

    @EventListener
    void left(PersonLeft person) {
        people.free(person.accountId())
                .forEach(caseId -> audit.record(
                        AuditEntry.of(caseId, Actor.system().accountId(), "work.freed", person.accountId())));
    }

    @EventListener
    void recused(PersonRecused recusal) {
        people.bar(recusal.caseId(), recusal.accountId());
    }

    /**
     * The assigned person, or whoever did the step last, unless he left, lost the role or is barred. It stays his while he
     * is absent if a deputy can do it; else it is free for everybody.
     */
    private void giveToItsHolder(WorkItem item) {
        people.holderOf(item.caseId(), item.step())
                .flatMap(accounts::find)
                .filter(Account::active)
                .filter(account -> account.roles().contains(item.candidate()))
                .filter(account -> suitability.hindered(item, account.id()).isEmpty())
                .filter(account -> doable(item, account))
                .ifPresent(account -> {
                    rows.hold(item.id(), account.id(), item.version(), clock.instant());
                    notices.given(item, account.id());
                });
    }

    private boolean doable(WorkItem item, Account holder) {
        List<Account> deputies = accounts.deputiesOf(holder.id());
        return deputies.isEmpty()
                || deputies.stream()
                        .anyMatch(deputy ->
                                suitability.hindered(item, deputy.id()).isEmpty());
    }
}

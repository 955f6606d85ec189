package org.praetor.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.PersonRecused;
import org.praetor.clock.Clocks;
import org.praetor.proceeding.Proceedings;
import org.praetor.proceeding.StepClosed;
import org.praetor.proceeding.StepMoved;
import org.praetor.proceeding.StepOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the work items in step with the engine, in the engine's transaction. */
@Component
class StepListener {

    private static final String ROUTING = "routing";

    private final WorkItemRows rows;
    private final CaseFiles cases;
    private final CaseRecord record;
    private final CaseParties parties;
    private final Accounts accounts;
    private final Proceedings proceedings;
    private final Clock clock;

    StepListener(
            WorkItemRows rows,
            CaseFiles cases,
            CaseRecord record,
            CaseParties parties,
            Accounts accounts,
            Proceedings proceedings,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.record = record;
        this.parties = parties;
        this.accounts = accounts;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    @EventListener
    void opened(StepOpened step) {
        CaseFile file = cases.get(step.caseId());
        boolean staff = step.staff();
        Map<String, Object> route = staff ? route(step, file) : Map.of();
        Instant dueAt = step.dueAt() == null ? Clocks.NEVER : step.dueAt();
        WorkItem item = new WorkItem(
                step.stepId(),
                step.caseId(),
                file.body(),
                step.proceeding(),
                file.kind(),
                step.step(),
                text(route, "role").orElse(step.candidate()),
                step.party(),
                staff,
                step.phase(),
                text(route, "unit").orElse(null),
                text(route, "field").orElse(null),
                step.fourEyes(),
                step.duringHold(),
                dueAt,
                step.priority(),
                clock.instant(),
                null,
                null,
                null,
                null,
                1);
        rows.insert(item);
        if (staff) {
            giveToItsHolder(item);
        }
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
    void recused(PersonRecused recusal) {
        rows.bar(recusal.caseId(), recusal.accountId());
    }

    private Map<String, Object> route(StepOpened step, CaseFile file) {
        return proceedings.evaluate(
                step.caseId(),
                ROUTING,
                Map.of(
                        "proceeding", step.proceeding(),
                        "step", step.step(),
                        "role", step.candidate(),
                        "kind", Objects.requireNonNullElse(file.kind(), ""),
                        "skill", step.skill(),
                        "field", Objects.toString(record.vocabulary(file.id()).get("field"), ""),
                        "body", file.body()));
    }

    /** The assigned person, or whoever did the step last, unless he left, lost the role or is barred. */
    private void giveToItsHolder(WorkItem item) {
        rows.holderOf(item.caseId(), item.step())
                .flatMap(accounts::find)
                .filter(Account::active)
                .filter(account -> account.roles().contains(item.candidate()))
                .filter(account -> !parties.recused(item.caseId(), account.id()))
                .filter(account -> rows.doneBy(item.caseId(), item.fourEyes(), account.id())
                        .isEmpty())
                .ifPresent(account -> rows.hold(item.id(), account.id(), item.version(), clock.instant()));
    }

    private static Optional<String> text(Map<String, Object> route, String key) {
        @Nullable Object value = route.get(key);
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}

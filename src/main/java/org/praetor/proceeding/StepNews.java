package org.praetor.proceeding;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.praetor.casefile.CaseFiles;
import org.praetor.clock.Clocks;
import org.praetor.letter.Letters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house, in the engine's own transaction, which steps open and close and which phase is reached. */
@Component
class StepNews {

    static final String CASE = "caseId";
    static final String PARTY = "party";

    private final Versions versions;
    private final ObjectProvider<CaseFiles> cases;
    private final ObjectProvider<Clocks> clocks;
    private final ObjectProvider<Letters> letters;
    private final ApplicationEventPublisher events;

    StepNews(
            Versions versions,
            ObjectProvider<CaseFiles> cases,
            ObjectProvider<Clocks> clocks,
            ObjectProvider<Letters> letters,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.cases = cases;
        this.clocks = clocks;
        this.letters = letters;
        this.events = events;
    }

    void opened(DelegateTask task) {
        String caseId = caseOf(task.getExecution());
        Deployed deployed = versions.ofCase(caseId);
        Deployed.StepRules rules = deployed.step(task.getTaskDefinitionKey());
        Proceeding.Step step = rules.step();
        rules.drafts().forEach(letter -> letters.getObject().draft(caseId, letter));
        events.publishEvent(new StepOpened(
                task.getId(),
                caseId,
                deployed.proceeding().id(),
                step.id(),
                step.candidate(),
                step.staff(),
                party(task.getExecution()),
                step.phase().isEmpty() ? phaseOf(caseId) : step.phase(),
                step.skill(),
                step.fourEyes(),
                step.duringHold(),
                rules.rule(),
                rules.meets(),
                instant(task.getDueDate()),
                task.getPriority()));
    }

    void closed(DelegateTask task, boolean completed) {
        events.publishEvent(
                new StepClosed(task.getId(), caseOf(task.getExecution()), task.getTaskDefinitionKey(), completed));
    }

    void reached(DelegateExecution execution, String phase) {
        reach(caseOf(execution), phase);
    }

    /** Once per entry: a second step of the same phase is no news. */
    void reach(String caseId, String phase) {
        if (!phase.equals(phaseOf(caseId))) {
            cases.getObject().reachPhase(caseId, phase);
            events.publishEvent(new PhaseReached(caseId, phase));
        }
    }

    /**
     * A timer that waits for a clock has fired: the clock was missed. One that fired while a change had not reached its clock
     * yet collides with it: the job is undone, stays, and moves with the clock.
     */
    void fired(DelegateExecution execution, Shape timer) {
        String caseId = caseOf(execution);
        timer.text(1).ifPresent(rule -> {
            if (!clocks.getObject().miss(caseId, rule, party(timer, execution))) {
                throw new OptimisticLockingException("the clock " + rule + " of case " + caseId + " has more time now");
            }
        });
    }

    private String phaseOf(String caseId) {
        return Optional.ofNullable(cases.getObject().get(caseId).phase()).orElse("");
    }

    /** The party a call of {@code clocks.due} names in its third argument, or null. */
    static @Nullable String party(Shape due, VariableScope scope) {
        if (due.operands().size() < 3 || due.operands().get(2).name() == null) {
            return null;
        }
        return (String) scope.getVariable(due.operands().get(2).name());
    }

    static @Nullable String party(VariableScope scope) {
        return (String) scope.getVariable(PARTY);
    }

    /** Due dates are for people: a parked one is none. */
    static @Nullable Instant instant(@Nullable Date due) {
        return due == null || !due.toInstant().isBefore(Clocks.NEVER) ? null : due.toInstant();
    }

    private static String caseOf(VariableScope scope) {
        return (String) scope.getVariable(CASE);
    }
}

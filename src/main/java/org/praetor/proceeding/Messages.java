package org.praetor.proceeding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.delivery.Served;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Messages to waiting cases: nobody waiting is a value, several waiting each get it. */
@Component
class Messages {

    private final Versions versions;
    private final Instances instances;
    private final CaseFiles cases;
    private final CaseRecord record;
    private final SpentActs spent;
    private final RuntimeService runtime;

    Messages(
            Versions versions,
            Instances instances,
            @Lazy CaseFiles cases,
            @Lazy CaseRecord record,
            SpentActs spent,
            @Lazy RuntimeService runtime) {
        this.versions = versions;
        this.instances = instances;
        this.cases = cases;
        this.record = record;
        this.spent = spent;
        this.runtime = runtime;
    }

    /** From a person or a capability: decisions are those that forms declare. */
    boolean send(
            String caseId,
            String message,
            @Nullable String party,
            Map<String, Object> decisions,
            LocalDate receivedOn) {
        List<EventSubscription> waiting = waiting(caseId, message, party);
        return !waiting.isEmpty()
                && deliver(
                        caseId,
                        party,
                        waiting,
                        DecisionValues.accepted(versions.ofCase(caseId), decisions),
                        receivedOn);
    }

    /** Releases what waits for service on this party; what waits for all of them only when the service counts for all. */
    boolean served(Served served) {
        List<EventSubscription> waiting = waiting(served.caseId(), "served-" + served.letter(), served.party()).stream()
                .filter(one -> served.joint() || ofParty(one) != null)
                .toList();
        return !waiting.isEmpty() && deliver(served.caseId(), served.party(), waiting, Map.of(), served.on());
    }

    /** From this room itself: the variables are ours. */
    boolean tell(String caseId, String message, Map<String, Object> variables, LocalDate on) {
        List<EventSubscription> waiting = waiting(caseId, message, null);
        return !waiting.isEmpty() && deliver(caseId, null, waiting, variables, on);
    }

    private boolean deliver(
            String caseId,
            @Nullable String party,
            List<EventSubscription> waiting,
            Map<String, ? extends @Nullable Object> variables,
            LocalDate on) {
        Deployed deployed = versions.ofCase(caseId);
        for (EventSubscription one : waiting) {
            Deployed.ActRules act = deployed.acts().get(one.getActivityId());
            if (act != null && !act.duringHold()) {
                refuseDuringHold(caseId);
            }
            if (act != null && act.event() != null) {
                record.happened(caseId, act.event(), party, on);
            }
            runtime.messageEventReceived(one.getEventName(), one.getExecutionId(), new HashMap<>(variables));
            if (act != null && act.once()) {
                spent.spend(one.getId());
            }
        }
        return true;
    }

    private List<EventSubscription> waiting(String caseId, String message, @Nullable String party) {
        return waiting(caseId).stream()
                .filter(one -> message.equals(one.getEventName()) && concerns(one, party))
                .toList();
    }

    private boolean concerns(EventSubscription waiting, @Nullable String party) {
        if (party == null) {
            return true;
        }
        Object own = ofParty(waiting);
        return own == null || Objects.equals(own, party);
    }

    private @Nullable Object ofParty(EventSubscription waiting) {
        return runtime.getVariable(waiting.getExecutionId(), StepNews.PARTY);
    }

    /** Acts whose scope is open and that no hold forbids. */
    List<Proceedings.OpenAct> acts(String caseId) {
        List<EventSubscription> waiting = waiting(caseId);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Deployed deployed = versions.ofCase(caseId);
        boolean held = !cases.holds(caseId).isEmpty();
        return waiting.stream()
                .map(EventSubscription::getActivityId)
                .distinct()
                .sorted()
                .flatMap(id -> Optional.ofNullable(deployed.acts().get(id)).stream())
                .filter(act -> act.duringHold() || !held)
                .map(Deployed.ActRules::act)
                .toList();
    }

    private List<EventSubscription> waiting(String caseId) {
        return instances
                .of(caseId)
                .flatMap(instance -> Optional.ofNullable(instance.instanceId()))
                .map(instanceId -> runtime.createEventSubscriptionQuery()
                        .eventType("message")
                        .processInstanceId(instanceId)
                        .list())
                .orElse(List.of());
    }

    void refuseDuringHold(String caseId) {
        List<String> holds = cases.holds(caseId);
        if (!holds.isEmpty()) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "case.held", caseId + " " + holds);
        }
    }
}

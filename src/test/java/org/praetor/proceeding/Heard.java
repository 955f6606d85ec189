package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.List;
import org.praetor.clock.DatesMoved;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/** Everything the room told the house. */
@TestConfiguration(proxyBeanMethods = false)
class Heard {

    private final List<Object> all = new ArrayList<>();

    @EventListener
    void opened(StepOpened event) {
        all.add(event);
    }

    @EventListener
    void closed(StepClosed event) {
        all.add(event);
    }

    @EventListener
    void moved(StepMoved event) {
        all.add(event);
    }

    @EventListener
    void moved(DatesMoved event) {
        all.add(event);
    }

    @EventListener
    void reached(PhaseReached event) {
        all.add(event);
    }

    void clear() {
        all.clear();
    }

    List<StepOpened> all() {
        return of(StepOpened.class);
    }

    List<StepOpened> opened(String caseId) {
        return all().stream().filter(step -> step.caseId().equals(caseId)).toList();
    }

    StepOpened open(String caseId, String step) {
        return opened(caseId).stream()
                .filter(one -> one.step().equals(step))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no step " + step + " among " + opened(caseId)));
    }

    StepClosed closed(String caseId, String step) {
        return of(StepClosed.class).stream()
                .filter(one -> one.caseId().equals(caseId) && one.step().equals(step))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    long datesMoved(String caseId) {
        return of(DatesMoved.class).stream()
                .filter(moved -> moved.caseId().equals(caseId))
                .count();
    }

    StepMoved moved(String caseId, String step) {
        return of(StepMoved.class).stream()
                .filter(one -> one.stepId().equals(open(caseId, step).stepId()))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    List<String> phases(String caseId) {
        return of(PhaseReached.class).stream()
                .filter(one -> one.caseId().equals(caseId))
                .map(PhaseReached::phase)
                .toList();
    }

    private <T> List<T> of(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

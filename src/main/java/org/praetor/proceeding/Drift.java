package org.praetor.proceeding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.ClockDates;
import org.praetor.proceeding.Projections.Dated;
import org.praetor.proceeding.Projections.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds timers, user tasks and listed steps whose date is not that of their clock. */
@Component
class Drift {

    private final Projections projections;
    private final Versions versions;
    private final Instances instances;
    private final ClockDates clocks;
    private final ObjectProvider<StepDates> listed;

    Drift(
            Projections projections,
            Versions versions,
            Instances instances,
            @Lazy ClockDates clocks,
            ObjectProvider<StepDates> listed) {
        this.projections = projections;
        this.versions = versions;
        this.instances = instances;
        this.clocks = clocks;
        this.listed = listed;
    }

    /** Where the date stands that differs. */
    enum Kind {
        TIMER,
        STEP,
        ITEM
    }

    /**
     * A date that differs from its clock.
     *
     * @param id of the job or the user task
     * @param due of the clock
     */
    record Found(
            Kind kind,
            String caseId,
            String id,
            String element,
            @Nullable Instant was,
            Instant due) {}

    /** The number of queries is fixed. A clock that was never started is not compared. */
    List<Found> of(Collection<Place> places) {
        Map<String, String> cases = places.stream().collect(Collectors.toMap(Place::instanceId, Place::caseId));
        if (cases.isEmpty()) {
            return List.of();
        }
        instances.remember(cases.values());
        Compared compared = new Compared(
                cases, projections.scopes(cases.keySet()), clocks.latest(cases.values()), new ArrayList<>());
        projections
                .timers(cases.keySet())
                .forEach(timer -> compared.compare(Kind.TIMER, timer, timer.due(), this::timer));
        List<Dated> steps = projections.steps(cases.keySet());
        List<String> ids = steps.stream().map(Dated::id).toList();
        steps.forEach(step -> compared.compare(Kind.STEP, step, step.due(), this::step));
        listed.forEach(port -> {
            Map<String, Instant> noted = port.noted(ids);
            steps.stream()
                    .filter(step -> noted.containsKey(step.id()))
                    .forEach(step -> compared.compare(Kind.ITEM, step, noted.get(step.id()), this::step));
        });
        return compared.found();
    }

    private @Nullable Shape timer(Asked asked) {
        return versions.ofCase(asked.caseId()).timers().get(asked.element());
    }

    private @Nullable Shape step(Asked asked) {
        return versions.ofCase(asked.caseId()).step(asked.element()).due();
    }

    private record Asked(String caseId, String element) {}

    /** Cases by their instance, and what their dates are compared with. */
    private record Compared(
            Map<String, String> cases,
            Projections.Scopes scopes,
            Map<ClockDates.Key, Instant> clocks,
            List<Found> found) {

        void compare(Kind kind, Dated dated, @Nullable Instant was, Function<Asked, @Nullable Shape> shapes) {
            String caseId = cases.get(dated.instanceId());
            if (caseId == null) {
                return;
            }
            Shape shape = shapes.apply(new Asked(caseId, dated.element()));
            due(caseId, shape, dated)
                    .filter(due -> was == null || due.toEpochMilli() != was.toEpochMilli())
                    .ifPresent(due -> found.add(new Found(kind, caseId, dated.id(), dated.element(), was, due)));
        }

        private Optional<Instant> due(String caseId, @Nullable Shape shape, Dated dated) {
            if (shape == null || !shape.calls("clocks", "due")) {
                return Optional.empty();
            }
            String variable =
                    shape.operands().size() > 2 ? shape.operands().get(2).name() : null;
            String party = variable == null
                    ? null
                    : scopes.value(dated.executionId(), variable)
                            .filter(id -> !id.isBlank())
                            .orElse(null);
            return shape.text(1).map(rule -> clocks.get(new ClockDates.Key(caseId, rule, party)));
        }
    }
}

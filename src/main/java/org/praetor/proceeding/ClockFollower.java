package org.praetor.proceeding;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.ClockChanged;
import org.praetor.clock.Clocks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Timers and due dates are projections of clocks: they follow every change in the same transaction. */
@Component
class ClockFollower {

    private final Map<String, String> elements = new ConcurrentHashMap<>();
    private final Versions versions;
    private final Instances instances;
    private final TimerRearmer rearmer;
    private final Clocks clocks;
    private final ManagementService management;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockFollower(
            Versions versions,
            Instances instances,
            TimerRearmer rearmer,
            @Lazy Clocks clocks,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.instances = instances;
        this.rearmer = rearmer;
        this.clocks = clocks;
        this.management = management;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void follow(ClockChanged changed) {
        instances
                .of(changed.caseId())
                .flatMap(instance -> Optional.ofNullable(instance.instanceId()))
                .ifPresent(instanceId -> follow(changed, instanceId, versions.ofCase(changed.caseId())));
    }

    /** A letter was served again in place of a void one: steps that wait count from the new service. */
    void retake(String caseId) {
        instances
                .of(caseId)
                .flatMap(instance -> Optional.ofNullable(instance.instanceId()))
                .ifPresent(instanceId -> {
                    Deployed deployed = versions.ofCase(caseId);
                    for (Task task : open(instanceId)) {
                        Shape due = deployed.step(task.getTaskDefinitionKey()).due();
                        if (due != null) {
                            due(caseId, due, (String) tasks.getVariable(task.getId(), StepNews.PARTY));
                        }
                    }
                });
    }

    private void follow(ClockChanged changed, String instanceId, Deployed deployed) {
        Set<String> named = new TreeSet<>();
        deployed.timers().forEach((element, timer) -> {
            if (names(timer, changed.rule())) {
                named.add(element);
            }
        });
        if (!named.isEmpty()) {
            Set<String> armed = recalculate(instanceId, named);
            named.stream()
                    .filter(element -> !armed.contains(element))
                    .forEach(element -> rearm(changed.caseId(), instanceId, element, deployed));
        }
        boolean steps = deployed.steps().values().stream().anyMatch(step -> names(step.due(), changed.rule()));
        if (steps) {
            open(instanceId).forEach(task -> move(changed, task, deployed));
        }
    }

    private static boolean names(@Nullable Shape due, String rule) {
        return due != null
                && due.calls("clocks", "due")
                && due.text(1).filter(rule::equals).isPresent();
    }

    private Set<String> recalculate(String instanceId, Set<String> named) {
        Set<String> armed = new TreeSet<>();
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list()) {
            String element = element(job);
            if (named.contains(element)) {
                armed.add(element);
                management.recalculateJobDuedate(job.getId(), false);
            }
        }
        return armed;
    }

    private String element(Job job) {
        return elements.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }

    /** A fired non-interrupting timer never comes back by itself; with a clock that runs on it must. */
    private void rearm(String caseId, String instanceId, String element, Deployed deployed) {
        rearmer.rearm(instanceId, deployed.definitionId(), element, scope -> {
            Shape timer = deployed.timers().get(element);
            return timer != null
                    && due(caseId, timer, StepNews.party(timer, scope)).isAfter(clock.instant());
        });
    }

    private List<Task> open(String instanceId) {
        return tasks.createTaskQuery().processInstanceId(instanceId).list();
    }

    private void move(ClockChanged changed, Task task, Deployed deployed) {
        Shape due = deployed.step(task.getTaskDefinitionKey()).due();
        if (due == null || !names(due, changed.rule())) {
            return;
        }
        Instant moved = due(changed.caseId(), due, (String) tasks.getVariable(task.getId(), StepNews.PARTY));
        if (task.getDueDate() == null || !moved.equals(task.getDueDate().toInstant())) {
            task.setDueDate(Date.from(moved));
            tasks.saveTask(task);
            events.publishEvent(new StepMoved(task.getId(), StepNews.instant(task.getDueDate()), task.getPriority()));
        }
    }

    private Instant due(String caseId, Shape due, @Nullable String party) {
        String rule = due.text(1).orElseThrow();
        return (due.operands().size() > 2 ? clocks.due(caseId, rule, party) : clocks.due(caseId, rule)).toInstant();
    }
}

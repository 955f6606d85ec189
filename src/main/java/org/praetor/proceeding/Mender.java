package org.praetor.proceeding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.proceeding.Drift.Found;
import org.praetor.proceeding.Projections.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Compares every open timer and step with its clock and puts right what differs: the clock is the law, the others are copies of
 * it. Nothing differs unless somebody wrote past the house, a backup was put back in part, or the house has a fault. A case is
 * put right under its lock after a second look, so that two nodes do it once and a case that is just moving is left alone.
 */
@Component
class Mender {

    private static final Logger LOG = LoggerFactory.getLogger(Mender.class);
    private static final int PAGE = 1000;

    private final Projections projections;
    private final Drift drift;
    private final MendedRows rows;
    private final Instances instances;
    private final Retrying retrying;
    private final CaseFiles cases;
    private final ManagementService management;
    private final TaskService tasks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mender(
            Projections projections,
            Drift drift,
            MendedRows rows,
            Instances instances,
            Retrying retrying,
            @Lazy CaseFiles cases,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projections = projections;
        this.drift = drift;
        this.rows = rows;
        this.instances = instances;
        this.retrying = retrying;
        this.cases = cases;
        this.management = management;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Looks at all running cases; gives how many dates were put right. */
    int mend() {
        int mended = 0;
        String after = "";
        while (true) {
            List<Place> page = projections.running(after, PAGE);
            if (page.isEmpty()) {
                return mended;
            }
            for (String caseId :
                    new TreeSet<>(drift.of(page).stream().map(Found::caseId).toList())) {
                mended += mend(caseId);
            }
            after = page.get(page.size() - 1).instanceId();
        }
    }

    private int mend(String caseId) {
        try {
            return retrying.call(() -> {
                cases.lock(caseId);
                List<Found> found = drift.of(instances.of(caseId).stream()
                        .filter(place -> place.instanceId() != null)
                        .map(place -> new Place(caseId, Objects.requireNonNull(place.instanceId())))
                        .toList());
                found.forEach(this::mend);
                return found.size();
            });
        } catch (RuntimeException e) {
            LOG.error("the dates of case {} differ from its clocks and were not put right", caseId, e);
            return 0;
        }
    }

    private void mend(Found found) {
        switch (found.kind()) {
            case TIMER -> management.setJobDuedate(found.id(), Date.from(found.due()));
            case STEP -> step(found);
            case ITEM -> {
                Task task = task(found);
                events.publishEvent(new StepMoved(task.getId(), StepNews.instant(date(found)), task.getPriority()));
            }
        }
        report(found);
    }

    private void step(Found found) {
        Task task = task(found);
        task.setDueDate(date(found));
        tasks.saveTask(task);
    }

    private Task task(Found found) {
        return tasks.createTaskQuery().taskId(found.id()).singleResult();
    }

    private static Date date(Found found) {
        return Date.from(found.due());
    }

    private void report(Found found) {
        String kind = found.kind().name().toLowerCase(Locale.ROOT);
        Instant was = found.was();
        audit.record(new AuditEntry(
                found.caseId(),
                Actor.system().accountId(),
                "clock.mended",
                found.id(),
                Map.of(
                        "kind", kind,
                        "element", found.element(),
                        "was", String.valueOf(was),
                        "due", found.due().toString())));
        rows.insert(found, kind, clock.instant().atOffset(ZoneOffset.UTC));
        LOG.warn(
                "{} {} of case {} was due {} and is due {} as its clock says",
                kind,
                found.element(),
                found.caseId(),
                was,
                found.due());
    }
}

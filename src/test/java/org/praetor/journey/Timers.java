package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.praetor.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;

/** The timers of cases: the job executor is off, so a timer fires when a test says so, and never before it is due. */
@TestComponent
class Timers {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ManagementService management;
    private final RuntimeService runtime;
    private final SettableClock clock;
    private final Centre centre;

    Timers(ManagementService management, RuntimeService runtime, SettableClock clock, Centre centre) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
        this.centre = centre;
    }

    /** Ids of the timer events that are armed. */
    List<String> of(String caseId) {
        return jobs(caseId).stream().map(this::element).toList();
    }

    /** The last day in time: a timer fires when that day is over. */
    LocalDate lastDay(String caseId, String timer) {
        Instant due = due(caseId, timer);
        assertThat(due.atZone(SHANGHAI).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        return due.atZone(SHANGHAI).toLocalDate().minusDays(1);
    }

    Instant due(String caseId, String timer) {
        return job(caseId, timer).getDuedate().toInstant();
    }

    /** Lets the time of this timer come, fires it, and prints what it issued. */
    void fire(String caseId, String timer) {
        Job job = job(caseId, timer);
        Instant due = job.getDuedate().toInstant();
        if (clock.instant().isBefore(due)) {
            clock.set(due);
        }
        management.executeJob(job.getId());
        centre.serve();
    }

    private Job job(String caseId, String timer) {
        return jobs(caseId).stream()
                .filter(job -> element(job).equals(timer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(timer + " is not armed; these are: " + of(caseId)));
    }

    private List<Job> jobs(String caseId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId)
                        .singleResult())
                .map(ProcessInstance::getId)
                .map(id -> management
                        .createJobQuery()
                        .processInstanceId(id)
                        .timers()
                        .list())
                .orElse(List.of());
    }

    private String element(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}

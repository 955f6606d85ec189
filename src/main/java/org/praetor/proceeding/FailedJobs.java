package org.praetor.proceeding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Timers and other jobs of cases that failed, for the page of the administrator. */
@Component
public class FailedJobs {

    /** How a {@code PraetorException} begins; anything else has no code and its text stays in the log. */
    private static final Pattern CODE = Pattern.compile("([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+): ");

    private final ManagementService management;
    private final Instances instances;

    FailedJobs(@Lazy ManagementService management, Instances instances) {
        this.management = management;
        this.instances = instances;
    }

    /**
     * A job that failed at least once.
     *
     * @param element id of the model's element
     * @param code stable code of the refusal, empty for a technical failure
     * @param retries tries that are left; 0: it waits for an administrator
     */
    public record FailedJob(String id, String caseId, String element, String code, int retries) {}

    public List<FailedJob> list() {
        return management.createJobQuery().withException().list().stream()
                .flatMap(this::failed)
                .toList();
    }

    /** Lets the engine try once more; it is due at once. */
    public void retry(String jobId) {
        management.setJobRetries(jobId, 1);
    }

    private Stream<FailedJob> failed(Job job) {
        String element = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return instances.caseOfJob(job.getId()).stream()
                .map(caseId ->
                        new FailedJob(job.getId(), caseId, element, code(job.getExceptionMessage()), job.getRetries()));
    }

    private static String code(String message) {
        return Optional.ofNullable(message)
                .map(CODE::matcher)
                .filter(Matcher::lookingAt)
                .map(found -> found.group(1))
                .orElse("");
    }
}

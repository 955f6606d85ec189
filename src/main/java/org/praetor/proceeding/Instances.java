package org.praetor.proceeding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which process instance and which deployed version a case runs on; kept when the engine's history is trimmed. */
@Component
class Instances {

    private static final int REMEMBERED = 50_000;

    private final JdbcClient jdbc;

    /** A case never changes its version; lists and pages ask for it with every text. */
    private final Cache<String, Optional<String>> deployments =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Instances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of a case in the engine. */
    record Instance(String caseId, @Nullable String instanceId, String deploymentId) {}

    /** Before the process starts: its first steps already ask for forms and letters. */
    void starts(String caseId, String deploymentId) {
        jdbc.sql("""
                        INSERT INTO proceeding_case (case_id, deployment_id)
                        VALUES (:caseId, :deploymentId)
                        """)
                .param("caseId", caseId)
                .param("deploymentId", deploymentId)
                .update();
        deployments.invalidate(caseId);
    }

    /** The version that a case runs on. Not remembered before it is started: until then its start may be taken back. */
    Optional<String> deploymentOf(String caseId) {
        Optional<String> known = deployments.getIfPresent(caseId);
        if (known != null) {
            return known;
        }
        Optional<Instance> found = of(caseId);
        Optional<String> deployment = found.map(Instance::deploymentId);
        if (found.isEmpty() || found.get().instanceId() != null) {
            deployments.put(caseId, deployment);
        }
        return deployment;
    }

    /** Looks many cases up in one query, for a list. */
    void remember(Collection<String> caseIds) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("SELECT case_id, deployment_id FROM proceeding_case WHERE case_id = ANY (:caseIds)")
                .param("caseIds", caseIds.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("case_id"), row.getString("deployment_id"));
                });
        caseIds.forEach(caseId -> deployments.put(caseId, Optional.ofNullable(found.get(caseId))));
    }

    void started(String caseId, String instanceId) {
        jdbc.sql("UPDATE proceeding_case SET instance_id = :instanceId WHERE case_id = :caseId")
                .param("caseId", caseId)
                .param("instanceId", instanceId)
                .update();
    }

    Optional<Instance> of(String caseId) {
        return jdbc.sql("""
                        SELECT case_id, instance_id, deployment_id
                          FROM proceeding_case
                         WHERE case_id = :caseId
                        """).param("caseId", caseId).query(Instance.class).optional();
    }

    Optional<String> caseOfTask(String taskId) {
        return jdbc.sql("""
                        SELECT c.case_id
                          FROM camunda.act_ru_task t
                          JOIN proceeding_case c ON c.instance_id = t.proc_inst_id_
                         WHERE t.id_ = :taskId
                        """).param("taskId", taskId).query(String.class).optional();
    }

    Optional<String> caseOfJob(String jobId) {
        return jdbc.sql("""
                        SELECT c.case_id
                          FROM camunda.act_ru_job j
                          JOIN proceeding_case c ON c.instance_id = j.process_instance_id_
                         WHERE j.id_ = :jobId
                        """).param("jobId", jobId).query(String.class).optional();
    }
}

package org.praetor.proceeding;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.praetor.PraetorException;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deployed versions: one deployment per proceeding and change, named like it, the folder whole, names relative. */
@Component
class Versions {

    private final Map<String, Deployed> loaded = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final Instances instances;
    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(@Lazy RepositoryService repository, Instances instances, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.instances = instances;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String deploymentId, String definitionId, String proceeding, String location, String sha256) {}

    /** The version that a case runs on. */
    Deployed ofCase(String caseId) {
        return findOfCase(caseId)
                .orElseThrow(() -> new PraetorException(
                        PraetorException.Kind.UNKNOWN, "case.unknown", caseId + " has no process"));
    }

    /** The same; empty for a case without process. */
    Optional<Deployed> findOfCase(String caseId) {
        return instances.deploymentOf(caseId).map(this::load);
    }

    /** The last deployed version of every proceeding, whether its folder still exists or not. */
    Map<String, Deployed> latest() {
        Map<String, Deployed> latest = new TreeMap<>();
        jdbc.sql("SELECT DISTINCT proceeding FROM proceeding_version")
                .query(String.class)
                .list()
                .forEach(proceeding ->
                        latestRow(proceeding).ifPresent(row -> latest.put(proceeding, load(row.deploymentId()))));
        return latest;
    }

    /** Cases of a proceeding that still run, on whichever version. */
    long running(String proceeding) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM proceeding_case c
                          JOIN proceeding_version v ON v.deployment_id = c.deployment_id
                          JOIN camunda.act_ru_execution e ON e.id_ = c.instance_id
                         WHERE v.proceeding = :proceeding
                        """).param("proceeding", proceeding).query(Long.class).single();
    }

    /** Every version, newest first. */
    List<Proceedings.Version> all() {
        return jdbc.sql("""
                        SELECT proceeding, location, sha256, deployed_at,
                               serial = max(serial) OVER (PARTITION BY proceeding) AS latest
                          FROM proceeding_version
                         ORDER BY serial DESC
                        """)
                .query((row, number) -> new Proceedings.Version(
                        row.getString("proceeding"),
                        row.getString("location"),
                        row.getString("sha256"),
                        row.getTimestamp("deployed_at").toLocalDateTime(),
                        row.getBoolean("latest")))
                .list();
    }

    /** Two nodes may start at once: one waits for the other, until its transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('praetor.proceedings'))")
                .query((row, number) -> number)
                .list();
    }

    /** Deploys the folder if any byte of it changed; the caller holds the {@link #lock}. */
    Deployed deploy(Folder folder) {
        String sha256 = folder.sha256();
        return latestRow(folder.id())
                .filter(row -> row.sha256().equals(sha256))
                .map(row -> load(row.deploymentId()))
                .orElseGet(() -> deploy(folder, sha256));
    }

    private Deployed deploy(Folder folder, String sha256) {
        DeploymentBuilder builder = repository.createDeployment().name(folder.id());
        folder.files().forEach((name, bytes) -> builder.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
        String deploymentId = builder.deploy().getId();
        String definitionId = repository
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey(folder.id())
                .singleResult()
                .getId();
        jdbc.sql("""
                        INSERT INTO proceeding_version
                               (deployment_id, definition_id, proceeding, location, sha256, deployed_at)
                        VALUES (:deploymentId, :definitionId, :proceeding, :location, :sha256, :deployedAt)
                        """)
                .param("deploymentId", deploymentId)
                .param("definitionId", definitionId)
                .param("proceeding", folder.id())
                .param("location", folder.location())
                .param("sha256", sha256)
                .param("deployedAt", OffsetDateTime.now(clock))
                .update();
        return load(deploymentId);
    }

    Deployed load(String deploymentId) {
        return loaded.computeIfAbsent(deploymentId, this::read);
    }

    private Deployed read(String deploymentId) {
        Row row = jdbc.sql("""
                        SELECT deployment_id, definition_id, proceeding, location, sha256
                          FROM proceeding_version
                         WHERE deployment_id = :deploymentId
                        """)
                .param("deploymentId", deploymentId)
                .query(Row.class)
                .single();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(deploymentId)) {
            try (InputStream content = repository.getResourceAsStream(deploymentId, name)) {
                files.put(name, content.readAllBytes());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return Deployed.of(deploymentId, row.definitionId(), new Folder(row.proceeding(), row.location(), files));
    }

    private Optional<Row> latestRow(String proceeding) {
        return jdbc.sql("""
                        SELECT deployment_id, definition_id, proceeding, location, sha256
                          FROM proceeding_version
                         WHERE proceeding = :proceeding
                         ORDER BY serial DESC
                         LIMIT 1
                        """).param("proceeding", proceeding).query(Row.class).optional();
    }
}

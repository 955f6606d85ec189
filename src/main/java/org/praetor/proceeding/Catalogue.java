package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads, checks and deploys the proceedings at start. */
@Component
class Catalogue implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

    private final List<String> roots;
    private final Versions versions;
    private final Lint lint;
    private final ObjectProvider<AuditTrail> audit;
    private final NodeFolders nodes;
    private final TransactionTemplate transaction;

    private volatile Map<String, Deployed> current = Map.of();
    private volatile Map<String, Deployed> kept = Map.of();
    private volatile List<Proceedings.Refused> refused = List.of();

    Catalogue(
            @Value("${praetor.proceedings.locations:}") List<String> roots,
            Versions versions,
            Lint lint,
            ObjectProvider<AuditTrail> audit,
            NodeFolders nodes,
            PlatformTransactionManager transactions) {
        this.roots = roots;
        this.versions = versions;
        this.lint = lint;
        this.audit = audit;
        this.nodes = nodes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        Folders folders =
                Folders.of(roots.stream().filter(root -> !root.isBlank()).toList());
        List<Proceedings.Refused> faulty = new ArrayList<>(folders.refused());
        Map<String, Deployed> good = new TreeMap<>();
        nodes.releaseAll();
        lint.check(folders.found()).forEach((folder, faults) -> {
            List<String> sentences = faults.stream().map(Fault::toString).toList();
            if (sentences.isEmpty()) {
                sentences = deploy(folder, good);
            }
            if (!sentences.isEmpty() && !folder.external()) {
                throw new FaultyProceeding(folder.id(), sentences);
            }
            if (!sentences.isEmpty()) {
                faulty.add(new Proceedings.Refused(folder.id(), folder.location(), sentences));
            }
        });
        faulty.forEach(one -> keepLastGood(one, good));
        Map<String, Deployed> gone = new TreeMap<>(versions.latest());
        gone.keySet().removeAll(good.keySet());
        refused = List.copyOf(faulty);
        kept = Map.copyOf(gone);
        current = Map.copyOf(good);
    }

    /** Sentences on why it cannot be; what comes from outside of the product never stops the start. */
    private List<String> deploy(Folder folder, Map<String, Deployed> good) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                versions.lock();
                if (folder.external() && !nodes.claim(folder)) {
                    return List.of("another node that runs now has other content in this folder;"
                            + " give every node the same and start them again");
                }
                good.put(folder.id(), versions.deploy(folder));
                noteRead(folder);
                return List.<String>of();
            }));
        } catch (ParseException e) {
            good.remove(folder.id());
            return e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()
                            .map(problem -> report.getResourceName() + ", line " + problem.getLine() + ": "
                                    + problem.getMessage()))
                    .toList();
        } catch (RuntimeException e) {
            if (!folder.external()) {
                throw e;
            }
            log.error("proceeding {} in {}", folder.id(), folder.location(), e);
            good.remove(folder.id());
            return List.of(folder.model() + ": the engine cannot take it; the log of this start says why");
        }
    }

    private void noteRead(Folder folder) {
        if (folder.external()) {
            audit.ifAvailable(trail -> trail.record(new AuditEntry(
                    null,
                    "system",
                    "proceeding.read",
                    folder.id(),
                    Map.of("location", folder.location(), "sha256", folder.sha256()))));
        }
    }

    /** A root that could not be read at all keeps everything that was last read from it. */
    private void keepLastGood(Proceedings.Refused one, Map<String, Deployed> good) {
        one.sentences()
                .forEach(sentence -> log.error("proceeding {} in {}: {}", one.proceeding(), one.location(), sentence));
        versions.latest().forEach((proceeding, last) -> {
            if (one.proceeding().isEmpty()
                    ? last.folder().location().equals(one.location())
                    : proceeding.equals(one.proceeding())) {
                good.putIfAbsent(proceeding, last);
            }
        });
    }

    /** What can be filed now. */
    List<Deployed> all() {
        return current.values().stream()
                .sorted(java.util.Comparator.comparing(
                        deployed -> deployed.proceeding().id()))
                .toList();
    }

    Optional<Deployed> find(String proceeding) {
        return Optional.ofNullable(current.get(proceeding));
    }

    /** What can be filed, and the last version of what no longer can: its cases still run, or are read. */
    Optional<Deployed> known(String proceeding) {
        return find(proceeding).or(() -> Optional.ofNullable(kept.get(proceeding)));
    }

    /** Proceedings whose folder is gone. */
    List<Deployed> kept() {
        return List.copyOf(new TreeMap<>(kept).values());
    }

    List<Proceedings.Refused> refused() {
        return refused;
    }
}

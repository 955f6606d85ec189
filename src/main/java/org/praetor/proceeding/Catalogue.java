package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final TransactionTemplate transaction;

    private volatile Map<String, Deployed> current = Map.of();
    private volatile List<Proceedings.Refused> refused = List.of();

    Catalogue(
            @Value("${praetor.proceedings.locations:}") List<String> roots,
            Versions versions,
            Lint lint,
            ObjectProvider<AuditTrail> audit,
            PlatformTransactionManager transactions) {
        this.roots = roots;
        this.versions = versions;
        this.lint = lint;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        Folders folders =
                Folders.of(roots.stream().filter(root -> !root.isBlank()).toList());
        List<Proceedings.Refused> faulty = new ArrayList<>(folders.refused());
        Map<String, Deployed> good = new TreeMap<>();
        Map<String, List<Fault>> faults = lint.check(folders.found());
        for (Folder folder : folders.found()) {
            List<String> sentences = faults.getOrDefault(folder.id(), List.of()).stream()
                    .map(Fault::toString)
                    .toList();
            if (sentences.isEmpty()) {
                good.put(folder.id(), versions.deploy(folder));
                noteRead(folder);
            } else if (folder.external()) {
                faulty.add(new Proceedings.Refused(folder.id(), folder.location(), sentences));
            } else {
                throw new FaultyProceeding(folder.id(), sentences);
            }
        }
        faulty.forEach(one -> keepLastGood(one, good));
        refused = List.copyOf(faulty);
        current = Map.copyOf(good);
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

    private void keepLastGood(Proceedings.Refused one, Map<String, Deployed> good) {
        one.sentences()
                .forEach(sentence -> log.error("proceeding {} in {}: {}", one.proceeding(), one.location(), sentence));
        if (!good.containsKey(one.proceeding())) {
            versions.latest(one.proceeding()).ifPresent(last -> good.put(one.proceeding(), last));
        }
    }

    List<Deployed> all() {
        return current.values().stream()
                .sorted(java.util.Comparator.comparing(
                        deployed -> deployed.proceeding().id()))
                .toList();
    }

    Optional<Deployed> find(String proceeding) {
        return Optional.ofNullable(current.get(proceeding));
    }

    List<Proceedings.Refused> refused() {
        return refused;
    }
}

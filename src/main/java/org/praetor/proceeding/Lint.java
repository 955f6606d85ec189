package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses incomplete folders: one sentence per fault, with file, element, what is missing and what exists. */
class Lint {

    /** One group of checks. */
    interface Check {
        void check(Subject subject);
    }

    private static final Logger log = LoggerFactory.getLogger(Lint.class);

    private final List<Check> checks;

    Lint(Capabilities capabilities, House house) {
        checks = List.of(
                new ProcessLint(),
                new ForbiddenLint(),
                new TimerLint(),
                new StepLint(house),
                new CallLint(capabilities),
                new ClockLint(),
                new GatewayLint(),
                new FormLint(),
                new TableLint(),
                new LetterLint(house),
                new TextLint());
    }

    /** Faults of each folder; none of a good one. */
    Map<Folder, List<Fault>> check(List<Folder> folders) {
        Set<String> ids = folders.stream().map(Folder::id).collect(Collectors.toSet());
        Map<String, List<Fault>> across = RuleLint.check(folders);
        Map<Folder, List<Fault>> faults = new LinkedHashMap<>();
        for (Folder folder : folders) {
            List<Fault> found = new ArrayList<>(check(folder, ids));
            found.addAll(across.getOrDefault(folder.id(), List.of()));
            faults.put(folder, found);
        }
        return faults;
    }

    private List<Fault> check(Folder folder, Set<String> proceedings) {
        try {
            Subject subject = Subject.of(folder, proceedings);
            if (subject.readable()) {
                checks.forEach(check -> check.check(subject));
            }
            return subject.faults();
        } catch (RuntimeException e) {
            log.error("the lint cannot read {} in {}", folder.id(), folder.location(), e);
            return List.of(new Fault(folder.model(), "", "the lint cannot read this folder; the log says why"));
        }
    }
}

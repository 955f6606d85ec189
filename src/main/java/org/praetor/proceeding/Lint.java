package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Refuses incomplete folders: one sentence per fault, with file, element, what is missing and what exists. */
class Lint {

    /** One group of checks. */
    interface Check {
        void check(Subject subject);
    }

    private final List<Check> checks;

    Lint(Capabilities capabilities) {
        checks = List.of(
                new ProcessLint(),
                new ForbiddenLint(),
                new TimerLint(),
                new StepLint(),
                new CallLint(capabilities),
                new GatewayLint(),
                new FormLint(),
                new TableLint(),
                new LetterLint(),
                new TextLint());
    }

    /** Faults by proceeding; good ones are not in it. */
    Map<String, List<Fault>> check(List<Folder> folders) {
        Set<String> ids = folders.stream().map(Folder::id).collect(Collectors.toSet());
        Map<String, List<Fault>> across = RuleLint.check(folders);
        Map<String, List<Fault>> faults = new TreeMap<>();
        for (Folder folder : folders) {
            List<Fault> found = new ArrayList<>(check(folder, ids));
            found.addAll(across.getOrDefault(folder.id(), List.of()));
            if (!found.isEmpty()) {
                faults.put(folder.id(), found);
            }
        }
        return faults;
    }

    private List<Fault> check(Folder folder, Set<String> proceedings) {
        Subject subject = Subject.of(folder, proceedings);
        if (subject.readable()) {
            checks.forEach(check -> check.check(subject));
        }
        return subject.faults();
    }
}

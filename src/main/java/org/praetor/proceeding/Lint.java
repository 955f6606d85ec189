package org.praetor.proceeding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Refuses incomplete folders: one sentence per fault. */
class Lint {

    Lint(Capabilities capabilities) {
        java.util.Objects.requireNonNull(capabilities);
    }

    /** Faults by proceeding; good ones are not in it. */
    Map<String, List<Fault>> check(List<Folder> folders) {
        return new TreeMap<>();
    }
}

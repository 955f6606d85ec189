package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.xml.ModelException;
import org.praetor.clock.PeriodRule;

/**
 * Rule keys across folders. A key belongs to one proceeding. A key that all share may be taken over by a row of one's own,
 * a statutory one only to be stricter ({@link PeriodRule#loosenedBy}).
 */
final class RuleLint {

    private RuleLint() {}

    /** Faults by proceeding; of two that use the same key the one that was read later is refused. */
    static Map<String, List<Fault>> check(List<Folder> folders) {
        Map<String, String> homes = new HashMap<>();
        Map<String, List<Fault>> faults = new TreeMap<>();
        for (Folder folder : folders) {
            List<Fault> found = check(folder, homes);
            if (!found.isEmpty()) {
                faults.put(folder.id(), found);
            }
        }
        return faults;
    }

    private static List<Fault> check(Folder folder, Map<String, String> homes) {
        List<Fault> faults = new ArrayList<>();
        String file = "processes/" + folder.id() + "/deadlines.dmn";
        List<PeriodRule> shared = rows(folder, true);
        for (PeriodRule row : rows(folder, false)) {
            String home = homes.putIfAbsent(row.rule(), folder.id());
            if (home != null && !home.equals(folder.id())) {
                faults.add(new Fault(
                        file, row.rule(), "this key belongs to the proceeding '" + home + "'; use one of your own"));
            }
            shared.stream()
                    .filter(law -> law.governs(row))
                    .flatMap(law -> law.loosenedBy(row).stream())
                    .forEach(sentence -> faults.add(new Fault(file, row.rule(), sentence)));
        }
        return faults.stream().distinct().toList();
    }

    /** A table that cannot be read is reported where it is parsed. */
    private static List<PeriodRule> rows(Folder folder, boolean shared) {
        try {
            return shared ? Deadlines.shared(folder) : Deadlines.own(folder);
        } catch (ModelException | IllegalArgumentException e) {
            return List.of();
        }
    }
}

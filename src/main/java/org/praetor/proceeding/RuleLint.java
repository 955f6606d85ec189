package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.model.xml.ModelException;
import org.praetor.clock.PeriodRule;

/**
 * Rule keys across folders. A key belongs to one proceeding. A key that all share may be taken over by a row of one's own;
 * a statutory one only to be stricter (domain.md §19): from the same event, in the same unit, with the same roll, and
 * shorter. A minimum (key ends in {@code Min}) may only grow; what is no running period (no event: a cap, a lead time)
 * stays as it is.
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
                    .filter(law -> law.statutory() && governs(law, row))
                    .flatMap(law -> looser(law, row).stream())
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

    private static boolean governs(PeriodRule law, PeriodRule row) {
        boolean sameVariant =
                law.variant() == null || row.variant() == null || law.variant().equals(row.variant());
        boolean before = row.validTo() != null
                && law.validFrom() != null
                && row.validTo().isBefore(law.validFrom());
        boolean after = row.validFrom() != null
                && law.validTo() != null
                && row.validFrom().isAfter(law.validTo());
        return law.rule().equals(row.rule()) && sameVariant && !before && !after;
    }

    private static Optional<String> looser(PeriodRule law, PeriodRule row) {
        String statute = text(law) + " (" + law.ruleId() + ", " + law.basis() + ")";
        boolean comparable = law.period().unit() == row.period().unit()
                && law.roll() == row.roll()
                && law.triggers().equals(row.triggers());
        if (!comparable) {
            return Optional.of("a statutory period keeps its unit, roll and event: the law says " + statute);
        }
        int longer = Integer.compare(row.period().amount(), law.period().amount());
        if (law.triggers().isEmpty()) {
            return longer == 0 ? Optional.empty() : Optional.of("this statutory value is fixed at " + statute);
        }
        boolean loose = law.rule().endsWith("Min") ? longer < 0 : longer > 0;
        return loose
                ? Optional.of(
                        text(row) + " is looser than the law, which says " + statute + "; it may only be stricter")
                : Optional.empty();
    }

    private static String text(PeriodRule row) {
        return row.period().amount() + " " + row.period().unit().symbol();
    }
}

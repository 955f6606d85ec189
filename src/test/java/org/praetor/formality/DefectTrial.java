package org.praetor.formality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** One kind of defect tried on many documents: how often its rule saw it, and what else was said that is not so. */
final class DefectTrial {

    final Defect defect;
    final List<String> misses = new ArrayList<>();
    final List<String> collateral = new ArrayList<>();
    private int documents;

    DefectTrial(Defect defect) {
        this.defect = defect;
    }

    /** Tried on so many documents that suit, other ones for every kind. */
    static DefectTrial of(Defect defect, List<Specimen> specimens, int most) {
        DefectTrial trial = new DefectTrial(defect);
        specimens.stream()
                .sorted(Comparator.comparingInt(specimen -> (specimen.id + defect.kind()).hashCode()))
                .takeWhile(specimen -> trial.documents < most)
                .forEach(trial::on);
        return trial;
    }

    int documents() {
        return documents;
    }

    double recall() {
        return documents == 0 ? 0 : (double) (documents - misses.size()) / documents;
    }

    /** Rule book: every E must be seen nearly always, a W is a hint for people. */
    double needed() {
        return defect.severity() == Severity.E ? 0.95 : 0.85;
    }

    @Override
    public String toString() {
        return "%-46s %-10s %s %4d %6.1f %% %4d"
                .formatted(
                        defect.kind(), defect.rule(), defect.severity(), documents, recall() * 100, collateral.size());
    }

    private void on(Specimen clean) {
        Optional<Defect.Injected> suited = defect.injection().into(clean);
        if (suited.isEmpty()) {
            return;
        }
        Defect.Injected injected = suited.get();
        List<Finding> before = injected.before().findings();
        if (before.stream()
                .anyMatch(finding -> finding.rule().equals(defect.rule())
                        && finding.part() == injected.part()
                        && (injected.place().isEmpty() || finding.place().equals(injected.place())))) {
            return; // not clean where it would be spoilt
        }
        documents++;
        List<Finding> added = added(before, injected.after().findings());
        if (added.stream().noneMatch(finding -> injected.hit(finding, defect))) {
            misses.add(clean.id);
        }
        added.stream()
                .filter(finding -> !(finding.rule().equals(defect.rule()) && injected.here(finding)))
                .filter(finding -> !defect.follows().containsKey(finding.rule()))
                .forEach(finding -> collateral.add(clean.id + " " + finding.severity() + " " + finding.rule() + " "
                        + finding.message() + " " + finding.place() + " " + finding.arguments() + " "
                        + finding.excerpt()));
    }

    /** Findings that were not there before: compared by rule, excerpt and place, then by either where text or numbers changed. */
    private static List<Finding> added(List<Finding> before, List<Finding> after) {
        List<Finding> old = new ArrayList<>(before);
        List<Finding> added = new ArrayList<>(after);
        List<BiPredicate<Finding, Finding>> alike = List.of(
                (one, other) -> sameText(one, other) && samePlace(one, other),
                DefectTrial::sameText,
                DefectTrial::samePlace,
                (one, other) -> bare(one.excerpt()).equals(bare(other.excerpt())));
        alike.forEach(same -> added.removeIf(finding -> drop(old, finding, same)));
        return added;
    }

    private static boolean sameText(Finding one, Finding other) {
        return one.excerpt().equals(other.excerpt());
    }

    private static boolean samePlace(Finding one, Finding other) {
        return one.place().equals(other.place());
    }

    /** Renumbered claims cite other numbers with the same words. */
    private static String bare(String excerpt) {
        return excerpt.replaceAll("\\d+", "#");
    }

    private static boolean drop(List<Finding> old, Finding finding, BiPredicate<Finding, Finding> alike) {
        Optional<Finding> same = old.stream()
                .filter(other -> other.rule().equals(finding.rule()) && other.part() == finding.part())
                .filter(other -> alike.test(finding, other))
                .findFirst();
        same.ifPresent(old::remove);
        return same.isPresent();
    }
}

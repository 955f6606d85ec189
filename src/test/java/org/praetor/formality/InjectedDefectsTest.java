package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The examiner examined: defects of every kind are put one by one into texts that are clean there. Its rule must see the defect at its place, and nothing else may be said
 * that was not said before, but what the same change breaks by law. Every kind, with its misses, is written to target/formality-defects.txt.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InjectedDefectsTest {

    /** Rules of the rule book that are not written yet: their kinds are not measured. */
    private static final Set<String> NOT_YET = Set.of();

    /** Kinds whose rule is written but does not see them yet: measured, so that a kind that is seen has to leave the list. */
    private static final Set<String> NOT_SEEN = Set.of();

    private static final int ALL = Integer.MAX_VALUE;

    /** Published full texts per kind, for time; a larger number (-Dpraetor.defects=100) takes all: docs/formal-examination.md. */
    private static final int MOST = Integer.getInteger("praetor.defects", 12);

    private static final List<Defect> TEXTS = Stream.of(
                    NumberingDefects.ALL,
                    ReferenceDefects.ALL,
                    AntecedentDefects.ALL,
                    WordingDefects.ALL,
                    AddedClaimDefects.ALL,
                    TitleDefects.ALL,
                    TitleDefects.LINES,
                    AbstractDefects.ALL,
                    DescriptionDefects.ALL,
                    FigureDefects.ALL,
                    RequestDefects.ALL)
            .flatMap(List::stream)
            .toList();

    @Test
    void defects_put_into_our_own_clean_applications_are_seen_and_nothing_else() throws IOException {
        measure("own", TEXTS, Specimen.own(), 1, ALL);
        measure("own-designs", DesignDefects.ALL, DesignDefects.own(), 1, ALL);
    }

    @Test
    void defects_put_into_published_applications_are_seen_and_nothing_else() throws IOException {
        List<Defect> others = TEXTS.stream()
                .filter(defect -> !AbstractDefects.ALL.contains(defect))
                .toList();
        measure("published", others, Specimen.published(), 1, MOST);
    }

    @Test
    void defects_put_into_published_designs_are_seen_and_nothing_else() throws IOException {
        measure("published-designs", DesignDefects.ALL, DesignDefects.published(), 3, ALL);
    }

    @Test
    void defects_put_into_published_titles_and_abstracts_are_seen_and_nothing_else() throws IOException {
        List<Defect> both = new ArrayList<>(TitleDefects.ALL);
        both.addAll(AbstractDefects.ALL);
        measure("published-abstracts", both, Specimen.abstracts(), 20, ALL);
    }

    @Test
    void our_own_clean_applications_are_clean() {
        assertThat(Specimen.own())
                .flatExtracting(Specimen::findings)
                .extracting(finding -> finding.severity() + " " + finding.rule() + " " + finding.excerpt())
                .isEmpty();
    }

    @Test
    void the_list_of_rules_to_come_names_no_rule_that_exists() {
        Set<String> written = Rules.ALL.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        System.out.println("not yet: " + new TreeSet<>(NOT_YET));
        assertThat(NOT_YET).doesNotContainAnyElementsOf(written);
    }

    private static void measure(String name, List<Defect> defects, List<Specimen> specimens, int documents, int most)
            throws IOException {
        specimens.forEach(Specimen::findings);
        List<DefectTrial> trials = defects.parallelStream()
                .filter(defect -> !NOT_YET.contains(defect.rule()))
                .map(defect -> DefectTrial.of(defect, specimens, most))
                .toList();
        List<String> report = new ArrayList<>(List.of("kind, rule, severity, documents, recall, collateral"));
        trials.forEach(trial -> report.add(trial.toString()));
        report.forEach(System.out::println);
        trials.forEach(trial -> report.add(trial.defect.kind() + "\n  missed in " + trial.misses + "\n  "
                + String.join("\n  ", trial.collateral)));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/formality-defects-" + name + ".txt"), report);
        assertThat(trials)
                .filteredOn(trial -> NOT_SEEN.contains(trial.defect.kind()))
                .as("seen now: strike it from the list")
                .allMatch(trial -> trial.recall() < trial.needed());
        assertThat(trials)
                .filteredOn(trial -> !NOT_SEEN.contains(trial.defect.kind()))
                .allSatisfy(trial -> {
                    assertThat(trial.documents())
                            .as("documents that suit: %s", trial)
                            .isGreaterThanOrEqualTo(documents);
                    assertThat(trial.recall())
                            .as("seen: %s, missed in %s", trial, trial.misses)
                            .isGreaterThanOrEqualTo(trial.needed());
                    assertThat(trial.collateral).as("said besides: %s", trial).isEmpty();
                });
    }
}

package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** FE-CLM-08, 10, 11: subject names, order and number of independent claims. */
final class ClaimStructureRules {

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-08", Severity.E, TECHNICAL, Statutes.RULES_25_1, ClaimStructureRules::subjects),
            Rule.of("FE-CLM-10", Severity.E, TECHNICAL, Statutes.RULES_24_3, ClaimStructureRules::order),
            Rule.of(
                    "FE-CLM-11",
                    Severity.W,
                    EnumSet.of(PatentKind.INVENTION),
                    Statutes.RULES_24_39,
                    ClaimStructureRules::unity));

    private ClaimStructureRules() {}

    /** A reference part without subject is a defect; another subject may be a parallel independent claim: people look. */
    private static void subjects(Examination examination) {
        List<ClaimNode> nodes = examination.claims().nodes();
        int[] roots = new int[nodes.size()];
        for (ClaimNode node : nodes) {
            roots[node.index()] = node.dependent() && !node.cited().isEmpty()
                    ? roots[node.cited().get(0).index()]
                    : node.index();
            Claim claim = node.claim();
            ClaimSubject subject = node.subject();
            if (node.lost() && node.references().isEmpty()) {
                examination.find(
                        Part.CLAIMS,
                        ClaimRules.place(claim),
                        claim.start(),
                        claim.start() + ClaimReferences.pastUnnumbered(claim.text()),
                        "unnumbered",
                        claim.number());
            } else if (node.dependent() && subject.name().isEmpty()) {
                DependencyRules.mark(examination, Severity.E, claim, claim.reference(), "missing", claim.number());
            } else if (node.dependent()) {
                node.cited().stream()
                        .filter(cited -> !subject.names(cited.subject())
                                && !subject.names(
                                        nodes.get(roots[cited.index()]).subject())
                                && !usedFor(cited.claim(), subject))
                        .findFirst()
                        .ifPresent(cited -> examination.find(
                                Severity.W,
                                Part.CLAIMS,
                                ClaimRules.place(claim),
                                claim.start() + subject.start(),
                                claim.start() + subject.end(),
                                "",
                                claim.number(),
                                subject.name(),
                                cited.claim().number(),
                                cited.subject().name()));
            }
        }
    }

    /** A use claim may define its substance at length before it comes to "…的用途". */
    private static boolean usedFor(Claim cited, ClaimSubject subject) {
        return subject.category() == ClaimSubject.Category.USE && cited.text().contains("的" + subject.name());
    }

    /** A dependent claim whose independent claims all stand before another independent one. */
    private static void order(Examination examination) {
        List<ClaimNode> nodes = examination.claims().nodes();
        int[] latestRoot = new int[nodes.size()];
        int lastIndependent = 0;
        for (ClaimNode node : nodes) {
            if (!node.dependent()) {
                lastIndependent = node.index();
            }
            latestRoot[node.index()] = node.dependent()
                    ? node.cited().stream()
                            .mapToInt(cited -> latestRoot[cited.index()])
                            .max()
                            .orElse(lastIndependent)
                    : node.index();
            if (latestRoot[node.index()] < lastIndependent) {
                Claim claim = node.claim();
                DependencyRules.mark(
                        examination,
                        Severity.E,
                        claim,
                        claim.reference(),
                        "",
                        claim.number(),
                        nodes.get(latestRoot[node.index()]).claim().number(),
                        nodes.get(lastIndependent).claim().number());
            }
        }
    }

    /** Two independent claims of one subject, or one that shares nothing with the first; for utility models FE-CLM-27 says it. */
    private static void unity(Examination examination) {
        List<ClaimNode> independent = examination.claims().nodes().stream()
                .filter(node -> node.relation() == ClaimNode.Relation.INDEPENDENT)
                .toList();
        if (independent.isEmpty()) {
            return;
        }
        ClaimNode first = independent.get(0);
        Set<String> subjects = new HashSet<>();
        CommonFeatures features = new CommonFeatures(first.claim());
        for (ClaimNode node : independent) {
            Claim claim = node.claim();
            boolean again = !subjects.add(ClaimSubject.plain(node.subject().name()));
            boolean alien = !node.equals(first) && features.missingIn(claim);
            if (again || alien) {
                examination.find(
                        Part.CLAIMS,
                        ClaimRules.place(claim),
                        claim.start(),
                        ClaimRules.head(claim),
                        again ? "" : "alien",
                        claim.number(),
                        first.claim().number());
            }
        }
    }
}

package org.praetor.formality;

import static org.praetor.formality.ClaimEdits.changed;
import static org.praetor.formality.ClaimEdits.choose;
import static org.praetor.formality.ClaimEdits.cited;
import static org.praetor.formality.ClaimEdits.citing;
import static org.praetor.formality.ClaimEdits.claims;
import static org.praetor.formality.ClaimEdits.consecutive;
import static org.praetor.formality.ClaimEdits.single;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Defects in what claims cite, in which order they stand and what they are about. */
final class ReferenceDefects {

    private static final Pattern ANY_OF = Pattern.compile("^(?:中)?(?:的)?(?:任一|任意一|任何一)(?:项|个)?(?:权利要求)?(?=所述)");

    static final List<Defect> ALL = List.of(
            cites("forward reference", "FE-CLM-05", (clean, claim) -> claim.number() + 1)
                    .so("FE-CLM-08", "the later claim may be about something else"),
            cites("self reference", "FE-CLM-05", (clean, claim) -> claim.number()),
            cites(
                    "reference to a missing claim",
                    "FE-CLM-05",
                    (clean, claim) -> claims(clean).size() + 7),
            Defect.of("first claim refers to another", "FE-CLM-04", Severity.E, ReferenceDefects::firstDependent)
                    .so("FE-CLM-05", "the claim it refers to comes later")
                    .so("FE-CLM-09", "it is no independent claim any more"),
            Defect.of("multiple on multiple", "FE-CLM-07", Severity.E, ReferenceDefects::multipleOnMultiple)
                    .so("FE-CLM-07", "claims that build on it inherit it"),
            Defect.of("cumulative reference (1和2)", "FE-CLM-06", Severity.E, clean -> joined(clean, "和"))
                    .so("FE-CLM-07", "the claim cites several now"),
            Defect.of("open reference (1和/或2)", "FE-CLM-06", Severity.W, clean -> joined(clean, "和/或"))
                    .so("FE-CLM-07", "the claim cites several now"),
            Defect.of("range of claims without 任一", "FE-CLM-06", Severity.E, ReferenceDefects::range),
            Defect.of("reference without a number", "FE-CLM-08", Severity.E, ReferenceDefects::unnumbered),
            Defect.of("subject of the dependent differs", "FE-CLM-08", Severity.W, ReferenceDefects::otherSubject)
                    .so("FE-CLM-22", "the description does not know the wrong name either"),
            Defect.of("dependent after the next independent", "FE-CLM-10", Severity.E, ReferenceDefects::moved));

    private ReferenceDefects() {}

    private static Defect cites(String kind, String rule, BiFunction<Specimen, Claim, Integer> number) {
        return Defect.of(
                kind,
                rule,
                Severity.E,
                clean -> Optional.of(clean)
                        .filter(ClaimEdits::consecutive)
                        .flatMap(suited -> choose(
                                suited,
                                rule,
                                claim -> single(claim)
                                        && claim.number() < claims(clean).size()))
                        .map(claim -> changed(
                                clean, claim, citing(claim, String.valueOf(number.apply(clean, claim))), "权利要求")));
    }

    private static Optional<Defect.Injected> firstDependent(Specimen clean) {
        return Optional.of(clean)
                .filter(ClaimEdits::consecutive)
                .map(suited -> claims(suited).get(0))
                .filter(claim -> claim.independent() && claim.text().startsWith("一种"))
                .map(claim -> changed(clean, claim, "根据权利要求2所述的" + claim.text().substring(2), "权利要求2"));
    }

    /** An earlier claim that cites several, all of them building on the claim that the later one cites; made where there is none. */
    private static Optional<Defect.Injected> multipleOnMultiple(Specimen clean) {
        if (!consecutive(clean)) {
            return Optional.empty();
        }
        for (Claim later : claims(clean)) {
            for (Claim multiple : claims(clean)) {
                if (single(later) && multiple.number() < later.number() && dependsOn(clean, multiple, cited(later))) {
                    return Optional.of(
                            changed(clean, later, citing(later, cited(later) + "或" + multiple.number()), "权利要求"));
                }
            }
        }
        return brothers(clean).map(three -> {
            int root = cited(three.get(0));
            Specimen widened = clean.edited(draft -> ClaimEdits.set(
                    draft,
                    three.get(1).number() - 1,
                    citing(three.get(1), root + "或" + three.get(0).number())));
            return changed(
                    widened,
                    claims(widened).get(three.get(2).number() - 1),
                    citing(three.get(2), root + "或" + three.get(1).number()),
                    "权利要求");
        });
    }

    private static boolean dependsOn(Specimen clean, Claim multiple, int root) {
        return multiple.text().matches("(?s)^(?:根据|如|按照|依据)?权利要求\\d.*")
                && multiple.reference().multiple()
                && multiple.reference().alternative()
                && multiple.reference().numbers().stream()
                        .allMatch(number -> number == root
                                || ClaimEdits.ancestors(clean, claims(clean).get(number - 1))
                                        .contains(root));
    }

    /** Three claims that cite the same one alone. */
    private static Optional<List<Claim>> brothers(Specimen clean) {
        Map<Integer, List<Claim>> byCited = claims(clean).stream()
                .filter(ClaimEdits::single)
                .collect(java.util.stream.Collectors.groupingBy(ClaimEdits::cited));
        return byCited.values().stream()
                .filter(brothers -> brothers.size() > 2)
                .findFirst()
                .map(brothers -> brothers.subList(0, 3));
    }

    private static Optional<Defect.Injected> joined(Specimen clean, String by) {
        return Optional.of(clean).filter(ClaimEdits::consecutive).flatMap(suited -> {
            for (Claim later : claims(clean)) {
                for (Claim earlier : claims(clean)) {
                    if (single(later)
                            && single(earlier)
                            && earlier.number() < later.number()
                            && cited(earlier) == cited(later)) {
                        return Optional.of(
                                changed(clean, later, citing(later, cited(later) + by + earlier.number()), "权利要求"));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Defect.Injected> unnumbered(Specimen clean) {
        return choose(clean, "FE-CLM-08", ClaimEdits::single)
                .map(claim -> changed(clean, claim, citing(claim, ""), "权利要求"));
    }

    private static Optional<Defect.Injected> range(Specimen clean) {
        return choose(clean, "FE-CLM-06", claim -> !withoutAny(claim).equals(claim.text()))
                .map(claim -> changed(clean, claim, withoutAny(claim), "权利要求"));
    }

    private static String withoutAny(Claim claim) {
        if (!claim.reference().multiple() || !claim.text().matches("(?s)^(?:根据|如|按照|依据)?权利要求\\d+\\s*[至到\\-－~～].*")) {
            return claim.text();
        }
        int end = claim.reference().end();
        return claim.text().substring(0, end)
                + ANY_OF.matcher(claim.text().substring(end)).replaceFirst("");
    }

    private static Optional<Defect.Injected> otherSubject(Specimen clean) {
        return choose(clean, "FE-CLM-08", ClaimEdits::single).map(claim -> {
            String subject = ClaimEdits.subject(claim).orElseThrow();
            String other = subject.contains("方法") ? subject.replace("方法", "装置") : "连接支架";
            String text = claim.text();
            int at = text.indexOf(subject, claim.reference().end());
            return changed(clean, claim, text.substring(0, at) + other + text.substring(at + subject.length()), "");
        });
    }

    /** A dependent claim that nothing cites is put behind the last claim, which belongs to another independent one. */
    private static Optional<Defect.Injected> moved(Specimen clean) {
        List<Claim> claims = claims(clean);
        Set<Integer> cited = ClaimEdits.citedAnywhere(clean);
        if (!consecutive(clean)) {
            return Optional.empty();
        }
        return choose(
                        clean,
                        "FE-CLM-10",
                        claim -> single(claim) && !cited.contains(claim.number()) && independentAfter(claims, claim))
                .map(claim -> new Defect.Injected(
                        clean,
                        clean.edited(draft -> Renumbering.last(draft, claim.number())),
                        Part.CLAIMS,
                        String.valueOf(claims.size()),
                        ""));
    }

    private static boolean independentAfter(List<Claim> claims, Claim claim) {
        return ClaimGraph.of(claims).independent().stream()
                .anyMatch(node -> node.claim().number() > claim.number());
    }
}

package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** FE-CLM-04…07: references between claims (引用关系). */
final class DependencyRules {

    /** A claim that opens with its reference is dependent; "一种…，用于权利要求1所述的方法" stands beside the cited claim, and so does a use of it. */
    private static final Pattern DEPENDENT =
            Pattern.compile("(?s)^(?:根据|依据|依照|按照?|如|基于)?(?:前述|上述|前面|以上)?(?:的)?(?:任[一意何]?[一]?[项个]?(?:的)?)?权利\\s*要求.*");

    private static final Pattern OTHER_CATEGORY =
            Pattern.compile("(?s)^[^，,。；;：:]{0,80}(?:用途|应用|的制备方法|的制造方法|的生产方法)[^，,。；;：:]{0,20}[，,。；;：:].*");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-04", Severity.E, TECHNICAL, Statutes.RULES_23, DependencyRules::firstIndependent),
            Rule.of("FE-CLM-05", Severity.E, TECHNICAL, Statutes.RULES_25_2, DependencyRules::earlierOnly),
            Rule.of("FE-CLM-06", Severity.E, TECHNICAL, Statutes.RULES_25_2, DependencyRules::alternative),
            Rule.of("FE-CLM-07", Severity.E, TECHNICAL, Statutes.RULES_25_2, DependencyRules::multipleOnMultiple));

    private DependencyRules() {}

    static boolean dependent(Claim claim) {
        return !claim.independent()
                && DEPENDENT.matcher(claim.text()).matches()
                && !OTHER_CATEGORY.matcher(claim.text()).matches();
    }

    private static void firstIndependent(Examination examination) {
        List<Claim> claims = examination.application().claims();
        if (!claims.isEmpty() && !claims.get(0).independent()) {
            mark(
                    examination,
                    claims.get(0),
                    claims.get(0).reference(),
                    "",
                    claims.get(0).number());
        }
    }

    private static void earlierOnly(Examination examination) {
        List<Claim> claims = examination.application().claims();
        Set<Integer> earlier = new HashSet<>();
        Set<Integer> all = new HashSet<>();
        claims.forEach(claim -> all.add(claim.number()));
        for (Claim claim : claims) {
            for (ClaimReference reference : ClaimReferences.all(claim.text(), claim.number())) {
                reference.numbers().stream()
                        .filter(number -> !earlier.contains(number))
                        .findFirst()
                        .ifPresent(number -> mark(
                                examination,
                                claim,
                                reference,
                                number == claim.number() ? "itself" : all.contains(number) ? "" : "unknown",
                                claim.number(),
                                number));
            }
            earlier.add(claim.number());
        }
    }

    private static void alternative(Examination examination) {
        examination.application().claims().stream()
                .filter(DependencyRules::dependent)
                .filter(claim ->
                        claim.reference().multiple() && !claim.reference().alternative())
                .forEach(claim -> mark(examination, claim, claim.reference(), "", claim.number()));
    }

    /** Directly: E. Through a claim that cites only one: W. */
    private static void multipleOnMultiple(Examination examination) {
        Map<Integer, Claim> byNumber = new HashMap<>();
        Map<Integer, Boolean> tainted = new HashMap<>();
        for (Claim claim : examination.application().claims()) {
            boolean multiple = dependent(claim) && claim.reference().multiple();
            List<Claim> cited = claim.reference().numbers().stream()
                    .filter(byNumber::containsKey)
                    .map(byNumber::get)
                    .toList();
            var direct = cited.stream()
                    .filter(other -> dependent(other) && other.reference().multiple())
                    .findFirst();
            boolean indirect =
                    dependent(claim) && cited.stream().anyMatch(other -> tainted.getOrDefault(other.number(), false));
            if (multiple && direct.isPresent()) {
                mark(
                        examination,
                        claim,
                        claim.reference(),
                        "",
                        claim.number(),
                        direct.get().number());
            } else if (multiple && indirect) {
                ClaimReference reference = claim.reference();
                examination.find(
                        Severity.W,
                        Part.CLAIMS,
                        ClaimRules.place(claim),
                        claim.start() + reference.start(),
                        claim.start() + reference.end(),
                        "indirect",
                        claim.number());
            }
            tainted.put(claim.number(), multiple || indirect);
            byNumber.putIfAbsent(claim.number(), claim);
        }
    }

    private static void mark(
            Examination examination, Claim claim, ClaimReference reference, String variant, Object... arguments) {
        examination.find(
                Part.CLAIMS,
                ClaimRules.place(claim),
                claim.start() + reference.start(),
                claim.start() + reference.end(),
                variant,
                arguments);
    }
}

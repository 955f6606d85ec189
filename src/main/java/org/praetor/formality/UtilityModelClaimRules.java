package org.praetor.formality;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** FE-CLM-26 and 27: what the claims of a utility model (实用新型) may be. */
final class UtilityModelClaimRules {

    private static final Set<PatentKind> UTILITY_MODELS = EnumSet.of(PatentKind.UTILITY_MODEL);
    private static final Sought PROCESS = Sought.of(
            "包括(?:以下|如下|下述|下列)步骤|步骤(?:[一二三1-9S]|如下)|工艺步骤|重量份|质量份|(?:重量|质量|摩尔|体积)百分[比含]|(?:wt|WT)\\s*[%％]|摩尔比|计算机程序|程序指令");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-26", Severity.E, UTILITY_MODELS, Statutes.UTILITY_MODEL, UtilityModelClaimRules::products),
            Rule.of(
                    "FE-CLM-27",
                    Severity.E,
                    UTILITY_MODELS,
                    Statutes.UTILITY_MODEL_CLAIMS,
                    UtilityModelClaimRules::one));

    private UtilityModelClaimRules() {}

    /** A claim for a method or a use is a defect; process steps or a composition in a product claim may be known ones: people look. */
    private static void products(Examination examination) {
        for (ClaimNode node : examination.claims().nodes()) {
            Claim claim = node.claim();
            ClaimSubject subject = node.subject();
            if (subject.category() != ClaimSubject.Category.PRODUCT) {
                examination.find(
                        Part.CLAIMS,
                        ClaimRules.place(claim),
                        claim.start() + subject.start(),
                        claim.start() + subject.end(),
                        "",
                        claim.number(),
                        subject.name());
                continue;
            }
            Sought.Scan process = PROCESS.in(claim.text());
            if (process.next()) {
                examination.find(
                        Severity.W,
                        Part.CLAIMS,
                        ClaimRules.place(claim),
                        claim.start() + process.start(),
                        claim.start() + process.end(),
                        "process",
                        claim.number(),
                        process.group());
            }
        }
    }

    /**
     * Two independent claims of one subject, or without a common feature, are a defect; others may be several utility models of one concept (专利法 第三十一条): people
     * look.
     */
    private static void one(Examination examination) {
        Map<String, ClaimNode> subjects = new HashMap<>();
        List<ClaimNode> independent = examination.claims().independent();
        if (independent.size() < 2) {
            return;
        }
        CommonFeatures features = new CommonFeatures(independent.get(0).claim());
        for (ClaimNode node : independent) {
            Claim claim = node.claim();
            ClaimNode before =
                    subjects.putIfAbsent(ClaimSubject.plain(node.subject().name()), node);
            boolean certain =
                    node.relation() == ClaimNode.Relation.INDEPENDENT && (before != null || features.missingIn(claim));
            if (!node.equals(independent.get(0))) {
                examination.find(
                        certain ? Severity.E : Severity.W,
                        Part.CLAIMS,
                        ClaimRules.place(claim),
                        claim.start(),
                        ClaimRules.head(claim),
                        certain ? "" : "several",
                        claim.number());
            }
        }
    }
}

package org.praetor.formality;

import static org.praetor.formality.ClaimEdits.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Defects that come with one claim more: the wrong kind, one too many, excluded matter. */
final class AddedClaimDefects {

    private static final String CLEANING = "一种支架的清洗方法，其特征在于，包括以下步骤：先用水冲洗支架，再把支架晾干。";
    private static final String BOX = "一种收纳箱，其特征在于，包括箱体和铰接在所述箱体上的箱盖。";
    private static final String BOX_TOLD = "一种收纳箱，包括箱体和铰接在箱体上的箱盖。";

    static final List<Defect> ALL = List.of(
            added("method claim in a utility model", "FE-CLM-26", Severity.E, CLEANING, AddedClaimDefects::model)
                    .so("FE-CLM-27", "it is a second independent claim")
                    .described("一种支架的清洗方法，包括以下步骤：先用水冲洗支架，再把支架晾干。"),
            added("second independent claim in a utility model", "FE-CLM-27", Severity.E, BOX, AddedClaimDefects::model)
                    .described(BOX_TOLD),
            added("two independent products", "FE-CLM-11", Severity.W, BOX, AddedClaimDefects::product)
                    .described(BOX_TOLD),
            added("two independent methods", "FE-CLM-11", Severity.W, CLEANING, AddedClaimDefects::method)
                    .described("一种支架的清洗方法，包括以下步骤：先用水冲洗支架，再把支架晾干。"),
            added(
                            "product and its method in one claim",
                            "FE-CLM-19",
                            Severity.W,
                            "一种收纳箱及其制造方法，其特征在于，包括箱体和铰接在所述箱体上的箱盖。",
                            AddedClaimDefects::invention)
                    .so("FE-CLM-11", "it is one more independent claim")
                    .described(BOX_TOLD),
            added(
                            "technique as subject",
                            "FE-CLM-19",
                            Severity.W,
                            "一种收纳技术，其特征在于，把物品放入箱体并盖上箱盖。",
                            AddedClaimDefects::invention)
                    .so("FE-CLM-11", "it is one more independent claim")
                    .described("一种收纳技术，把物品放入箱体并盖上箱盖。"),
            added(
                            "diagnosis of a disease",
                            "FE-CLM-29",
                            Severity.W,
                            "一种关节炎的诊断方法，其特征在于，包括以下步骤：测量患者的关节温度，根据所述关节温度判断是否患有关节炎。",
                            AddedClaimDefects::invention)
                    .so("FE-CLM-11", "it is one more independent claim")
                    .described("一种关节炎的诊断方法，包括以下步骤：测量患者的关节温度，根据关节温度判断是否患有关节炎。"));

    private AddedClaimDefects() {}

    private static Defect added(String kind, String rule, Severity severity, String text, Predicate<Specimen> suits) {
        return Defect.of(
                        kind,
                        rule,
                        severity,
                        clean -> Optional.of(clean)
                                .filter(ClaimEdits::consecutive)
                                .filter(suits)
                                .map(suited -> rule.equals("FE-CLM-26") || rule.equals("FE-CLM-27")
                                        ? suited.declared(PatentKind.UTILITY_MODEL)
                                        : suited)
                                .map(suited -> place(ClaimEdits.appended(suited, text, ""), rule)))
                .so("FE-TTL-06", "the title does not name the added subject")
                .so("FE-DSC-11", "the added claim is told in the embodiments only")
                .so("FE-CLM-25", "one claim more may cost a surcharge");
    }

    /** Rules that count may report at any of the independent claims. */
    private static Defect.Injected place(Defect.Injected injected, String rule) {
        boolean counts = rule.equals("FE-CLM-11") || rule.equals("FE-CLM-27");
        return counts ? new Defect.Injected(injected.before(), injected.after(), Part.CLAIMS, "", "") : injected;
    }

    private static boolean invention(Specimen clean) {
        return clean.kind == PatentKind.INVENTION;
    }

    /** Products only, with drawings: what could have been filed as a utility model. */
    private static boolean model(Specimen clean) {
        return clean.application().has(Part.DRAWINGS)
                && independent(clean).size() == 1
                && independent(clean).stream().noneMatch(AddedClaimDefects::isMethod);
    }

    private static boolean product(Specimen clean) {
        return invention(clean) && independent(clean).stream().anyMatch(claim -> !isMethod(claim));
    }

    private static boolean method(Specimen clean) {
        return invention(clean) && independent(clean).stream().anyMatch(AddedClaimDefects::isMethod);
    }

    private static List<Claim> independent(Specimen clean) {
        return claims(clean).stream().filter(Claim::independent).toList();
    }

    private static boolean isMethod(Claim claim) {
        return claim.text().split("[，,：:]")[0].matches("(?s).*(?:方法|工艺|用途|应用).*");
    }
}

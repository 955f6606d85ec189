package org.praetor.formality;

import static org.praetor.formality.ClaimEdits.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Defects that come with one claim more: the wrong kind, one too many, excluded matter. */
final class AddedClaimDefects {

    private static final String CLEANING = "一种支架的清洗方法，其特征在于，包括以下步骤：先用水冲洗支架，再把支架晾干。";
    private static final String BOX = "一种收纳箱，其特征在于，包括箱体和铰接在所述箱体上的箱盖。";
    private static final String BOX_TOLD = "一种收纳箱，包括箱体和铰接在箱体上的箱盖。";

    private static final String SAME = "，其特征在于，包括贴在外侧的指示牌，所述指示牌为塑料板。";
    private static final String SAME_TOLD = "还包括贴在外侧的指示牌，指示牌为塑料板。";

    static final List<Defect> ALL = List.of(
            model("method claim in a utility model", CLEANING).described("一种支架的清洗方法，包括以下步骤：先用水冲洗支架，再把支架晾干。"),
            model("assembly process in a utility model", "一种底座的装配工艺，其特征在于，先清理底座的安装孔，再拧紧螺栓。")
                    .described("一种底座的装配工艺，先清理底座的安装孔，再拧紧螺栓。"),
            model("use in a utility model", "一种密封垫在管道检修中的用途，其特征在于，密封垫贴在管道上。").described("密封垫贴在管道上，用于管道检修。"),
            model("application in a utility model", "一种弹簧片在缓冲中的应用。").described("弹簧片用于缓冲。"),
            second("second independent claim in a utility model", clean -> Optional.of(BOX))
                    .described(BOX_TOLD),
            second("another product in a utility model", clean -> Optional.of("一种茶杯，其特征在于，杯口设有滤茶片。"))
                    .described("一种茶杯，杯口设有滤茶片。"),
            second("the same product twice in a utility model", AddedClaimDefects::same)
                    .described(SAME_TOLD),
            Defect.of("dependent behind an added independent claim", "FE-CLM-10", Severity.E, clean -> late(clean, BOX))
                    .so("FE-CLM-25", "one claim more may cost a surcharge")
                    .described(BOX_TOLD),
            Defect.of("dependent behind an added method", "FE-CLM-10", Severity.E, clean -> late(clean, CLEANING))
                    .so("FE-CLM-25", "one claim more may cost a surcharge")
                    .described("一种支架的清洗方法，包括以下步骤：先用水冲洗支架，再把支架晾干。"),
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
                                .map(suited -> place(ClaimEdits.appended(suited, text, ""), rule)))
                .so("FE-TTL-06", "the title does not name the added subject")
                .so("FE-DSC-11", "the added claim is told in the embodiments only")
                .so("FE-CLM-25", "one claim more may cost a surcharge");
    }

    /** Besides FE-CLM-26 only the surcharge: what is no utility model at all is objected to once. */
    private static Defect model(String kind, String text) {
        return Defect.of(
                        kind,
                        "FE-CLM-26",
                        Severity.E,
                        clean -> Optional.of(clean)
                                .filter(ClaimEdits::consecutive)
                                .map(suited ->
                                        ClaimEdits.appended(suited.declared(PatentKind.UTILITY_MODEL), text, "")))
                .so("FE-CLM-25", "one claim more may cost a surcharge");
    }

    /** One more independent product; its text may depend on the first claim. */
    private static Defect second(String kind, Function<Specimen, Optional<String>> text) {
        return Defect.of(
                        kind,
                        "FE-CLM-27",
                        Severity.E,
                        clean -> Optional.of(clean)
                                .filter(ClaimEdits::consecutive)
                                .filter(AddedClaimDefects::begun)
                                .flatMap(text)
                                .map(added -> ClaimEdits.appended(clean.declared(PatentKind.UTILITY_MODEL), added, "")))
                .so("FE-TTL-06", "the title does not name the added subject")
                .so("FE-DSC-11", "the added claim is told in the embodiments only")
                .so("FE-CLM-25", "one claim more may cost a surcharge");
    }

    /** Whether the first independent claim is for a product. */
    private static boolean begun(Specimen clean) {
        return ClaimGraph.of(claims(clean)).nodes().get(0).category() == ClaimSubject.Category.PRODUCT;
    }

    /** What the first claim is about, with other features. */
    private static Optional<String> same(Specimen clean) {
        String subject = ClaimGraph.of(claims(clean)).nodes().get(0).subject().name();
        return Optional.of("一种" + subject + SAME).filter(text -> subject.length() < 40);
    }

    /** A claim that goes back to the first behind another independent one, which was there before. */
    private static Optional<Defect.Injected> late(Specimen clean, String independent) {
        return Optional.of(clean)
                .filter(ClaimEdits::consecutive)
                .map(suited -> ClaimEdits.appended(suited, independent, "").after())
                .flatMap(before -> claims(before).stream()
                        .filter(claim -> ClaimEdits.single(claim) && ClaimEdits.cited(claim) == 1)
                        .findFirst()
                        .map(claim -> ClaimEdits.appended(
                                before, "根据权利要求1所述的" + ClaimEdits.subject(claim).orElseThrow() + "，其特征在于，还包括指示牌。", "")))
                .map(injected -> described(injected, "还包括指示牌。"));
    }

    private static Defect.Injected described(Defect.Injected injected, String sentence) {
        return new Defect.Injected(
                injected.before(),
                injected.after().edited(draft -> draft.description.add(sentence)),
                injected.part(),
                injected.place(),
                injected.marked());
    }

    /** Rules that count may report at any of the independent claims. */
    private static Defect.Injected place(Defect.Injected injected, String rule) {
        return rule.equals("FE-CLM-11")
                ? new Defect.Injected(injected.before(), injected.after(), Part.CLAIMS, "", "")
                : injected;
    }

    private static boolean invention(Specimen clean) {
        return clean.kind == PatentKind.INVENTION;
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

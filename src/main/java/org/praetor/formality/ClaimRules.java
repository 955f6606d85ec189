package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** FE-CLM: form of the single claim; references between claims are in {@link DependencyRules}. */
final class ClaimRules {

    private static final Pattern ARABIC = Pattern.compile("[0-9０-９]+[.．、:：]");
    private static final Pattern CHINESE = Pattern.compile("[一二三四五六七八九十]");
    private static final Pattern WORDED = Pattern.compile("^(?:权利要求|权项|权).*|^第.*");
    /** Uses and substances are not described by a difference from something known (实施细则 第二十四条第二款). */
    private static final Pattern SUBSTANCE = Pattern.compile("(?:化合物|抗体|多肽|蛋白质?|核酸|核苷酸|寡核苷酸|序列|晶型|盐|引物|细胞|菌株)$");

    private static final Pattern ILLUSTRATION_BEFORE =
            Pattern.compile("图\\s*\\d{0,3}(?:中)?(?:所示)?[:：，,]?$|示意图|结构图|流程图");

    /** What introduces a formula, a table or a structure. */
    private static final Pattern FORMULA_BEFORE = Pattern.compile("[式为是有下表=＝：:]$|公式|矩阵|函数|方程|结构|化合物");

    /** Where substances are claimed, a picture is their formula. */
    private static final Sought CHEMISTRY =
            Sought.of("化合物|可接受的?盐|基团|取代基|[烷烯炔芳酰羟氨羧苯]基|异构体|聚合物|重复单元|结构[通]?式|通式|式\\s*[(（]?\\s*[IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]");

    private static final Sought DESCRIPTION_CITED = Sought.of(
            "(?:参[见照阅考]|见|如)?说明书[^，。；]{0,12}所[述示]|(?:参[见照阅考]|见|如)(?:说明书)?(?:附)?图\\s*\\d+(?:[^，。；]{0,8}所示)?|(?:附)?图\\s*\\d+[^，。；]{0,8}所示|(?:参[见照阅考]|见|如)说明书");
    private static final int FREE_CLAIMS = 10;
    private static final String OTHER_STOPS = "．｡.";
    private static final String COLONS = "：:";

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-01", Severity.E, TECHNICAL, Statutes.RULES_22_2, ClaimRules::numbering),
            Rule.of("FE-CLM-02", Severity.E, TECHNICAL, Statutes.CLAIMS, ClaimRules::label),
            Rule.of("FE-CLM-03", Severity.E, TECHNICAL, Statutes.FULL_STOP, ClaimRules::fullStop),
            Rule.of("FE-CLM-09", Severity.W, TECHNICAL, Statutes.RULES_24, ClaimRules::twoParts),
            Rule.of("FE-CLM-12", Severity.E, TECHNICAL, Statutes.RULES_22_3, ClaimRules::describesItself),
            Rule.of("FE-CLM-13", Severity.E, TECHNICAL, Statutes.RULES_22_3, ClaimRules::pictures),
            Rule.of("FE-CLM-25", Severity.I, TECHNICAL, Statutes.SURCHARGE, ClaimRules::surcharge));

    private ClaimRules() {}

    private static void numbering(Examination examination) {
        int expected = 1;
        for (Claim claim : examination.asRead().claims()) {
            String label = claim.label();
            if (claim.text().isBlank()) {
                examination.find(Part.CLAIMS, place(claim), labelled(claim), claim.start(), "empty", claim.number());
            } else if (label.isEmpty()) {
                examination.find(Part.CLAIMS, place(claim), claim.start(), head(claim), "none", expected);
            } else if (!WORDED.matcher(label).matches()
                    && !ARABIC.matcher(label).matches()) {
                boolean chinese = CHINESE.matcher(label).find();
                Object[] arguments = chinese ? new Object[] {label} : new Object[] {label, expected};
                examination.find(
                        Part.CLAIMS,
                        place(claim),
                        labelled(claim),
                        claim.start(),
                        chinese ? "numerals" : "form",
                        arguments);
            } else if (claim.number() != expected) {
                examination.find(
                        Part.CLAIMS, place(claim), labelled(claim), claim.start(), "", claim.number(), expected);
            }
            expected = claim.number() + 1;
        }
    }

    private static void label(Examination examination) {
        examination.application().claims().stream()
                .filter(claim -> WORDED.matcher(claim.label()).matches())
                .forEach(claim ->
                        examination.find(Part.CLAIMS, place(claim), labelled(claim), claim.start(), "", claim.label()));
    }

    /** One full stop, at the end; every other one is marked. One of another type, or a colon whose formula the source lost, is to be looked at. */
    private static void fullStop(Examination examination) {
        for (Claim claim : examination.application().claims()) {
            String text = claim.text().stripTrailing();
            int last = text.length() - 1;
            for (int at = text.indexOf('。'); at >= 0 && at < last; at = text.indexOf('。', at + 1)) {
                examination.find(
                        Part.CLAIMS,
                        place(claim),
                        claim.start() + at,
                        claim.start() + at + 1,
                        "inside",
                        claim.number());
            }
            if (last >= 0 && text.charAt(last) != '。' && text.charAt(last) != ContentHash.PICTURE) {
                boolean other = OTHER_STOPS.indexOf(text.charAt(last)) >= 0;
                boolean lost = COLONS.indexOf(text.charAt(last)) >= 0;
                examination.find(
                        other || lost ? Severity.W : Severity.E,
                        Part.CLAIMS,
                        place(claim),
                        claim.start() + Math.max(0, last - 5),
                        claim.start() + last + 1,
                        other ? "other" : "missing",
                        other ? new Object[] {claim.number(), text.substring(last)} : new Object[] {claim.number()});
            }
        }
    }

    private static void twoParts(Examination examination) {
        examination.claims().nodes().stream()
                .filter(node -> node.relation() == ClaimNode.Relation.INDEPENDENT && node.characterised() < 0)
                .filter(node -> node.category() != ClaimSubject.Category.USE
                        && !SUBSTANCE.matcher(node.subject().name()).find())
                .map(ClaimNode::claim)
                .forEach(claim ->
                        examination.find(Part.CLAIMS, place(claim), claim.start(), head(claim), "", claim.number()));
    }

    /** Formulae may be pictures. One introduced as a figure is a defect; one that stands alone, and that neither words nor chemistry introduce as a formula, is to be looked at. */
    private static void pictures(Examination examination) {
        if (examination.text(Part.CLAIMS).indexOf(ContentHash.PICTURE) < 0) {
            return;
        }
        BitSet chemical = new BitSet();
        for (ClaimNode node : examination.claims().nodes()) {
            Claim claim = node.claim();
            String text = claim.text();
            chemical.set(
                    node.index(),
                    CHEMISTRY.standsIn(text) || node.cited().stream().anyMatch(cited -> chemical.get(cited.index())));
            for (int at = text.indexOf(ContentHash.PICTURE); at >= 0; at = text.indexOf(ContentHash.PICTURE, at + 1)) {
                String before = text.substring(Math.max(0, at - 12), at).strip();
                boolean alone = (at == 0 || text.charAt(at - 1) == '\n')
                        && (at + 1 == text.length() || "\n。".indexOf(text.charAt(at + 1)) >= 0);
                boolean illustration = ILLUSTRATION_BEFORE.matcher(before).find();
                if (illustration
                        || (alone
                                && !chemical.get(node.index())
                                && !FORMULA_BEFORE.matcher(before).find())) {
                    examination.find(
                            illustration ? Severity.E : Severity.W,
                            Part.CLAIMS,
                            place(claim),
                            claim.start() + at,
                            claim.start() + at + 1,
                            illustration ? "" : "unclear",
                            claim.number());
                    break;
                }
            }
        }
    }

    private static void describesItself(Examination examination) {
        for (Claim claim : examination.application().claims()) {
            Sought.Scan cited = DESCRIPTION_CITED.in(claim.text());
            if (cited.next()) {
                examination.find(
                        Part.CLAIMS,
                        place(claim),
                        claim.start() + cited.start(),
                        claim.start() + cited.end(),
                        "",
                        claim.number(),
                        cited.group());
            }
        }
    }

    private static void surcharge(Examination examination) {
        int claims = examination.application().claims().size();
        if (claims > FREE_CLAIMS) {
            examination.whole(Part.CLAIMS, "", claims, claims - FREE_CLAIMS);
        }
    }

    /** Where its label begins. */
    private static int labelled(Claim claim) {
        return claim.start() - claim.label().length() - 1;
    }

    static String place(Claim claim) {
        return String.valueOf(claim.number());
    }

    /** End of the span that shows a claim by its beginning. */
    static int head(Claim claim) {
        return claim.start() + Math.min(claim.text().length(), 30);
    }
}

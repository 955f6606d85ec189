package org.praetor.formality;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** FE-CLM-26 and 27: what the claims of a utility model (实用新型) may be. */
final class UtilityModelClaimRules {

    private static final Set<PatentKind> UTILITY_MODELS = EnumSet.of(PatentKind.UTILITY_MODEL);
    private static final Sought PROCESS = Sought.of(
            "包[括含][^，,；;。]{0,16}步骤|步骤|(?:重量|质量|摩尔|体积)(?:百分[比含]|比(?!例阀)|份)|(?:wt|WT)\\s*[%％]|计算机程序|程序指令|混合而成|共混|(?:制备|制造|制作|生产|加工|成型)(?:方法|工艺|过程)(?:包括|为|是|如下|[:：])");

    /** Shares of what a thing is made of (由30%铜和70%锌制成); 高度的30% measures a shape. */
    private static final Sought COMPOSITION = Sought.of(
            "\\d[\\d.]*\\s*[%％]\\s*的?(?![和与或及至到的]|[宽长高深厚]度|面积|体积|直径|周长|行程|距离|位置|开度|负载|功率)[\\p{IsHan}A-Za-z]{1,12}?(?:[、，,]|和|与|以及|及)\\s*\\d[\\d.]*\\s*[%％]\\s*的?\\p{IsHan}"
                    + "|(?:含有?|添加|掺[有入杂]|加入)有?\\s*\\d[\\d.]*\\s*[%％]\\s*的?[\\p{IsHan}A-Za-z]");

    /** Steps in their order, or with the heat and the time they take. */
    private static final Sought TREATMENT = Sought.of("先(?!后)[^；;。]{1,40}再[^；;。]{1,40}?(?:制成|制得|而成|得到|成型)"
            + "|\\d\\s*(?:℃|°C|摄氏度)[^，,；;。]{0,8}(?:烘[烤干]|加热|烧结|煅烧|焙烧|固化|退火|淬火|回火|保温|干燥|热处理|硫化)"
            + "|(?:烘[烤干]|烧结|煅烧|焙烧|固化|退火|保温|浸泡|搅拌|硫化)\\s*\\d[\\d.]*\\s*(?:小时|分钟|h|min)");

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
            Stream.of(COMPOSITION, TREATMENT, PROCESS)
                    .map(words -> words.in(claim.text()))
                    .filter(Sought.Scan::next)
                    .findFirst()
                    .ifPresent(process -> examination.find(
                            Severity.W,
                            Part.CLAIMS,
                            ClaimRules.place(claim),
                            claim.start() + process.start(),
                            claim.start() + process.end(),
                            "process",
                            claim.number(),
                            process.group()));
        }
    }

    /**
     * Two independent claims of one subject, or without a common feature, are a defect; others may be several utility models of one concept (专利法 第三十一条): people
     * look. A method or a use is not protected at all, which FE-CLM-26 says.
     */
    private static void one(Examination examination) {
        Map<String, ClaimNode> subjects = new HashMap<>();
        List<ClaimNode> independent = examination.claims().independent().stream()
                .filter(node -> node.category() == ClaimSubject.Category.PRODUCT)
                .toList();
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

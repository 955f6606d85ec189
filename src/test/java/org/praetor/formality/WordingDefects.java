package org.praetor.formality;

import static org.praetor.formality.ClaimEdits.claim;
import static org.praetor.formality.ClaimEdits.claims;
import static org.praetor.formality.ClaimEdits.feature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Defects in the words of a claim. */
final class WordingDefects {

    private static final Pattern SIGN = Pattern.compile("(?<=\\p{IsHan})(?<![式骤程表图第])[(（]\\d{1,3}[)）]");
    private static final Pattern CHARACTERISED = Pattern.compile("其特征在于[，,：:]?");
    private static final String SIGN_UNKNOWN = "（987）";

    static final List<Defect> ALL = List.of(
            claim("no characterising part", "FE-CLM-09", Severity.W, "", WordingDefects::uncharacterised),
            claim("如图1所示 in a claim", "FE-CLM-12", Severity.E, "如图1所示", text -> inserted(text, "如图1所示，")),
            claim("参见附图2 in a claim", "FE-CLM-12", Severity.E, "参见附图2", text -> inserted(text, "参见附图2，")),
            claim("如说明书所述 in a claim", "FE-CLM-12", Severity.E, "如说明书", text -> inserted(text, "如说明书所述，")),
            claim("illustration in a claim", "FE-CLM-13", Severity.E, "", text -> inserted(text, "如下图所示：\n\uFFFC\n"))
                    .so("FE-CLM-12", "the words that point at the illustration"),
            claim("unknown reference sign", "FE-CLM-14", Severity.W, "987", WordingDefects::unknownSign)
                    .so("FE-DSC-08", "the same part has two signs now"),
            feature("remark in brackets", "FE-CLM-15", Severity.W, "还包括提示灯（必要的话可以拆下）", "必要的话可以拆下")
                    .described("还包括提示灯，提示灯可以拆下。"),
            feature("uncertain word 高温", "FE-CLM-16", Severity.W, "并且在高温条件下使用", "高温")
                    .described("并且在高温条件下使用。"),
            feature("uncertain word 较薄", "FE-CLM-16", Severity.W, "还包括较薄的垫层", "薄")
                    .described("还包括垫层。"),
            feature("例如", "FE-CLM-17", Severity.W, "还包括金属件，例如不锈钢件", "例如").described("还包括金属件，金属件是不锈钢件。"),
            feature("优选", "FE-CLM-17", Severity.W, "还包括金属件，优选为不锈钢件", "优选").described("还包括金属件，金属件是不锈钢件。"),
            feature("最好是", "FE-CLM-17", Severity.W, "还包括金属件，最好是不锈钢件", "最好").described("还包括金属件，金属件是不锈钢件。"),
            feature("约", "FE-CLM-18", Severity.W, "还包括垫层，垫层的宽度约为5mm", "约").described("还包括垫层，垫层的宽度为5mm。"),
            feature("左右", "FE-CLM-18", Severity.W, "还包括垫层，垫层的宽度为5mm左右", "左右").described("还包括垫层，垫层的宽度为5mm。"),
            feature("或类似物", "FE-CLM-18", Severity.W, "还包括垫层或类似物", "类似物").described("还包括垫层。"),
            feature("可选地", "FE-CLM-17", Severity.W, "可选地包括金属件", "可选地").described("包括金属件。"),
            feature("一般", "FE-CLM-17", Severity.W, "还包括金属件，金属件一般由不锈钢冲压而成", "一般").described("还包括金属件，金属件由不锈钢冲压而成。"),
            feature("基本上", "FE-CLM-18", Severity.W, "还包括垫层，垫层基本上与地面齐平", "基本上").described("还包括垫层，垫层与地面齐平。"),
            feature("接近 before a shape", "FE-CLM-18", Severity.W, "还包括垫层，垫层的外形接近椭圆形", "接近")
                    .described("还包括垫层，垫层的外形为椭圆形。"),
            feature("接近 before a place", "FE-CLM-18", Severity.W, "还包括垫层，垫层设置在接近顶部的位置", "接近")
                    .described("还包括垫层，垫层设置在顶部。"),
            feature("约 before a number of parts", "FE-CLM-18", Severity.W, "设有约5个垫层", "约")
                    .described("设有垫层。"),
            feature("reason by 因为", "FE-CLM-20", Severity.W, "还包括垫层，因为垫层能缓冲", "因为")
                    .described("还包括垫层，垫层能缓冲。"),
            feature("reason by 由于…因此", "FE-CLM-20", Severity.W, "还包括垫层，由于垫层柔软，因此不划伤工件", "因此")
                    .described("还包括垫层，垫层柔软，不划伤工件。"),
            feature("explanation by 这样可以", "FE-CLM-20", Severity.W, "还包括垫层，这样可以缩短装配时间", "这样")
                    .described("还包括垫层，缩短装配时间。"),
            feature("性价比高 in a claim", "FE-CLM-20", Severity.E, "设有性价比高的垫层", "性价比高")
                    .described("设有垫层。"),
            feature("独家 in a claim", "FE-CLM-20", Severity.E, "包括独家设计的垫层", "独家").described("包括设计的垫层。"),
            feature("顶级 in a claim", "FE-CLM-20", Severity.E, "包括顶级的垫层", "顶级").described("包括垫层。"),
            feature("最佳 in a claim", "FE-CLM-20", Severity.W, "包括最佳的垫层", "最佳").described("包括垫层。"),
            modelled("composition in a utility model", "还包括垫层，垫层由25%石墨和75%树脂压成", "25%")
                    .described("还包括垫层，垫层由25%石墨和75%树脂压成。"),
            modelled("treatment in a utility model", "还包括垫层，垫层先裁切，再在150℃下硫化制成", "150℃")
                    .described("还包括垫层，垫层先裁切，再在150℃下硫化制成。"),
            modelled("steps in a utility model", "还包括垫层，垫层的制造工艺包括裁切步骤", "制造工艺").described("还包括垫层，垫层的制造工艺包括裁切步骤。"),
            feature("commercial words in a claim", "FE-CLM-20", Severity.E, "达到国际领先水平", "国际领先"),
            feature("term not in the description", "FE-CLM-22", Severity.W, "还包括棘轮挡块", "棘轮挡块"),
            feature("range without example", "FE-CLM-28", Severity.W, "还包括垫层，垫层的宽度为437mm至893mm", "")
                    .described("还包括垫层，垫层有一定的宽度。"),
            Defect.of("two identical claims", "FE-CLM-21", Severity.W, WordingDefects::twice)
                    .so("FE-CLM-25", "one claim more may cost a surcharge")
                    .so("FE-CLM-07", "the copy cites several as its model does")
                    .so("FE-CLM-10", "the copy may stand behind another independent claim")
                    .so("FE-CLM-17", "the copy repeats the words of its model")
                    .so("FE-CLM-23", "the copy repeats the words of its model"));

    private WordingDefects() {}

    /** A feature of a utility model that defines it by material or method. */
    private static Defect modelled(String kind, String feature, String marked) {
        Defect defect = feature(kind, "FE-CLM-26", Severity.W, feature, marked);
        return Defect.of(
                kind,
                "FE-CLM-26",
                Severity.W,
                clean -> defect.injection().into(clean.declared(PatentKind.UTILITY_MODEL)));
    }

    private static String uncharacterised(String text) {
        return text.startsWith("一种") && !text.contains("权利要求")
                ? CHARACTERISED.matcher(text).replaceAll("")
                : text;
    }

    /** After 其特征在于. */
    private static String inserted(String text, String words) {
        Matcher characterised = CHARACTERISED.matcher(text);
        return characterised.find()
                ? text.substring(0, characterised.end()) + words + text.substring(characterised.end())
                : text;
    }

    /** One of several signs becomes a number that nothing has. */
    private static String unknownSign(String text) {
        Matcher sign = SIGN.matcher(text);
        int first = -1;
        int end = -1;
        while (sign.find()) {
            first = sign.start();
            end = sign.end();
        }
        return first < 0 ? text : text.substring(0, first) + SIGN_UNKNOWN + text.substring(end);
    }

    private static boolean spotless(Specimen clean, Claim claim) {
        return clean.findings().stream()
                .noneMatch(finding ->
                        finding.part() == Part.CLAIMS && finding.place().equals(ClaimRules.place(claim)));
    }

    private static Optional<Defect.Injected> twice(Specimen clean) {
        return Optional.of(clean)
                .filter(ClaimEdits::consecutive)
                .flatMap(suited -> ClaimEdits.choose(
                        clean, "FE-CLM-21", claim -> ClaimEdits.single(claim) && spotless(clean, claim)))
                .filter(claim -> claims(clean).stream()
                        .skip(claim.number())
                        .noneMatch(other -> other.text().startsWith("一种")))
                .map(claim -> ClaimEdits.appended(clean, claim.text(), ""));
    }
}

package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** FE-CLM-16…20, 24 and 29: words that make the scope of a claim unclear or do not belong into one. */
final class ClaimWordingRules {

    private static final Sought UNCERTAIN = Sought.of(
            "(?:很|非常|十分|足够|相当|较为?|比较)(?:宽|高|低|厚|薄|强|弱|大|小|长|短|快|慢|多|少|近|远|深|浅|轻|重(?!要)|粗|细|软|硬)(?:的?范围)?(?!于)"
                    + "|(?:高温|高压|低温|低压|高速|低速)(?<=[在于以经用]..)(?=下|条件|环境|处理|[，；。、])|高温高压(?!蒸汽|釜|灭菌|水|气)|适量|(?:适当|合适|适宜|恰当)的?(?=温度|压力|时间|速度|比例|位置|距离|厚度|长度|宽度|高度|尺寸|大小|材料|浓度|强度|角度|间隙|间距|[，；。、])");

    /** What is so as a rule (一般设有…) may be otherwise. */
    private static final String AS_A_RULE =
            "(?:地(?![址点区面理图块形])|来说|来讲|而言|情况下|[为是](?!了)|(?=设有|设置|设于|设在|采用|选用|选择|选取|位于|控制在|安装[有在于]|固定[有在于]|由|在(?!线)))";

    private static final Sought TWO_SCOPES = Sought.of(
            "例如|比如|诸如|譬如|最好(?!的)(?=\\p{IsHan})是?|尤其是|特别是|必要时|可选地(?![址点区面理图块形])|可选的?(?=[，,])|一般"
                    + AS_A_RULE + "|通常" + AS_A_RULE
                    + "|(?:更|最|进一步)?优选(?!算法|策略|级|出)(?:地|为|的)?|如(?!权利|果|下|图|式|前|上|此|何|同|公式|表|本|所|未|需|若|是|说明|不|有|无|步骤|S)(?=[\\p{IsHan}A-Z])(?<=[，,、（(]如)");

    private static final Sought VAGUE = Sought.of(
            "约(?<![节制契合条预签公邀简隐]约)(?=\\s*[为是在]?\\s*[\\d一二三四五六七八九十百千])|大约|约等于|≈(?=\\s*\\d)|左右(?<=\\d[\\p{IsHan}a-zA-Zμ℃°%％]{0,6}左右)"
                    + "|接近(?<![最互渐]接近)(?=\\s*\\d|于?\\s*(?:零|垂直|水平|平行|相等|相同|一致|齐平|饱和|真空|中性|直角|直线|室温|常温"
                    + "|\\p{IsHan}{1,3}[形状]|(?:[上下前后左右一两内外末首尾]?端|[上下中底顶侧根][部端缘]|中[心间]|边缘)(?![^，；。]{0,6}时)))"
                    + "|基本上|大致上?|大体上?|大概|基本(?=垂直|水平|平行|相等|相同|一致|齐平)"
                    + "|等(?<![相均同高初对平中优劣何此一二三四不差匀]等)(?=[，,。；;、)）]|$)|等等|或类似(?:物|的|结构|装置)|及类似物|等类似");

    private static final Pattern UNCLEAR_TYPE = Pattern.compile("(?:技术|技术方案|构思|配方设计|改进)$"
            + "|(?:以?及其|和其|与其)[^，的]{0,12}(?:方法|工艺|用途|应用|装置|系统|设备)$"
            + "|(?:方法|工艺)(?:及|和|与|以及|、)[^，的方法]{0,10}(?:装置|系统|设备|产品)$"
            + "|(?:装置|系统|设备|产品)(?:及|和|与|以及|、)[^，的]{0,10}(?:方法|工艺)$");

    private static final Sought EXPLANATION = Sought.of(
            "有益效果|优点(?:是|在于|为)|其?好处(?:是|在于)|(?:其|本发明|本实用新型|发明)的?目的(?:是|在于)|与现有技术相比|相比(?:于)?现有技术|现有技术(?:中|的)|众所周知|操作简便|使用方便|成本低廉|结构简单"
                    + "|因为|之所以|(?:原因|理由)(?:是|在于)|由于[^，,；;。]{1,40}[，,]\\s*(?:因此|因而|所以|故)|所以(?<=[，,；;。]所以)|因[此而](?<=[，,；;]因[此而])(?=[，,可能使具就便不])"
                    + "|这样(?:就|便|一来)?[，,]?(?:可以?|能够?|有利于|有助于|便于|使得?|避免|不仅)|(?:本发明|本实用新型)(?:的|具有|解决|能够|可以|采用|提供)");

    private static final Sought OPEN_AND_CLOSED = Sought.of("(?:包括|包含)(?:有)?[^，,；;。：:由所的]{1,40}(?:组成|构成)(?=[，,；;。])");

    private static final Sought BOUNDS =
            Sought.of("(?:大于|小于|超过|高于|低于|不足|少于|多于)(?!等于|或等于|或者等于)\\s*[\\d.]+\\s*[^，,；;。\\d\\s]{0,8}?(?:以上|以下|以内)");

    /** Not the medicine that is made: "在制备用于治疗…的药物中的用途". */
    private static final String MADE =
            "(?![^，]{0,60}(?:药物?|药剂|制剂|药品|药盒|试剂盒?|产品|组合物|食品|疫苗|芯片|器械|装置|系统)(?:中|上|方面)?的(?:用途|应用)$)";

    private static final Pattern EXCLUDED = Pattern.compile(
            "(?:病|症|癌|瘤|炎|疾|痛|疹|疮|患者|人体|综合征|辅助|临床|医学)[^，]{0,12}(?:诊断|治疗|诊治)[^，]{0,4}方法$|(?:治疗|诊断|诊治)[^，]{0,16}(?:病|癌|瘤|症|炎|痛|患者|贫血)的?方法$|(?:手术|麻醉|针灸|按摩|免疫|受孕|避孕)方法$"
                    + "|用于(?:治疗|诊断|预防)" + MADE + "[^，]{0,20}的(?:用途|应用)$|在(?:治疗|诊断|预防)[^，]{0,20}中的(?:用途|应用)$"
                    + "|(?:游戏|竞赛|记忆|速算|教学|授课|训练动物|驯养|赌博|彩票|博彩|排课|作曲|速记)[^，]{0,4}(?:方法|规则)$|(?:交易|经营|营销|推销|理财|定价|保险|会计)(?:规则|策略|方法)$"
                    + "|(?:计算机程序|软件|算法|公式|数据结构|信息表)$|(?:动物|植物)(?:新)?品种$|原子核变换|核裂变方法|核聚变方法|克隆人|人胚胎");

    /** Words of trade, networks and tools that are features of a claim as often as praise. */
    private static final Set<String> FEATURES = Set.of("促销", "销量", "畅销", "根治", "万能", "免检", "名牌");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-16", Severity.W, TECHNICAL, Statutes.CLEAR, examination -> each(examination, UNCERTAIN)),
            Rule.of("FE-CLM-17", Severity.W, TECHNICAL, Statutes.CLEAR, examination -> each(examination, TWO_SCOPES)),
            Rule.of("FE-CLM-18", Severity.W, TECHNICAL, Statutes.CLEAR, examination -> each(examination, VAGUE)),
            Rule.of(
                    "FE-CLM-19",
                    Severity.W,
                    TECHNICAL,
                    Statutes.CLEAR,
                    examination -> subjects(examination, UNCLEAR_TYPE)),
            Rule.of("FE-CLM-20", Severity.E, TECHNICAL, Statutes.CONCISE, ClaimWordingRules::commercial),
            Rule.of("FE-CLM-24", Severity.W, TECHNICAL, Statutes.SCOPE, ClaimWordingRules::scope),
            Rule.of(
                    "FE-CLM-29",
                    Severity.W,
                    TECHNICAL,
                    Statutes.LAW_5_25,
                    examination -> subjects(examination, EXCLUDED)));

    private ClaimWordingRules() {}

    /** The first such word of each claim. */
    private static void each(Examination examination, Sought words) {
        examination.claims().nodes().forEach(node -> first(examination, node.claim(), words, ""));
    }

    private static boolean first(Examination examination, Claim claim, Sought words, String variant) {
        Sought.Scan word = words.in(claim.text());
        if (!word.next()) {
            return false;
        }
        mark(examination, Severity.W, claim, word.start(), word.end(), variant);
        return true;
    }

    private static void subjects(Examination examination, Pattern names) {
        examination.claims().independent().stream()
                .filter(node -> names.matcher(node.subject().name()).find())
                .forEach(node -> mark(
                        examination,
                        Severity.W,
                        node.claim(),
                        node.subject().start(),
                        node.subject().end(),
                        ""));
    }

    /** Praise is a defect where the word has no other meaning (最好是 sets a scope apart); an explanation may belong to a feature: people look. */
    private static void commercial(Examination examination) {
        for (ClaimNode node : examination.claims().nodes()) {
            Claim claim = node.claim();
            Lexicon.commercials(claim.text()).stream()
                    .filter(hit -> !TWO_SCOPES.begins(claim.text(), hit.start()))
                    .findFirst()
                    .ifPresent(hit -> mark(
                            examination,
                            FEATURES.contains(hit.word()) ? Severity.W : hit.severity(),
                            claim,
                            hit.start(),
                            hit.end(),
                            ""));
            first(examination, claim, EXPLANATION, "explanation");
        }
    }

    /** Bounds that include and exclude their number; 包括…组成; and 还包括 under a claim that is closed by 由…组成. */
    private static void scope(Examination examination) {
        for (ClaimNode node : examination.claims().nodes()) {
            Claim claim = node.claim();
            first(examination, claim, BOUNDS, "bounds");
            first(examination, claim, OPEN_AND_CLOSED, "mixed");
        }
        ClosedClaims.extended(examination);
    }

    static void mark(Examination examination, Severity severity, Claim claim, int start, int end, String variant) {
        examination.find(
                severity,
                Part.CLAIMS,
                ClaimRules.place(claim),
                claim.start() + start,
                claim.start() + end,
                variant,
                claim.number(),
                claim.text().substring(start, Math.min(end, start + 40)));
    }
}

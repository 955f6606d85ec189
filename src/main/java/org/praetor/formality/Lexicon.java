package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words the rules look for (domain book §6.8), with the usual phrases that are not meant. A word is a defect only where it says nothing else than praise; what is praise in one
 * text and a term in the next (最优解, 销量预测) is for people, and in a description, which is long, not even for them.
 */
final class Lexicon {

    private static final String TRADE =
            "最佳|最优|最好|第一(?=品牌|名牌)|顶级|极品|国际领先|国内领先|世界领先|世界首创|国内首创|填补(?:了)?(?:该|这一|本)?(?:国内外?|国际|世界|行业|市场|领域|技术)?的?空白(?!区|处|像|值|单元|位)"
                    + "|独家|首选|畅销|驰名|名牌|老字号|物美价廉|性价比最?高|优惠|促销|包退|销量第一|销量领先|销量|风靡|绝无仅有|史无前例|完美|万能|[1１][0０]{2}[%％]有效|根治|权威推荐|国家级|免检";

    private static final Sought COMMERCIAL = Sought.words(TRADE);

    private static final Sought COMMERCIAL_OR_SOLE = Sought.words(TRADE + "|唯一");

    /** 万能表 … are terms of the art, not praise. */
    private static final List<String> TECHNICAL = List.of(
            "局部最优", "全局最优", "最优选", "万能表", "万能材料", "万能试验", "万能角度", "万能轮", "万能铣", "万能胶", "销量预测", "销量数据", "优惠券", "优惠信息",
            "完美的结合", "根治术", "根治性");

    /** The top of a tree, the ideal of a theory, a right that one party holds. */
    private static final Pattern TERM =
            Pattern.compile("顶级(?:[域类层页父子分网]|节点|目录|菜单|窗口|元素|对象|证书|服务|标[签题识]|模块|组件|控制|管理|指标|索引|事件|实体|概念|CA|DNS)"
                    + "|完美(?:[码图数]|匹配|结合|融合|贴合|电?导体|磁导体|吸收|晶|哈希|重[构建]|前向|二叉|信[息道]|[反透]射|透镜|传输|序列|编码|阵列|复现|再现)"
                    + "|独家(?:版权|授权|许可|代理|经营|内容|资源|标[识志记])");

    /** 最佳实施例, 最优的结构参数, 最佳播种日: the best of a range, not the best of all goods. */
    private static final Pattern OPTIMUM = Pattern.compile(
            "最[佳优好](?:化|的)?[\\p{IsHan}A-Za-z]{0,6}?(?:实施|方式|模式|解|化|值|参数|路径|控制|匹配|条件|时期|时间|时机|时刻|季节|日|期|温度|湿度|水分|浓度|状态|"
                    + "比例|配比|工况|位置|角度|方向|组合|均衡|平衡|输出|点|区间|范围|培养基|亲本|环境|尺寸|流量|频率|速度|转速|压力|距离|策略|覆盖|训练集|"
                    + "曲线|模型|配置|结构|顺序|数量|厚度|剂量|用量|阈值|系数|权重|特征|子集|分割|调度|分配|播种|授粉|产量|方案|估计|拟合|候选|节点|适应|个体|变体|线性)");

    /** 达到最佳, 调至最佳: what was reached or sought, not what is sold. */
    private static final Pattern REACHED = Pattern.compile(
            "(?:达到?|获得|取得|得到|调[至到整]|调节[至到]|处于|保持|维持|适应|成为|选择|选取|选出|确定|求[得出取]|计算出?|寻找|寻求|找到|设[为定置])[了为的至到]?$");

    private static final int BEFORE = 6;

    /** Words that are praise in one text and mathematics, trade or medicine in the next: people decide. */
    private static final Set<String> AMBIGUOUS =
            Set.of("最佳", "最优", "最好", "首选", "畅销", "名牌", "优惠", "促销", "销量", "万能", "根治", "国家级", "性价比最高");

    /** A description may say them of goods on the market. */
    private static final Set<String> OF_GOODS = Set.of("独家", "性价比高", "性价比最高");

    private static final Sought DISPARAGING = Sought.words(
                    "(?:某|其[他它]|同类|别的|竞争|市[面场]上)[^，。；]{0,14}(?=[厂公企商产])(?:厂|公司|企业|厂家|厂商|商家|产品)[^，。；]{0,8}(?=[低劣不粗一])(?:低劣|劣质|不堪|粗制滥造|一无是处)"
                            + "|粗制滥造|一无是处|毫无价值|垃圾产品|欺骗消费者")
            .near("厂公企商产粗一毫垃欺", 18);

    private Lexicon() {}

    /** A word found, how grave it is and where it stands. */
    record Hit(String word, Severity severity, int start, int end) {}

    /** Every commercial word, where it stands first. */
    static List<Hit> commercials(String text) {
        return hits(COMMERCIAL, text);
    }

    /** The same in a long technical text: milder about goods, and ordinary words only where they praise. Each word once. */
    static List<Hit> boasts(String text) {
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Sought.Scan scan = COMMERCIAL_OR_SOLE.in(text);
        while (scan.next()) {
            String word = scan.group();
            Optional<Severity> severity = Praise.WORDS.contains(word)
                    ? Praise.severity(text, scan.start(), scan.end())
                    : technical(text, scan.start(), scan.end()) ? Optional.empty() : Optional.of(severity(word));
            if (severity.isPresent() && seen.add(word)) {
                Severity mild = OF_GOODS.contains(word) ? Severity.W : severity.get();
                hits.add(new Hit(word, mild, scan.start(), scan.end()));
            }
        }
        return hits;
    }

    /** Words that run down what others make (贬低他人). */
    static List<Hit> disparaging(String text) {
        return hits(DISPARAGING, text);
    }

    private static List<Hit> hits(Sought words, String text) {
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Sought.Scan scan = words.in(text);
        while (scan.next()) {
            String word = scan.group();
            if (!technical(text, scan.start(), scan.end()) && seen.add(word)) {
                hits.add(new Hit(word, severity(word), scan.start(), scan.end()));
            }
        }
        return hits;
    }

    private static Severity severity(String word) {
        return AMBIGUOUS.contains(word) ? Severity.W : Severity.E;
    }

    private static boolean technical(String text, int start, int end) {
        boolean reached = text.charAt(start) == '最'
                && REACHED.matcher(text.substring(Math.max(0, start - BEFORE), start))
                        .find();
        return reached
                || begins(OPTIMUM, text, start)
                || begins(TERM, text, start)
                || TECHNICAL.stream().anyMatch(term -> around(text, term, start, end));
    }

    private static boolean begins(Pattern terms, String text, int start) {
        return terms.matcher(text).region(start, text.length()).lookingAt();
    }

    private static boolean around(String text, String term, int start, int end) {
        for (int at = Math.max(0, start - term.length() + 1); at < end; at++) {
            if (text.startsWith(term, at)) {
                return true;
            }
        }
        return false;
    }
}

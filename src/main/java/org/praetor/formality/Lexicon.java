package org.praetor.formality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words the rules look for (domain book §6.8), with the usual phrases that are not meant. */
final class Lexicon {

    private static final Pattern COMMERCIAL = Pattern.compile(
            "最佳|最优|最好|第一(?=品牌|名牌)|顶级|极品|国际领先|国内领先|世界首创|国内首创|填补(?:了)?(?:国内|国际|国内外)?空白|独家|首选|畅销|驰名|名牌|老字号|"
                    + "物美价廉|性价比高|优惠|促销|包退|销量|风靡|绝无仅有|史无前例|完美|万能|100%有效|根治|权威推荐|国家级|免检");

    /** 万能表 … are terms of the art, not praise. */
    private static final List<String> TECHNICAL =
            List.of("局部最优", "全局最优", "万能表", "万能材料", "万能试验", "万能角度", "万能轮", "万能铣", "万能胶", "销量预测", "销量数据", "优惠券", "优惠信息");

    /** 最佳实施例, 最优的结构参数, 最佳播种日: the best of a range, not the best of all goods. */
    private static final Pattern OPTIMUM = Pattern.compile(
            "最[佳优好](?:化|的)?[\\p{IsHan}A-Za-z]{0,6}?(?:实施|方式|模式|解|化|值|参数|路径|控制|匹配|条件|时期|时间|时机|时刻|季节|日|期|温度|湿度|水分|浓度|状态|"
                    + "比例|配比|工况|位置|角度|方向|组合|均衡|平衡|输出|点|区间|范围|培养基|亲本|环境|尺寸|流量|频率|速度|转速|压力|距离|策略|覆盖|训练集|"
                    + "曲线|模型|配置|结构|顺序|数量|厚度|剂量|用量|阈值|系数|权重|特征|子集|分割|调度|分配|播种|授粉|产量|方案|估计|拟合|候选|节点|适应|个体|变体|线性)");

    private Lexicon() {}

    /** Words that are praise in one text and mathematics in the next: people decide. */
    private static final Set<String> AMBIGUOUS = Set.of("最佳", "最优", "最好", "国家级", "首选", "优惠", "完美");

    /** A word found and where. */
    record Hit(String word, int start, int end) {
        Severity severity() {
            return AMBIGUOUS.contains(word) ? Severity.W : Severity.E;
        }
    }

    static Optional<Hit> commercial(String text) {
        Matcher matcher = COMMERCIAL.matcher(text);
        while (matcher.find()) {
            if (!technical(text, matcher.start(), matcher.end())) {
                return Optional.of(new Hit(matcher.group(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean technical(String text, int start, int end) {
        Matcher optimum = OPTIMUM.matcher(text).region(start, text.length());
        return optimum.lookingAt()
                || TECHNICAL.stream().anyMatch(term -> {
                    int at = text.indexOf(term, Math.max(0, start - term.length()));
                    return at >= 0 && at < end && at + term.length() > start;
                });
    }
}

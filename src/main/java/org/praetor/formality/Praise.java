package org.praetor.formality;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Praise by words of which a description is full without praising anything (最佳, 唯一, 优惠 …): told by what stands around them. Said of goods, the words of trade are a defect;
 * those of mathematics and technique, and praise of another shape, are for people. 最佳温度, 唯一标识, 最优解 say nothing of the kind.
 */
final class Praise {

    /** Those of which a description is full without praising anything. */
    static final Set<String> WORDS =
            Set.of("最佳", "最优", "最好", "唯一", "顶级", "首选", "优惠", "促销", "销量", "完美", "万能", "根治", "国家级");

    /** The best of a series of tests and the only product of a reaction are no praise. */
    private static final Set<String> TECHNICAL = Set.of("最佳", "最优", "唯一");

    private static final Pattern IS = Pattern.compile("(?:是|为|属于|堪称|称为|成为|可谓)[^，。；：]{0,6}$");
    private static final Pattern GOODS = Pattern.compile("^[的之]?(?:产品|商品|品牌|佳品|之选)");

    /** What is chosen, computed or supposed is not praised. */
    private static final Pattern CHOSEN = Pattern.compile("推荐|用户|预测|算法|如果|若|当|判断|确定|选[取出择定]|标识|列表|数据|统计");

    private static final Pattern AMONG = Pattern.compile("(?:国内|世界上?|全国|全球|市场上?|市面上?|业[内界]|行业内?|同行业?|同类产品)[中的]{0,2}$");
    private static final Pattern BEST = Pattern.compile("(?:效果|质量|品质|性能|口碑|服务)$");
    private static final Pattern TESTED = Pattern.compile("[\\d时当若例组表图℃]|试验|实验|对比|比较|条件|情况");
    private static final Pattern CLOSED = Pattern.compile("^[，。；！]");
    private static final Pattern BOASTED =
            Pattern.compile("^(?:顶级的?(?:品质|品牌|享受|工艺|质量)|首选的?品牌|完美(?:无[缺瑕]|的?(?:品质|体验))|优惠的?价格?|国家级(?:新产品|金?奖|荣誉))");
    private static final Pattern OFFERED = Pattern.compile("价格(?:十分|非常|更|很)?$");
    private static final Pattern CURED = Pattern.compile("(?:彻底|完全|可以?|能够?|保证)$");

    private static final String STOPS = "，。；：！\n";
    private static final String ENDS = "。！\n";
    private static final int AFTER = 8;

    private Praise() {}

    /** How grave such a word is where it stands; empty when it praises nothing. */
    static Optional<Severity> severity(String text, int start, int end) {
        String word = text.substring(start, end);
        String before = text.substring(begin(text, start, STOPS), start);
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        boolean goods = IS.matcher(before).find()
                && GOODS.matcher(after).find()
                && !CHOSEN.matcher(before).find();
        if (!goods && !boasted(text, start, word, before, after)) {
            return Optional.empty();
        }
        return Optional.of(goods && !TECHNICAL.contains(word) ? Severity.E : Severity.W);
    }

    private static boolean boasted(String text, int start, String word, String before, String after) {
        if (word.equals("根治")) {
            return CURED.matcher(before).find();
        }
        if (word.equals("优惠") && OFFERED.matcher(before).find()) {
            return true;
        }
        if (word.startsWith("最")
                && BEST.matcher(before).find()
                && CLOSED.matcher(after).find()) {
            return !TESTED.matcher(text.substring(begin(text, start, ENDS), start))
                    .find();
        }
        return BOASTED.matcher(word + after).find() || AMONG.matcher(before).find();
    }

    /** Where the clause or sentence begins, some way back at most. */
    private static int begin(String text, int at, String stops) {
        int begin = at;
        while (begin > 0 && at - begin < 100 && stops.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return begin;
    }
}

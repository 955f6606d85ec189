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

    /** 最佳实施例, 最优解, 万能表 … are terms of the art, not praise. */
    private static final List<String> TECHNICAL = List.of(
            "最佳实施", "最佳方式", "最佳模式", "最优实施", "最优解", "最优化", "最优值", "最优参数", "最优路径", "最优控制", "最佳值", "最佳匹配", "局部最优", "全局最优",
            "万能表", "万能材料", "万能试验", "万能角度", "万能轮", "万能铣", "万能胶");

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
        return TECHNICAL.stream().anyMatch(term -> {
            int at = text.indexOf(term, Math.max(0, start - term.length()));
            return at >= 0 && at < end && at + term.length() > start;
        });
    }
}

package org.praetor.formality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What follows 所述 or 该: the name of a thing said before, and more. Chinese has no spaces, so where the name ends is not known.
 *
 * @param mark offset of 所述 in the plain words
 * @param start offset of the name, after quantity and ordinal; {@code end} of the next mark
 * @param ordinal "第一", "" without
 */
record TermPhrase(int mark, int start, int end, String ordinal) {

    private static final int LONGEST = 24;

    private static final Sought MENTION = Sought.of("(?:所述|所说|上述|前述|该(?<![应本活]该))(?:及|之)?");

    private static final Sought ORDINAL = Sought.of("第(?:[一二三四五六七八九十]{1,3}|\\d{1,3}|[a-zA-Z])(?:个|次|组|级|类|种|层|段)?");

    private static final String ALL =
            "(?:至少|各自?|每|两|二|三|四|五|六|七|八|九|十|多|若干|几|数|一|\\d{1,3}|[nNmMkKLl](?=[\\p{IsHan}])|所有|全部|任一|任意|任何|其他|其它|其余|另|相邻|对应|相应|同一|整个|单|唯一|待|被|当前|预设|预定)";
    private static final String FEW = "(?:两|二|三|四|一|个|多)?";
    private static final String MEASURE = "(?:个|组|根|条|块|片|层|次|种|台|只|对|排|段|支|颗|枚|道|套|类|级|项|者|辆|座|步骤)";
    private static final Sought QUANTITY =
            Sought.of(ALL + FEW + MEASURE + "?|(?:两|二|三|四|一|个|多)" + MEASURE + "?|" + MEASURE);

    /** Where a claim names its parts for the first time. */
    private static final Sought NAMING = Sought.of(
            "(?:包[括含](?:有(?!线|机|源|效|限|序))?|设置?有|安装有|连接有|开设有|固定有|具有)[：:]?(?=\\p{IsHan})|(?:、|和|以及)(?=\\p{IsHan})");

    /** A quoted step, "所述将…变换至…": not a thing. */
    private static final Sought STEP = Sought.of(
            "(?:权利|较|很|非常|足够|例如|优选|最好|如|将|对(?!象|比|称|准|齐|位|应|接)|在(?!线)|根据|基于|通过|当|由|从(?!动|站|机|属)|使|按(?!钮|键|压)|利用|采用|与|和|并|具体|可以|可(?![视见变调移拆控编再靠折伸溶燃读执充])|是否|进一步|还|为|用于|针对|式|公式)");

    /** Besides Chinese and Latin letters, digits and Greek letters, what a name may hold. */
    private static final Letters IN_NAME = Letters.of("_-‑'’\"“”*+./");

    private static final List<String> MARKS = List.of("所述", "上述", "前述", "所说");

    /** What is said to have been said, in the order of the text. */
    static List<TermPhrase> mentions(PlainWords words) {
        return after(MENTION, words, false);
    }

    /** What is mentioned, and the items of lists: their mark is where they begin. */
    static List<TermPhrase> names(PlainWords words) {
        List<TermPhrase> names = new ArrayList<>(mentions(words));
        names.addAll(after(NAMING, words, true));
        names.sort(Comparator.comparingInt(TermPhrase::start));
        return names;
    }

    private static List<TermPhrase> after(Sought marks, PlainWords words, boolean first) {
        String text = words.text();
        List<TermPhrase> phrases = new ArrayList<>();
        Sought.Scan mark = marks.in(text);
        while (mark.next()) {
            int start = mark.end();
            int last = Math.min(text.length(), start + LONGEST);
            int end = hard(text, start, last);
            if (end > start && STEP.past(text, start, end) == start) {
                phrases.add(of(text, first ? start : mark.start(), start, end));
            }
        }
        return phrases;
    }

    /** The first letter that no name goes on with, or the next mark. */
    private static int hard(String text, int start, int last) {
        for (int at = start; at < last; at++) {
            int from = at;
            char letter = text.charAt(at);
            boolean marks = "所上前".indexOf(letter) >= 0
                    && at + 1 < last
                    && MARKS.stream().anyMatch(mark -> text.startsWith(mark, from));
            int whole = text.codePointAt(at);
            if (marks || !named(whole)) {
                return at;
            }
            at += Character.charCount(whole) - 1;
        }
        return last;
    }

    private static boolean named(int letter) {
        return Letters.unified(letter)
                || Letters.latin(letter)
                || Letters.digit(letter)
                || (letter >= 'α' && letter <= 'ω')
                || (letter >= 'Α' && letter <= 'Ω')
                || IN_NAME.has(letter)
                || Letters.han(letter);
    }

    private static TermPhrase of(String text, int mark, int start, int end) {
        int counted = ORDINAL.past(text, start, end);
        return counted > start && counted < end
                ? new TermPhrase(mark, counted, end, text.substring(start, counted))
                : new TermPhrase(mark, start, end, "");
    }

    /** The same without a quantity or a second ordinal: "两个", "多个第一". */
    TermPhrase uncounted(String text) {
        int from = QUANTITY.past(text, start, end);
        int bare = ORDINAL.past(text, from, end);
        return bare < end ? new TermPhrase(mark, bare, end, ordinal) : this;
    }
}

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

    private static final Sought MENTION =
            Sought.words("(?:所述|所说|上述|前述|该(?<![应本活]该))(?<!(?:发明|新型|申请|说明书|实施例)所述)(?:及|之)?");

    private static final String NTH = "第(?:[一二三四五六七八九十]{1,3}|\\d{1,3}|[a-zA-Z])(?:个|次|组|级|类|种|层|段)?";

    private static final Sought ORDINAL = Sought.of(NTH);
    /** "所述第一及第二材料" is taken for the second. */
    private static final Sought ORDINALS = Sought.of("(?:" + NTH + "(?:及|和|与|或|至|到))+(?=第)");

    private static final String ANEW = "(?=[^\\p{IsHan}]|$|[时中后前下的内之均都也还将被为是由与和或及能可在于从对使])";

    /** What was told, and no part by name: "上述步骤", "该方案", "上述切断状态". */
    private static final Sought TOLD = Sought.of("(?:上述|前述|该)(?:这[些种样]|(?:两|二|三|四|几|多|各)[个种项组]?)?"
            + "(?:技术方案|方案|方式|方法|结构|操作|步骤|过程|流程|条件|情[况形]|问题|目的?|要求|措施|手段|原理|原则|规律|定义|公式|关系|内容|特[征点]|技术|发明|实用新型|实施[例方式]|装置|设备|产品|工艺|现象|缺[点陷]|优点|部件|物质|物种|因素|动作|"
            + "设置|设计|相同|处|类|部分)(?![壳箱本主架座盒柜体杆板件器台板标槽理]|[模单][块元]|电路|层)"
            + "|(?:所述|所说)(?:方法|装置|设备|产品|工艺|步骤|过程)" + ANEW
            + "|(?:上述|前述|该)\\p{IsHan}{1,6}?(?:步骤|操作|过程|流程|状态|方式|方案|条件|情况|方法|技术|工艺|策略|结构|设施|阶段)"
            + ANEW);

    private static final String ALL =
            "(?:至少|各自?|每|两|二|三|四|五|六|七|八|九|十|多|若干|几|数|一|\\d{1,3}|[nNmMkKLl](?=[\\p{IsHan}])|所有|全部|任一|任意|任何|其他|其它|其余|另|相邻|对应|相应|同一|整个|单|唯一|待|被|当前|预设|预定)";
    private static final String FEW = "(?:两|二|三|四|一|个|多)?";
    private static final String MEASURE = "(?:个|组|根|条|块|片|层|次|种|台|只|对|排|段|支|颗|枚|道|套|类|级|项|者|辆|座|步骤)";
    private static final Sought QUANTITY =
            Sought.of(ALL + FEW + MEASURE + "?|(?:两|二|三|四|一|个|多)" + MEASURE + "?|" + MEASURE);

    /** Where a claim names its parts for the first time. */
    private static final Sought NAMING = Sought.of(
            "(?:包[括含](?:有(?!线|机|源|效|限|序))?|设置?有|安装有|连接有|开设有|固定有|具有)[：:]?(?=\\p{IsHan})|(?:、|和|以及)(?=\\p{IsHan})");

    /** A quoted step, "所述将…变换至…", or an announcement, "包括以下步骤", "包括依次叠合的": not a thing. */
    private static final Sought STEP = Sought.of(
            "(?:以下|下列|下述|依次|分别|彼此|权利|较|很|非常|足够|例如|优选|最好|如|将|对(?!象|比|称|准|齐|位|应|接)|在(?!线)|根据|基于|通过|当|由|从(?!动|站|机|属)|使|按(?!钮|键|压)|利用|采用|与|和|并|具体|可以|可(?![视见变调移拆控编再靠折伸溶燃读执充])|或(?!门|非)|经过|检测到|结合(?!部|面|件|层|剂|体|位|力|能|蛋白|区|域|端|处)|是否|进一步|还|为|用于|针对|式|公式)");

    /** Besides Chinese and Latin letters, digits and Greek letters, what a name may hold. */
    private static final Letters IN_NAME = Letters.of("_-‑'’\"“”*+./");

    private static final List<String> MARKS = List.of("所述", "上述", "前述", "所说");

    /** What is said to have been said, in the order of the text. */
    static List<TermPhrase> mentions(PlainWords words) {
        return after(MENTION, words, false);
    }

    /** What is mentioned, and the items of lists: their mark is where they begin. */
    static List<TermPhrase> names(PlainWords words, List<TermPhrase> mentions) {
        List<TermPhrase> names = new ArrayList<>(mentions);
        names.addAll(after(NAMING, words, true));
        names.sort(Comparator.comparingInt(TermPhrase::start));
        return names;
    }

    private static List<TermPhrase> after(Sought marks, PlainWords words, boolean first) {
        String text = words.text();
        List<TermPhrase> phrases = new ArrayList<>();
        Sought.Scan mark = marks.in(text);
        Sought.Scan told = TOLD.in(text);
        while (mark.next()) {
            int start = mark.end();
            int last = Math.min(text.length(), start + LONGEST);
            int end = hard(text, start, last);
            boolean nameless = !first && told.past(mark.start(), text.length()) > mark.start();
            if (end > start && !nameless && STEP.past(text, start, end) == start) {
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

    private static TermPhrase of(String text, int mark, int listed, int end) {
        int start = ORDINALS.past(text, listed, end);
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

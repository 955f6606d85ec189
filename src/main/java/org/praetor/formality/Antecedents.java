package org.praetor.formality;

import java.util.stream.IntStream;
import org.praetor.formality.TermIndex.Occurrence;

/** Whether what "所述…" names was introduced before. In doubt it was: a hit must be worth a look. */
final class Antecedents {

    /** What was said before. */
    @FunctionalInterface
    interface Earlier {
        boolean has(String name, Occurrence occurrence);
    }

    /** So many letters said before in a row are a paraphrase of what was said, not a new thing. */
    private static final int PARAPHRASE = 5;

    /** A head of so many letters, "读取的功能特性参数", is known whatever is said about it. */
    private static final int HEAD = 3;

    /** Longest attribute before such a head. */
    private static final int ATTRIBUTE = 6;

    /** Letters with which no name goes on. */
    private static final Letters VERBS =
            Letters.of("设有包具连固安装位用以其能可呈穿套伸进处采根若当时则作得需该这一二三两四多每各的不无未已再先又同数第进行获确生存向对把使令让经左右而分相所来借");

    /** "壳体" before "盖板" makes another part. */
    private static final Letters PARTS = Letters.of("轴板轮块杆架盖座壳管阀泵片环套筒孔槽件器盘柱销臂带链垫圈网膜腔室罩箱极");

    private static final Sought UNITS = Sought.words("单元|模块|机构|组件|部件|向量|矩阵|系数|规则");

    private static final int LONGEST_PART = 4;

    private Antecedents() {}

    static boolean introduced(PlainWords own, TermPhrase phrase, Earlier earlier) {
        if (begins(own, phrase, earlier) && ordinal(own, phrase, earlier)) {
            return true;
        }
        TermPhrase bare = phrase.uncounted(own.text());
        return (!bare.equals(phrase) && begins(own, bare, earlier)) || together(own, phrase, earlier);
    }

    /** Whether the phrase begins with a known name. What is known, is known up to each of its letters: the whole name is asked for first, and mostly it is all that is asked for. */
    private static boolean begins(PlainWords own, TermPhrase phrase, Earlier earlier) {
        int whole = whole(own, phrase);
        return earlier.has(own.text().substring(phrase.start(), whole), Occurrence.ANY)
                || shorter(own, phrase, whole, earlier)
                || head(own, phrase, earlier);
    }

    /** Where the name ends at the latest, or so much of it stands that it is a paraphrase. */
    private static int whole(PlainWords own, TermPhrase phrase) {
        int last = Math.min(phrase.end(), phrase.start() + PARAPHRASE);
        int end = phrase.start() + 1;
        while (end < last && !own.ends(end) && !(end > phrase.start() + 1 && goesOn(own, end, phrase.end()))) {
            end++;
        }
        return end;
    }

    /** Whether fewer letters are the whole name of something known: the most first, for a single letter stands everywhere. */
    private static boolean shorter(PlainWords own, TermPhrase phrase, int whole, Earlier earlier) {
        int known = phrase.start();
        while (known + 1 < whole && earlier.has(own.text().substring(phrase.start(), known + 1), Occurrence.ANY)) {
            known++;
        }
        for (int end = known; end > phrase.start(); end--) {
            String name = own.text().substring(phrase.start(), end);
            if (!partOf(own, end, phrase.end()) && earlier.has(name, Occurrence.COMPLETE)) {
                return true;
            }
            boolean letter = name.length() == 1 && Predicates.name(own.text(), end);
            if (letter && goesOn(own, end, phrase.end()) && earlier.has(name, Occurrence.LAST)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence goes on here, and no name. */
    private static boolean goesOn(PlainWords own, int at, int last) {
        return verb(own, at) || Predicates.begin(own, at, last);
    }

    private static boolean verb(PlainWords own, int at) {
        return VERBS.has(own.text().charAt(at));
    }

    /** Whether the letters after a name make it the name of another part. */
    private static boolean partOf(PlainWords own, int from, int last) {
        for (int end = from + 1; end <= Math.min(last, from + LONGEST_PART); end++) {
            boolean ends = end == last || own.ends(end) || verb(own, end);
            if (ends && part(own.text(), from, end)) {
                return true;
            }
        }
        return false;
    }

    /** 板, 盖板, 单元, 控制单元. */
    private static boolean part(String text, int from, int end) {
        int letters = end - from;
        int said = letters <= 2 && PARTS.has(text.charAt(end - 1)) ? 1 : 2;
        return letters >= said
                && (said == 1 || UNITS.past(text, end - said, end) == end)
                && IntStream.range(from, end - said).allMatch(at -> Letters.han(text.charAt(at)));
    }

    /** What stands after the 的 of a short attribute. */
    private static boolean head(PlainWords own, TermPhrase phrase, Earlier earlier) {
        int from = own.breaks().nextSetBit(phrase.start() + 1);
        return from >= 0
                && from <= phrase.start() + ATTRIBUTE
                && from + HEAD <= phrase.end()
                && IntStream.range(phrase.start() + 1, from).noneMatch(at -> verb(own, at))
                && earlier.has(own.text().substring(from, from + HEAD), Occurrence.ANY);
    }

    /** "所述追踪器目标跟踪框": two things said before, without the 的 between them. */
    private static boolean together(PlainWords own, TermPhrase phrase, Earlier earlier) {
        int first = phrase.start();
        while (first < phrase.end() && earlier.has(own.text().substring(phrase.start(), first + 1), Occurrence.ANY)) {
            first++;
        }
        if (first < phrase.start() + HEAD || !phrase.ordinal().isEmpty()) {
            return false;
        }
        int end = first;
        while (end < phrase.end()
                && !own.ends(end)
                && earlier.has(own.text().substring(first, end + 1), Occurrence.ANY)) {
            end++;
        }
        return end >= first + HEAD && (end == phrase.end() || own.ends(end) || goesOn(own, end, phrase.end()));
    }

    /** "第三阀体" needs a third one, unless the valves were named together: "两个阀体", "第一、第二和第三阀体". */
    private static boolean ordinal(PlainWords own, TermPhrase phrase, Earlier earlier) {
        if (phrase.ordinal().isEmpty()) {
            return true;
        }
        int end = own.ends(phrase.start() + 1) ? 1 : 2;
        String name = own.text().substring(phrase.start(), Math.min(phrase.end(), phrase.start() + end));
        return earlier.has(phrase.ordinal() + name, Occurrence.ANY)
                || earlier.has(name, Occurrence.UNCOUNTED)
                || earlier.has(phrase.ordinal(), Occurrence.COMPLETE);
    }
}

package org.praetor.formality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.ClaimReference.Range;

/** References to other claims in a claim's text: 权利要求1, 1或2, 1至3中任一项, 前述任一权利要求. */
final class ClaimReferences {

    /** Numbers of one reference: as many as an application may have claims. */
    private static final int MOST = 2_000;

    private static final String DIGIT = "[0-9０-９]";
    private static final String JOIN =
            "(?:、|，|,|和\\s*[/／]\\s*或|或者|或|和|以及|及|与|至|到|[/／](?=\\s*(?:权利\\s*要求|[0-9０-９]))|[-－‐‑—–~～∼])";
    private static final Sought CITED =
            Sought.of("(?s)权利\\s*要求\\s*(?:书)?\\s*(?:第\\s*)?[(（]?(?<numbers>" + DIGIT + "{1,4}(?:\\s*" + JOIN
                    + "\\s*(?:权利\\s*要求)?\\s*(?<![.0-9０-９])" + DIGIT + "{1,4}){0," + MOST + "}+)(?<tail>.{0,20})");
    private static final Sought ALL_BEFORE = Sought.words(
            "(?:前述|上述|以上|前面|先前)(?:的)?(?:(?:任一|任意一|任何一|各)(?:项|个)?(?:的)?权利要求|权利要求(?:中)?(?:的)?(?:任一|任意一|任何一|之一)[项个]?)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<join>(?:" + JOIN + ")?)\\s*(?:权利\\s*要求)?\\s*(?<number>" + DIGIT + "{1,4})");
    private static final Sought ANY_OF = Sought.of("任[一意何选]|之一|其一|中一项|中的一项|其中一项|或");
    private static final Pattern RANGE = Pattern.compile("[至到]|[-－‐‑—–~～∼]");
    private static final Pattern TAIL_END = Pattern.compile("[，,：:；;。]");

    /** A reference that says no number, or not in the letters of one: 根据权利要求所述的, 如权利要求一, 权力要求2. */
    private static final Pattern UNNUMBERED = Pattern.compile(
            "\\s*(?:一种)?(?:根据|依据|依照|按照|如)\\s*(?:权\\s*利\\s*要\\s*求(?!书)|权力要求(?!书)|权项)(?!\\s*[(（]\\d)\\s*[\\d一二三四五六七八九十]{0,3}");

    private ClaimReferences() {}

    /** Past an opening that refers to a claim without saying which; 0 when it does not. */
    static int pastUnnumbered(String text) {
        Matcher unnumbered = UNNUMBERED.matcher(text);
        return unnumbered.lookingAt() ? unnumbered.end() : 0;
    }

    /** The first reference, "根据权利要求1或2"; {@link ClaimReference#NONE} when the claim cites none. */
    static ClaimReference first(String text, int own) {
        Sought.Scan before = ALL_BEFORE.in(text);
        Sought.Scan cited = CITED.in(text);
        boolean all = own > 1 && before.next();
        boolean named = cited.next();
        if (all && (!named || before.start() < cited.start())) {
            return allBefore(before, own);
        }
        return named ? reference(cited.match()) : ClaimReference.NONE;
    }

    /** Every reference in the order of the text. */
    static List<ClaimReference> all(String text, int own) {
        List<ClaimReference> references = new ArrayList<>();
        Sought.Scan before = ALL_BEFORE.in(text);
        if (own > 1 && before.next()) {
            references.add(allBefore(before, own));
        }
        Sought.Scan cited = CITED.in(text);
        while (cited.next()) {
            references.add(reference(cited.match()));
            cited.resume(cited.match().end("numbers"));
        }
        references.sort(Comparator.comparingInt(ClaimReference::start));
        return references;
    }

    private static ClaimReference allBefore(Sought.Scan before, int own) {
        return new ClaimReference(List.of(new Range(1, own - 1)), true, before.start(), before.end());
    }

    private static ClaimReference reference(Matcher cited) {
        String list = cited.group("numbers");
        if (list.chars().allMatch(Character::isDigit)) {
            int number = Integer.parseInt(list);
            return new ClaimReference(List.of(new Range(number, number)), true, cited.start(), cited.end("numbers"));
        }
        List<Range> ranges = new ArrayList<>();
        Matcher each = NUMBER.matcher(list);
        int last = 0;
        while (each.find()) {
            int number = Integer.parseInt(each.group("number"));
            boolean to = RANGE.matcher(each.group("join")).matches() && number > last;
            ranges.add(new Range(to ? last : number, number));
            last = number;
        }
        List<Range> merged = merged(ranges);
        boolean several =
                merged.size() > 1 || merged.get(0).last() > merged.get(0).first();
        boolean alternative = !several || ANY_OF.standsIn(list) || ANY_OF.standsIn(tail(cited.group("tail")));
        return new ClaimReference(merged, alternative, cited.start(), cited.end("numbers"));
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        ranges.sort(Comparator.comparingInt(Range::first));
        for (Range range : ranges) {
            int at = merged.size() - 1;
            if (at >= 0 && range.first() <= merged.get(at).last()) {
                Range before = merged.get(at);
                merged.set(at, new Range(before.first(), Math.max(before.last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    /** What follows the numbers: up to 所述, or "所述的任意一种" before the subject. */
    private static String tail(String text) {
        Matcher end = TAIL_END.matcher(text);
        String clause = end.find() ? text.substring(0, end.start()) : text;
        int subject = clause.indexOf("所述");
        if (subject < 0) {
            return clause.substring(0, Math.min(8, clause.length()));
        }
        return clause.substring(0, Math.min(clause.length(), subject + "所述的任意一".length()));
    }
}

package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** References to other claims in a claim's text: 权利要求1, 1或2, 1至3中任一项, 前述任一权利要求. */
final class ClaimReferences {

    private static final String JOIN = "(?:、|，|,|或者|或|和|以及|及|与|至|到|[-－—–~～∼])";
    private static final Pattern CITED = Pattern.compile(
            "权利\\s*要求\\s*(?:书)?\\s*(?<numbers>\\d{1,4}(?:\\s*" + JOIN
                    + "\\s*(?:权利\\s*要求)?\\s*(?<![.\\d])\\d{1,4})*)(?<tail>.{0,10})",
            Pattern.DOTALL);
    private static final Pattern ALL_BEFORE = Pattern.compile(
            "(?:前述|上述|以上|前面|先前)(?:的)?(?:(?:任一|任意一|任何一|各)(?:项|个)?(?:的)?权利要求|权利要求(?:中)?(?:的)?(?:任一|任意一|任何一|之一))");
    private static final Pattern NUMBER =
            Pattern.compile("(?<join>(?:" + JOIN + ")?)\\s*(?:权利\\s*要求)?\\s*(?<number>\\d{1,4})");
    private static final Pattern ANY_OF = Pattern.compile("任一|任意|任何|之一|其一|中一项|中的一项|其中一项|或");
    private static final Pattern RANGE = Pattern.compile("[至到]|[-－—–~～∼]");

    /** Nobody files more claims than this; a range beyond it is a mistake or an attack. */
    private static final int HIGHEST = 5_000;

    private ClaimReferences() {}

    /** The first reference, "根据权利要求1或2"; {@link ClaimReference#NONE} when the claim cites none. */
    static ClaimReference first(String text, int own) {
        List<ClaimReference> all = all(text, own);
        return all.isEmpty() ? ClaimReference.NONE : all.get(0);
    }

    /** Every reference in the order of the text. */
    static List<ClaimReference> all(String text, int own) {
        List<ClaimReference> references = new ArrayList<>();
        Matcher before = ALL_BEFORE.matcher(text);
        if (before.find() && own > 1 && own <= HIGHEST) {
            references.add(
                    new ClaimReference(IntStream.range(1, own).boxed().toList(), true, before.start(), before.end()));
        }
        Matcher cited = CITED.matcher(text);
        int from = 0;
        while (cited.find(from)) {
            references.add(reference(cited));
            from = cited.end("numbers");
        }
        references.sort((left, right) -> Integer.compare(left.start(), right.start()));
        return references;
    }

    private static ClaimReference reference(Matcher cited) {
        String list = cited.group("numbers");
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher each = NUMBER.matcher(list);
        int last = 0;
        while (each.find()) {
            int number = Integer.parseInt(each.group("number"));
            if (RANGE.matcher(each.group("join")).matches() && number <= HIGHEST) {
                IntStream.range(last + 1, number).forEach(numbers::add);
            }
            numbers.add(number);
            last = number;
        }
        boolean alternative = ANY_OF.matcher(list).find()
                || ANY_OF.matcher(tail(cited.group("tail"))).find();
        return new ClaimReference(
                List.copyOf(numbers), numbers.size() < 2 || alternative, cited.start(), cited.end("numbers"));
    }

    /** What follows the numbers, up to the subject. */
    private static String tail(String text) {
        int end = text.indexOf("所述");
        return end < 0 ? text.substring(0, Math.min(8, text.length())) : text.substring(0, end);
    }
}

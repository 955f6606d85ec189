package org.praetor.formality;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A reference to other claims (引用): "根据权利要求1或2所述的…".
 *
 * @param ranges the claims it names, ascending, without overlap
 * @param alternative whether several are named only in the alternative (或, 任一项): 实施细则 第二十五条第二款
 * @param start offset in the claim's text, -1 if there is none
 */
public record ClaimReference(List<Range> ranges, boolean alternative, int start, int end) {

    public static final ClaimReference NONE = new ClaimReference(List.of(), true, -1, -1);

    /** Claims {@code first} to {@code last}, both included. */
    public record Range(int first, int last) {}

    public ClaimReference {
        ranges = List.copyOf(ranges);
    }

    /** Every claim number it names, ascending. */
    public List<Integer> numbers() {
        return ranges.stream()
                .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                .boxed()
                .toList();
    }

    /** Whether it names several claims, as that of a multiple dependent claim (多项从属权利要求) does. */
    public boolean multiple() {
        return ranges.size() > 1
                || (ranges.size() == 1 && ranges.get(0).last() > ranges.get(0).first());
    }
}

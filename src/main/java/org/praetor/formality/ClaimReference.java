package org.praetor.formality;

import java.util.List;

/**
 * The reference part of a dependent claim (引用部分): "根据权利要求1或2所述的…".
 *
 * @param numbers every claim number it names, ranges expanded, ascending
 * @param alternative whether several are named only in the alternative (或, 任一项): 实施细则 第二十五条第二款
 * @param start offset in the claim's text of the first reference, -1 if none
 */
public record ClaimReference(List<Integer> numbers, boolean alternative, int start, int end) {

    public static final ClaimReference NONE = new ClaimReference(List.of(), true, -1, -1);

    public ClaimReference {
        numbers = List.copyOf(numbers);
    }

    /** A multiple dependent claim (多项从属权利要求). */
    public boolean multiple() {
        return numbers.size() > 1;
    }
}

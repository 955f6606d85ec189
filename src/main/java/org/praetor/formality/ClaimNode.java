package org.praetor.formality;

import java.util.List;

/**
 * A claim in the graph of references.
 *
 * @param index its place among the claims, from 0
 * @param references all of them, in the order of the text
 * @param cited earlier claims: of a dependent claim those its opening names, of a parallel one all it names
 * @param lost whether its opening names a claim that is not there or not earlier, or refers to one without its number: then nobody knows what it builds on
 * @param characterised offset of 其特征在于 in the claim's text, -1 without
 */
record ClaimNode(
        Claim claim,
        int index,
        Relation relation,
        ClaimSubject subject,
        List<ClaimReference> references,
        List<ClaimNode> cited,
        boolean lost,
        int characterised) {

    /** How a claim stands to the others (实施细则 第二十三条). */
    enum Relation {
        INDEPENDENT,
        /** An independent claim that cites another one: "一种…的方法，采用权利要求1所述的装置". */
        PARALLEL,
        DEPENDENT
    }

    /** Its place tells a claim from the others: comparing what it cites would walk the whole graph. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return relation + " " + claim.number();
    }

    boolean dependent() {
        return relation == Relation.DEPENDENT;
    }

    ClaimSubject.Category category() {
        return subject.category();
    }

    /** The opening reference of a multiple dependent claim (多项从属权利要求). */
    boolean multiple() {
        return dependent() && claim.reference().multiple();
    }
}

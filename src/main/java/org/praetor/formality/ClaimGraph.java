package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.ClaimNode.Relation;
import org.praetor.formality.ClaimReference.Range;

/** The claims with what they cite (引用关系). A reference to a later or unknown claim leads nowhere here, so that every path ends. */
final class ClaimGraph {

    /** What may stand before the reference of a dependent claim. */
    private static final Pattern OPENING = Pattern.compile("\\s*(?:一[种个类])?(?:根据|依据|依照|按照|按|依|如|基于|由)?\\s*");

    /** What stands between the numbers and the subject. */
    private static final Pattern TAIL = Pattern.compile(
            "[)）]?\\s*(?:(?:之|其)?中?的?(?:任(?:[一意何]一?|选一)|至少(?:其中)?(?:之一|一)|其中之一|之一|各|每一?|一)(?:项|个|条|种)?(?:权利要求)?|中(?!间|心|央|部|空|控))?+\\s*"
                    + "(?:所?(?:述及|述|限定|定义|描述|记载|公开|要求保护|要求))?+\\s*的?\\s*(?:任[一意何]一?[项种个]?的?)?+");

    private static final Sought CHARACTERISED = Sought.of("特征(?:在于|是|为|包括|如下)|其特征");

    /** Nobody files so many references; a text made of them is cut here. */
    private static final int MOST_EDGES = 300_000;

    private final List<ClaimNode> nodes = new ArrayList<>();
    private final Map<Integer, ClaimNode> byNumber = new HashMap<>();
    private int edges;

    private ClaimGraph() {}

    static ClaimGraph of(List<Claim> claims) {
        ClaimGraph graph = new ClaimGraph();
        claims.forEach(graph::add);
        return graph;
    }

    /** In the order of the claims. */
    List<ClaimNode> nodes() {
        return nodes;
    }

    List<ClaimNode> independent() {
        return nodes.stream().filter(node -> !node.dependent()).toList();
    }

    private void add(Claim claim) {
        List<ClaimReference> references = ClaimReferences.all(claim.text(), claim.number());
        int unnumbered = references.isEmpty() ? ClaimReferences.pastUnnumbered(claim.text()) : 0;
        ClaimNode node = !references.isEmpty()
                ? citing(claim, references)
                : unnumbered > 0 ? unknown(claim, unnumbered) : independent(claim);
        nodes.add(node);
        byNumber.putIfAbsent(claim.number(), node);
    }

    private ClaimNode independent(Claim claim) {
        ClaimSubject subject = ClaimSubject.at(claim.text(), 0);
        return new ClaimNode(
                claim, nodes.size(), Relation.INDEPENDENT, subject, List.of(), List.of(), false, characterised(claim));
    }

    /** One that depends on a claim without saying on which. */
    private ClaimNode unknown(Claim claim, int end) {
        Matcher tail = TAIL.matcher(claim.text()).region(end, claim.text().length());
        ClaimSubject subject = ClaimSubject.at(claim.text(), tail.lookingAt() ? tail.end() : end);
        return new ClaimNode(
                claim, nodes.size(), Relation.DEPENDENT, subject, List.of(), List.of(), true, characterised(claim));
    }

    /** Dependent when it opens with the reference and does not turn to another category of what it cites. */
    private ClaimNode citing(Claim claim, List<ClaimReference> references) {
        String text = claim.text();
        ClaimReference first = references.get(0);
        boolean opens = OPENING.matcher(text).region(0, first.start()).matches();
        Matcher tail = TAIL.matcher(text).region(first.end(), text.length());
        ClaimSubject subject = ClaimSubject.at(text, !opens ? 0 : tail.lookingAt() ? tail.end() : first.end());
        Set<ClaimNode> opening = new LinkedHashSet<>();
        boolean lost = !cited(first, opening);
        boolean dependent = opens && opening.stream().allMatch(node -> subject.staysWith(node.subject()));
        Set<ClaimNode> cited = dependent ? opening : new LinkedHashSet<>();
        if (!dependent) {
            references.forEach(reference -> cited(reference, cited));
        }
        return new ClaimNode(
                claim,
                nodes.size(),
                dependent ? Relation.DEPENDENT : Relation.PARALLEL,
                subject,
                references,
                List.copyOf(cited),
                lost,
                characterised(claim));
    }

    /** Adds the earlier claims that a reference names; whether all of them are there. */
    private boolean cited(ClaimReference reference, Set<ClaimNode> cited) {
        boolean all = true;
        for (Range range : reference.ranges()) {
            for (int number = range.first(); number <= range.last() && edges < MOST_EDGES; number++) {
                ClaimNode node = byNumber.get(number);
                edges++;
                all &= node != null && cited.add(node);
            }
        }
        return all;
    }

    private static int characterised(Claim claim) {
        Sought.Scan characterised = CHARACTERISED.in(claim.text());
        return characterised.next() ? characterised.start() : -1;
    }
}

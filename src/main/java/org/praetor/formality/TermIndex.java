package org.praetor.formality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where names occur first in each claim, and whether they do on every path of citations. */
final class TermIndex {

    /** Which occurrences count. */
    enum Occurrence {
        ANY,
        /** The name ends there; one of a single letter also begins there. */
        COMPLETE,
        /** The name, or a longer one with this end, ends there: "播种机" is 该机. */
        LAST,
        /** No ordinal stands before it. */
        UNCOUNTED
    }

    private static final String BEFORE_LETTER = "述该一个根条只与和或及在括含有";
    private static final String ORDINALS = "一二三四五六七八九十";

    private final Examination examination;
    private final List<ClaimNode> nodes;
    private final List<PlainWords> words;
    private final Map<Key, Found> found = new HashMap<>();

    private record Key(String name, Occurrence occurrence) {}

    /** Per claim: its first offset, and whether the claim or, on every path, one it cites has it. */
    private static final class Found {
        final int[] first;
        final boolean[] inherited;

        Found(int claims) {
            first = new int[claims];
            inherited = new boolean[claims];
        }
    }

    TermIndex(Examination examination, List<PlainWords> words) {
        this.examination = examination;
        this.nodes = examination.claims().nodes();
        this.words = words;
    }

    /** Whether the name stands before this place of the claim or in what the claim cites. */
    boolean known(String name, Occurrence occurrence, ClaimNode node, int before) {
        Found of = found.computeIfAbsent(new Key(name, occurrence), this::search);
        int first = of.first[node.index()];
        return (first >= 0 && first < before) || cited(of.inherited, node);
    }

    private Found search(Key key) {
        Found now = new Found(nodes.size());
        for (ClaimNode node : nodes) {
            int index = node.index();
            PlainWords own = words.get(index);
            boolean affordable = examination.affords(own.text().length() + 1L);
            int at = affordable ? own.text().indexOf(key.name()) : 0;
            while (affordable && at >= 0 && !counts(own, at, key)) {
                at = own.text().indexOf(key.name(), at + 1);
            }
            now.first[index] = at;
            now.inherited[index] = at >= 0 || cited(now.inherited, node);
        }
        return now;
    }

    private static boolean counts(PlainWords own, int at, Key key) {
        return switch (key.occurrence()) {
            case ANY -> true;
            case COMPLETE -> own.ends(at + key.name().length()) && (key.name().length() > 1 || begins(own, at));
            case LAST -> own.ends(at + key.name().length());
            case UNCOUNTED -> !counted(own.text(), at);
        };
    }

    private static boolean begins(PlainWords own, int at) {
        return at == 0
                || own.breaks().get(at)
                || !Character.isLetterOrDigit(own.text().charAt(at - 1))
                || BEFORE_LETTER.indexOf(own.text().charAt(at - 1)) >= 0;
    }

    private static boolean counted(String text, int at) {
        if (at < 2) {
            return false;
        }
        char number = text.charAt(at - 1);
        return (Character.isDigit(number) || ORDINALS.indexOf(number) >= 0) && text.charAt(at - 2) == '第';
    }

    /** A dependent claim stands on every path; one that only mentions others, on any; what a wrong reference stands on is not known. */
    private boolean cited(boolean[] inherited, ClaimNode node) {
        List<ClaimNode> cited = node.cited();
        if (node.lost()) {
            return true;
        }
        if (cited.isEmpty() || !examination.affords(cited.size())) {
            return !cited.isEmpty();
        }
        for (ClaimNode other : cited) {
            if (inherited[other.index()] != node.dependent()) {
                return !node.dependent();
            }
        }
        return node.dependent();
    }
}

package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;
import org.praetor.formality.TermIndex.Occurrence;

/** The names that the description uses. */
final class DescribedTerms implements Antecedents.Earlier {

    private static final int PAIRS = 1 << 18;

    private final Examination examination;
    private final PlainWords description;
    /** Pairs of letters by their digest: what is not among them need not be looked for. */
    private final long[] pairs = new long[PAIRS / Long.SIZE];

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Boolean> complete = new HashMap<>();

    DescribedTerms(Examination examination, PlainWords description) {
        this.examination = examination;
        this.description = description;
        String text = description.text();
        char before = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int pair = pair(before, letter);
            pairs[pair / Long.SIZE] |= 1L << pair;
            before = letter;
        }
    }

    /** Ordinals are not looked at here: FE-CLM-23 does. */
    @Override
    public boolean has(String name, Occurrence occurrence) {
        int at = paired(name) ? first.computeIfAbsent(name, this::search) : -1;
        return at >= 0
                && ((occurrence != Occurrence.COMPLETE && occurrence != Occurrence.LAST)
                        || complete.computeIfAbsent(name, word -> ends(word, at)));
    }

    /** Whether the name ends at this place or at a later one. */
    private boolean ends(String name, int first) {
        String text = description.text();
        int at = first;
        while (at >= 0 && !description.ends(at + name.length())) {
            int from = at;
            at = text.indexOf(name, at + 1);
            if (!examination.affords(Math.max(1, at < 0 ? text.length() - from : at - from))) {
                return true;
            }
        }
        return at >= 0;
    }

    private int search(String name) {
        int at = description.text().indexOf(name);
        return examination.affords(at < 0 ? description.text().length() : at + 1L) ? at : 0;
    }

    private boolean paired(String name) {
        for (int at = 1; at < name.length(); at++) {
            int pair = pair(name.charAt(at - 1), name.charAt(at));
            if ((pairs[pair / Long.SIZE] & 1L << pair) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int pair(char letter, char next) {
        return (letter * 31_321 + next) & (PAIRS - 1);
    }
}

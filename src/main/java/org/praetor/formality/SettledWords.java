package org.praetor.formality;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Words of the claims that the description need not have: references to claims, and what another rule marks already. */
final class SettledWords {

    /** A wrong subject, words that blur the scope, praise. */
    private static final Set<String> MARKING = Set.of("FE-CLM-08", "FE-CLM-16", "FE-CLM-17", "FE-CLM-18", "FE-CLM-20");

    /** Offsets in the text of the claims. */
    private final BitSet letters = new BitSet();

    /** By what has been found so far. */
    SettledWords(Examination examination) {
        examination.findings().stream()
                .filter(finding -> MARKING.contains(finding.rule()))
                .forEach(finding -> letters.set(finding.start(), finding.end()));
        for (ClaimNode node : examination.claims().nodes()) {
            int start = node.claim().start();
            node.references().forEach(reference -> letters.set(start + reference.start(), start + reference.end()));
        }
    }

    /** What is left of a phrase: "垫层" of "性价比高的垫层" and "5个垫层" of "约5个垫层"; empty when nothing is. */
    Optional<TermPhrase> without(Claim claim, PlainWords own, TermPhrase phrase) {
        int from = phrase.start();
        while (from < phrase.end() && letters.get(claim.start() + own.offset(from))) {
            from++;
        }
        if (from == phrase.start()) {
            return Optional.of(phrase);
        }
        boolean named = from < phrase.end()
                && (own.breaks().get(from) || Letters.digit(own.text().charAt(from)));
        return named ? Optional.of(new TermPhrase(from, from, phrase.end(), "")) : Optional.empty();
    }
}

package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** FE-CLM-23: every "所述X" stands on an X said before, on each path of citations. FE-CLM-22: what a claim names has the same name in the description. */
final class AntecedentRules {

    /** The longest excerpt that names the thing. */
    private static final int LONGEST = 8;

    /** Names said to be unknown; nobody reads more. */
    private static final int MOST = 200;

    private static final Sought MARK = Sought.of("(?:所述|所说|上述|前述|该)的?");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-23", Severity.W, TECHNICAL, Statutes.CLEAR, AntecedentRules::antecedents),
            Rule.of("FE-CLM-22", Severity.W, TECHNICAL, Statutes.RULES_22_3_LAW_26_4, AntecedentRules::described));

    private AntecedentRules() {}

    private static void antecedents(Examination examination) {
        List<PlainWords> words = examination.claimWords();
        TermIndex index = new TermIndex(examination, words);
        for (ClaimNode node : examination.claims().nodes()) {
            PlainWords own = words.get(node.index());
            for (TermPhrase phrase : examination.mentions().get(node.index())) {
                Antecedents.Earlier earlier = (name, occurrence) -> index.known(name, occurrence, node, phrase.mark());
                boolean reference = own.offset(phrase.mark()) < subjectEnd(node);
                if (!reference && !Antecedents.introduced(own, phrase, earlier)) {
                    mark(examination, node, own, phrase);
                }
            }
        }
    }

    /** Each name once; what has no antecedent is said there, and what another rule marks, by it. */
    private static void described(Examination examination) {
        PlainWords description = PlainWords.of(examination.text(Part.DESCRIPTION));
        if (description.text().isEmpty()) {
            return;
        }
        DescribedTerms terms = new DescribedTerms(examination, description);
        Set<String> said = new HashSet<>();
        examination.findings().stream()
                .filter(finding -> finding.rule().equals("FE-CLM-23"))
                .forEach(finding -> said.add(bare(finding.excerpt())));
        List<PlainWords> words = examination.claimWords();
        SettledWords settled = new SettledWords(examination);
        Set<String> judged = new HashSet<>();
        for (ClaimNode node : examination.claims().nodes()) {
            PlainWords own = words.get(node.index());
            for (TermPhrase named : TermPhrase.names(own, examination.mentions().get(node.index()))) {
                TermPhrase phrase = settled.without(node.claim(), own, named).orElse(null);
                if (phrase != null
                        && said.size() < MOST
                        && judged.add(printed(node, own, phrase))
                        && !Antecedents.introduced(own, phrase, terms)) {
                    String name = bare(excerpt(node, own, phrase));
                    if (!said.contains(name)
                            && said.stream().noneMatch(other -> other.startsWith(name) || name.startsWith(other))) {
                        mark(examination, node, own, phrase);
                    }
                    said.add(name);
                }
            }
        }
    }

    /** All that tells whether it was introduced: the phrase as the claim has it, and where it ends. */
    private static String printed(ClaimNode node, PlainWords own, TermPhrase phrase) {
        int behind = Math.min(phrase.end() + 1, own.text().length() - 1);
        return node.claim().text().substring(own.offset(phrase.mark()), own.offset(behind) + 1);
    }

    private static String bare(String excerpt) {
        return excerpt.substring(MARK.past(excerpt, 0, excerpt.length()));
    }

    /** "权利要求1所述的…" is a reference, not a mention. */
    private static int subjectEnd(ClaimNode node) {
        return node.dependent() ? node.subject().end() : 0;
    }

    private static void mark(Examination examination, ClaimNode node, PlainWords own, TermPhrase phrase) {
        int start = node.claim().start() + own.offset(phrase.mark());
        String excerpt = excerpt(node, own, phrase);
        examination.find(
                Part.CLAIMS,
                ClaimRules.place(node.claim()),
                start,
                start + excerpt.length(),
                "",
                node.claim().number(),
                excerpt);
    }

    /** Up to where the name ends for certain, or a verb stands that is no part of it. */
    private static String excerpt(ClaimNode node, PlainWords own, TermPhrase phrase) {
        int last = Math.min(phrase.end(), phrase.start() + LONGEST);
        int end = phrase.start() + 1;
        while (end < last && !(end > phrase.start() + 1 && own.ends(end))) {
            end++;
        }
        int verb = phrase.start() + 2;
        while (verb < end && !Predicates.begin(own, verb, phrase.end())) {
            verb++;
        }
        int cut = Predicates.name(own.text(), end) ? end : Math.min(verb, end);
        return node.claim().text().substring(own.offset(phrase.mark()), own.offset(cut - 1) + 1);
    }
}

package org.praetor.formality;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** FE-CLM-14 for signs without brackets that another word follows and the description does not have: 横杆9铰接. Most numbers in claims count or measure: the word has to be a part with a sign. */
final class BareSigns {

    /** Last letters that tell a part. */
    private static final int NOUN = 2;

    /** Letters of signs go so far: 3a to 3f; 30s, 5m and 2h measure. */
    private static final char LAST = 'f';

    /** Words that are numbered themselves: 模块3, 单元2. */
    private static final Letters NUMBERED = Letters.of("骤求例式图表块元级类型段");

    private BareSigns() {}

    /** The word is a part that carries a sign in brackets or in the list; behind it stands a number that the description has nowhere. */
    static void unknown(Examination examination, Claim claim, BitSet known, Set<String> said) {
        List<SignedWord> words = SignedWord.in(claim.text()).stream()
                .filter(BareSigns::beforeVerb)
                .filter(word -> !known.get(
                        ClaimSignRules.code(word.sign(), 0, word.sign().length())))
                .toList();
        Set<String> parts = words.isEmpty() ? Set.of() : parts(examination);
        for (SignedWord word : words) {
            if (parts.contains(word.key()) && said.add(word.sign())) {
                ClaimSignRules.mark(examination, claim, word.signStart(), word.end(), "", word.sign());
            }
        }
    }

    /** Not a number that counts or measures: 模块3, 30s. */
    private static boolean beforeVerb(SignedWord word) {
        char last = word.text().charAt(word.end() - 1);
        return !word.bracketed()
                && (Letters.digit(last) || last <= LAST)
                && !NUMBERED.has(word.text().charAt(word.nameEnd() - 1))
                && word.end() < word.text().length()
                && Letters.han(word.text().charAt(word.end()));
    }

    /** Last letters of what carries a sign in brackets in the claims, or in the list of signs. */
    private static Set<String> parts(Examination examination) {
        Set<String> parts = new HashSet<>();
        SignedWord.in(examination.text(Part.CLAIMS)).stream()
                .filter(SignedWord::bracketed)
                .forEach(word -> parts.add(word.key()));
        examination.signs().rows().stream()
                .map(SignTable.Row::name)
                .filter(name -> name.length() >= NOUN)
                .forEach(name -> parts.add(name.substring(name.length() - NOUN)));
        return parts;
    }
}

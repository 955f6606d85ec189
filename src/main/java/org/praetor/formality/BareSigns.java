package org.praetor.formality;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** FE-CLM-14 for signs without brackets: 横杆9铰接. Most numbers in claims count or measure: the word has to be a part with a sign, or the description to use the number for it. */
final class BareSigns {

    /** Last letters that tell a part, and are looked up with its sign. */
    private static final int NOUN = 2;

    /** What stands before a number that is no sign. */
    private static final Letters COUNTED = Letters.of("一二三四五六七八九十第为是约至到或和步骤求例式图表块元级类型阶段于达比过");

    /** What goes on behind a sign without brackets: the sentence, or a verb. */
    private static final Letters GOES_ON = Letters.of("，、；。和与的");

    private static final Letters VERBS = Letters.of("设安固连转滑铰套穿插卡嵌焊伸贯位抵配啮相上内外底顶");
    private static final int BARE_DIGITS = 3;

    /** Letters of signs go so far: 3a to 3f; 30s, 5m and 2h measure. */
    private static final char LAST = 'f';

    /** Words that are numbered themselves: 模块3, 单元2. */
    private static final Letters NUMBERED = Letters.of("骤求例式图表块元级类型段");

    private BareSigns() {}

    static boolean standIn(String text) {
        return nextBare(text, 0) >= 0;
    }

    /** One without brackets that the description uses for the same word. */
    static void used(Examination examination, Claim claim, BitSet known, Set<String> said) {
        String description = examination.text(Part.DESCRIPTION);
        String text = claim.text();
        for (int at = nextBare(text, 0); at >= 0; at = nextBare(text, pastBare(text, at))) {
            int end = pastBare(text, at);
            String sign = text.substring(at, end);
            if (known.get(ClaimSignRules.code(sign, 0, sign.length()))
                    && said.add(sign)
                    && examination.affords(description.length())
                    && description.contains(text.substring(at - NOUN, end))) {
                ClaimSignRules.mark(examination, claim, at, end, "bare", sign);
            }
        }
    }

    /** The word is a part that carries a sign in brackets or in the list; behind it stands a number that the description has nowhere. */
    static void unknown(Examination examination, BitSet known, Set<String> said) {
        Set<String> parts = parts(examination);
        for (Claim claim : examination.application().claims()) {
            for (SignedWord word : SignedWord.in(claim.text())) {
                if (beforeVerb(word)
                        && parts.contains(word.key())
                        && !known.get(
                                ClaimSignRules.code(word.sign(), 0, word.sign().length()))
                        && said.add(word.sign())) {
                    ClaimSignRules.mark(examination, claim, word.signStart(), word.end(), "", word.sign());
                }
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

    /** Where the next sign without brackets stands after a word; -1 when there is none. */
    private static int nextBare(String text, int from) {
        for (int at = Math.max(from, NOUN); at < text.length(); at++) {
            if (Letters.digit(text.charAt(at)) && pastBare(text, at) > at) {
                return at;
            }
        }
        return -1;
    }

    /** Past a number that begins here if it is a sign without brackets. */
    private static int pastBare(String text, int at) {
        char before = text.charAt(at - 1);
        if (!Letters.han(before) || !Letters.han(text.charAt(at - 2)) || COUNTED.has(before)) {
            return at;
        }
        int past = Letters.pastDigits(text, at);
        int end = past < text.length() && text.charAt(past) >= 'a' && text.charAt(past) <= 'z' ? past + 1 : past;
        return past - at <= BARE_DIGITS && goesOn(text, end) ? end : at;
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length()
                && (GOES_ON.has(text.charAt(at))
                        || (VERBS.has(text.charAt(at)) && at + 1 < text.length() && Letters.han(text.charAt(at + 1))));
    }
}

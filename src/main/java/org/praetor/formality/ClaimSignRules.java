package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FE-CLM-14 and 15: reference signs (附图标记) and brackets in claims. */
final class ClaimSignRules {

    private static final int DIGITS = 4;

    private static final String SIGN = "\\d{1,4}[A-Za-z]?";
    private static final Sought BRACKETED =
            Sought.of("[(（〔\\[【]\\s*(?<signs>" + SIGN + "(?:\\s*[，,、；;]\\s*" + SIGN + ")*+)\\s*[)）〕\\]】]");
    /** Behind these stands the number of a step, a formula or a table. */
    private static final String COUNTED = "式骤程件表图第段为条项";

    private static final Pattern EACH = Pattern.compile(SIGN);
    private static final Sought BRACKETS = Sought.of("[(（](?<text>[^()（）]{2,200})[)）]");

    /** Words that explain, restrict or prefer: no accepted meaning needs them in brackets. */
    private static final Pattern REMARK = Pattern.compile(
            "^\\s*(?:即|如|例如|比如|优选|最好|包括|包含|含|也就是|或者?|可选|不含|不包括|也称|又称|俗称|指|是指|其中|注|参见|见)\\p{IsHan}.*", Pattern.DOTALL);

    /** A clause in brackets after a Chinese word: neither an abbreviation spelt out nor the name of a substance. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^\\p{IsHan}]*+\\p{IsHan}){5,}+[^\\p{IsHan}]*");

    private static final Pattern SUBSTANCE = Pattern.compile(".*[基酸酯醇醚酮胺烷烯炔醛苯盐]$", Pattern.DOTALL);

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-14", Severity.W, TECHNICAL, Statutes.SIGNS, ClaimSignRules::signs),
            Rule.of("FE-CLM-15", Severity.W, TECHNICAL, Statutes.CLEAR, ClaimSignRules::brackets));

    private ClaimSignRules() {}

    /** Each sign once. */
    private static void signs(Examination examination) {
        String description = examination.text(Part.DESCRIPTION);
        List<Claim> claims = examination.application().claims();
        boolean bracketed = claims.stream().anyMatch(claim -> nextBracketed(BRACKETED.in(claim.text()), claim.text()));
        boolean signed = bracketed || !examination.signs().rows().isEmpty();
        boolean any = signed || claims.stream().anyMatch(claim -> BareSigns.standIn(claim.text()));
        if (description.isEmpty() || !any) {
            return;
        }
        BitSet known = known(examination.numbers());
        Set<String> said = new HashSet<>();
        boolean drawn = !examination.application().drawings().isEmpty()
                || !examination.signs().rows().isEmpty()
                || description.contains("附图标记");
        for (Claim claim : claims) {
            unknown(examination, claim, known, said);
            if (drawn) {
                BareSigns.used(examination, claim, known, said);
            }
        }
        BareSigns.unknown(examination, known, said);
    }

    /** A sign in brackets that the description does not have. */
    private static void unknown(Examination examination, Claim claim, BitSet known, Set<String> said) {
        Sought.Scan bracketed = BRACKETED.in(claim.text());
        while (nextBracketed(bracketed, claim.text())) {
            Matcher each = EACH.matcher(bracketed.match().group("signs"));
            while (each.find()) {
                if (!known.get(code(each.group(), 0, each.group().length())) && said.add(each.group())) {
                    int start = bracketed.match().start("signs") + each.start();
                    mark(examination, claim, start, start + each.group().length(), "", each.group());
                }
            }
        }
    }

    /** Goes to the next signs in brackets after a feature's name. */
    private static boolean nextBracketed(Sought.Scan bracketed, String text) {
        while (bracketed.next()) {
            int name = Texts.beforeBlanks(text, bracketed.start());
            if (name > 0 && letter(text.charAt(name - 1)) && COUNTED.indexOf(text.charAt(name - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean letter(char character) {
        return Letters.latin(character) || Letters.han(character);
    }

    /** Numbers of up to four digits, with one letter at most, that are no part of a longer one. */
    private static BitSet known(Numbers numbers) {
        BitSet known = new BitSet();
        String text = numbers.text();
        for (int number = 0; number < numbers.size(); number++) {
            int start = numbers.start(number);
            int past = numbers.past(number);
            int end = past < text.length() && Letters.latin(text.charAt(past)) ? past + 1 : past;
            boolean begins = start == 0 || text.charAt(start - 1) != '.';
            if (begins && past - start <= DIGITS && ends(text, end)) {
                known.set(code(text, start, end));
            }
        }
        return known;
    }

    /** One number for each sign, leading zeros kept apart. */
    static int code(String text, int start, int end) {
        int value = 0;
        int digits = 0;
        for (int at = start; at < end && Letters.digit(text.charAt(at)); at++) {
            value = value * 10 + text.charAt(at) - '0';
            digits++;
        }
        int letter = start + digits < end ? text.charAt(start + digits) : 0;
        return (letter * (DIGITS + 1) + digits) * 10_000 + value;
    }

    private static boolean ends(String text, int at) {
        return at == text.length()
                || !(text.charAt(at) == '.' || Letters.digit(text.charAt(at)) || Letters.latin(text.charAt(at)));
    }

    private static void brackets(Examination examination) {
        for (Claim claim : examination.application().claims()) {
            Sought.Scan brackets = BRACKETS.in(claim.text());
            while (brackets.next()) {
                String text = brackets.match().group("text");
                boolean clause = named(claim.text(), brackets.start())
                        && CLAUSE.matcher(text).matches()
                        && !SUBSTANCE.matcher(text).matches();
                if (clause || REMARK.matcher(text).matches()) {
                    mark(examination, claim, brackets.start(), brackets.end(), "", brackets.group());
                    break;
                }
            }
        }
    }

    /** Behind a Chinese word, or behind the sign that belongs to it. */
    private static boolean named(String text, int at) {
        if (at < 2) {
            return false;
        }
        boolean signed = ")）".indexOf(text.charAt(at - 1)) >= 0 && Letters.digit(text.charAt(at - 2));
        return signed || Character.isIdeographic(text.charAt(at - 1));
    }

    static void mark(Examination examination, Claim claim, int start, int end, String variant, String what) {
        examination.find(
                Part.CLAIMS,
                ClaimRules.place(claim),
                claim.start() + start,
                claim.start() + end,
                variant,
                claim.number(),
                what);
    }
}

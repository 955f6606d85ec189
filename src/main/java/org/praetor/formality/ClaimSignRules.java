package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FE-CLM-14 and 15: reference signs (附图标记) and brackets in claims. */
final class ClaimSignRules {

    private static final String SIGN = "\\d{1,4}[A-Za-z]?";
    /** After a feature's name; not the number of a step, formula or table. */
    private static final Pattern BRACKETED =
            Pattern.compile("(?<=[\\p{IsHan}A-Za-z])(?<![式骤程件表图第段为条项])\\s*[(（〔\\[【]\\s*(?<signs>" + SIGN
                    + "(?:\\s*[，,、；;]\\s*" + SIGN + ")*)\\s*[)）〕\\]】]");

    private static final Pattern EACH = Pattern.compile(SIGN);
    private static final Pattern IN_DESCRIPTION = Pattern.compile("(?<![\\d.])(\\d{1,4}[A-Za-z]?)(?![\\d.]|[A-Za-z])");
    private static final Pattern BARE = Pattern.compile(
            "(?<noun>\\p{IsHan}{2})(?<![一二三四五六七八九十第为是约至到或和步骤求例式图表块元级类型阶段])(?<sign>\\d{1,3}[a-z]?)(?=[，、；。和与的])");
    private static final Pattern BRACKETS = Pattern.compile("[(（](?<text>[^()（）]{2,200})[)）]");

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
        boolean signed = claims.stream()
                .anyMatch(claim -> BRACKETED.matcher(claim.text()).find()
                        || BARE.matcher(claim.text()).find());
        if (description.isEmpty() || !signed) {
            return;
        }
        Set<String> known = known(description);
        Set<String> said = new HashSet<>();
        boolean drawn = !examination.application().drawings().isEmpty() || description.contains("附图标记");
        for (Claim claim : claims) {
            unknown(examination, claim, known, said);
            if (drawn) {
                bare(examination, claim, known, said);
            }
        }
    }

    /** A sign in brackets that the description does not have. */
    private static void unknown(Examination examination, Claim claim, Set<String> known, Set<String> said) {
        Matcher bracketed = BRACKETED.matcher(claim.text());
        while (bracketed.find()) {
            Matcher each = EACH.matcher(bracketed.group("signs"));
            while (each.find()) {
                if (!known.contains(each.group()) && said.add(each.group())) {
                    int start = bracketed.start("signs") + each.start();
                    mark(examination, claim, start, start + each.group().length(), "", each.group());
                }
            }
        }
    }

    /** One without brackets that the description uses for the same word. */
    private static void bare(Examination examination, Claim claim, Set<String> known, Set<String> said) {
        String description = examination.text(Part.DESCRIPTION);
        Matcher bare = BARE.matcher(claim.text());
        while (bare.find()) {
            if (known.contains(bare.group("sign"))
                    && said.add(bare.group("sign"))
                    && examination.affords(description.length())
                    && description.contains(bare.group())) {
                mark(examination, claim, bare.start("sign"), bare.end("sign"), "bare", bare.group("sign"));
            }
        }
    }

    private static Set<String> known(String description) {
        Set<String> known = new HashSet<>();
        Matcher sign = IN_DESCRIPTION.matcher(description);
        while (sign.find()) {
            known.add(sign.group(1));
        }
        return known;
    }

    private static void brackets(Examination examination) {
        for (Claim claim : examination.application().claims()) {
            Matcher brackets = BRACKETS.matcher(claim.text());
            while (brackets.find()) {
                String text = brackets.group("text");
                boolean clause = brackets.start() > 0
                        && Character.isIdeographic(claim.text().charAt(brackets.start() - 1))
                        && CLAUSE.matcher(text).matches()
                        && !SUBSTANCE.matcher(text).matches();
                if (clause || REMARK.matcher(text).matches()) {
                    mark(examination, claim, brackets.start(), brackets.end(), "", brackets.group());
                    break;
                }
            }
        }
    }

    private static void mark(Examination examination, Claim claim, int start, int end, String variant, String what) {
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

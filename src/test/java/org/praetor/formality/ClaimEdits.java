package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How one claim of a specimen is chosen and changed. */
final class ClaimEdits {

    /** "根据权利要求1所述的保温板，" with one number. */
    private static final Pattern SINGLE = Pattern.compile(
            "(?s)^(?:根据|如|按照|依据)?权利要求\\d+(?:所述|中所述)(?:的)?(?<subject>(?![^，,：:；;。]*(?:应用|用途))[^，,：:；;。]{2,30})[，,：:].*");

    private ClaimEdits() {}

    static List<Claim> claims(Specimen specimen) {
        return specimen.application().claims();
    }

    /** Claims that the rule does not object to and that suit; which one differs from document to document. */
    static Optional<Claim> choose(Specimen specimen, String rule, Predicate<Claim> suits) {
        List<Claim> suitable = claims(specimen).stream()
                .filter(suits)
                .filter(claim -> !specimen.reported(rule, Part.CLAIMS, ClaimRules.place(claim)))
                .toList();
        return suitable.isEmpty()
                ? Optional.empty()
                : Optional.of(suitable.get(Math.floorMod((specimen.id + rule).hashCode(), suitable.size())));
    }

    /** A defect put into the text of one claim; a change that gives the same text does not suit. */
    static Defect claim(String kind, String rule, Severity severity, String marked, UnaryOperator<String> change) {
        return Defect.of(
                kind,
                rule,
                severity,
                clean -> choose(
                                clean,
                                rule,
                                claim -> !change.apply(claim.text()).equals(claim.text()))
                        .map(claim -> changed(clean, claim, change.apply(claim.text()), marked)));
    }

    /** A feature added at the end of a claim. */
    static Defect feature(String kind, String rule, Severity severity, String feature, String marked) {
        return claim(kind, rule, severity, marked, text -> added(text, feature));
    }

    static String added(String text, String feature) {
        boolean plain = text.matches("(?s)[^。\uFFFC]*[\\p{IsHan}0-9%A-Za-z℃)）]。");
        return plain ? text.substring(0, text.length() - 1) + "，" + feature + "。" : text;
    }

    static Defect.Injected changed(Specimen clean, Claim claim, String text, String marked) {
        int index = claims(clean).indexOf(claim);
        return new Defect.Injected(
                clean, clean.edited(draft -> set(draft, index, text)), Part.CLAIMS, ClaimRules.place(claim), marked);
    }

    static void set(Draft draft, int index, String text) {
        Draft.RawClaim old = draft.claims.get(index);
        draft.claims.set(index, new Draft.RawClaim(old.number(), old.label(), text));
    }

    static void number(Draft draft, int index, int number, String label) {
        draft.claims.set(
                index, new Draft.RawClaim(number, label, draft.claims.get(index).text()));
    }

    /** One more claim after the last. */
    static Defect.Injected appended(Specimen clean, String text, String marked) {
        int number = claims(clean).size() + 1;
        Specimen after = clean.edited(draft -> draft.claims.add(new Draft.RawClaim(number, number + ".", text)));
        return new Defect.Injected(clean, after, Part.CLAIMS, String.valueOf(number), marked);
    }

    static boolean consecutive(Specimen specimen) {
        List<Claim> claims = claims(specimen);
        return claims.size() > 1
                && IntStream.range(0, claims.size())
                        .allMatch(index -> claims.get(index).number() == index + 1);
    }

    /** Subject of a claim that cites exactly one other. */
    static Optional<String> subject(Claim claim) {
        Matcher single = SINGLE.matcher(claim.text());
        return single.matches() && claim.reference().numbers().size() == 1
                ? Optional.of(single.group("subject"))
                : Optional.empty();
    }

    static boolean single(Claim claim) {
        return subject(claim).isPresent();
    }

    static int cited(Claim claim) {
        return claim.reference().numbers().get(0);
    }

    static String citing(Claim claim, String numbers) {
        return claim.text().substring(0, claim.reference().start())
                + "权利要求" + numbers
                + claim.text().substring(claim.reference().end());
    }

    /** Every claim that this one builds on. */
    static Set<Integer> ancestors(Specimen specimen, Claim claim) {
        Set<Integer> found = new HashSet<>();
        List<Integer> open = new ArrayList<>(claim.reference().numbers());
        while (!open.isEmpty()) {
            int number = open.remove(open.size() - 1);
            if (number < claim.number() && found.add(number)) {
                claims(specimen).stream()
                        .filter(other -> other.number() == number)
                        .forEach(other -> open.addAll(other.reference().numbers()));
            }
        }
        return found;
    }

    /** Numbers that any claim cites anywhere. */
    static Set<Integer> citedAnywhere(Specimen specimen) {
        Set<Integer> cited = new HashSet<>();
        for (Claim claim : claims(specimen)) {
            ClaimReferences.all(claim.text(), claim.number()).forEach(reference -> cited.addAll(reference.numbers()));
        }
        return cited;
    }
}

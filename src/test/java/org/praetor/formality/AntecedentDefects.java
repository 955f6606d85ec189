package org.praetor.formality;

import static org.praetor.formality.ClaimEdits.changed;
import static org.praetor.formality.ClaimEdits.choose;
import static org.praetor.formality.ClaimEdits.cited;
import static org.praetor.formality.ClaimEdits.citing;
import static org.praetor.formality.ClaimEdits.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** FE-CLM-23: "所述X" that nothing introduces on the path of citations. */
final class AntecedentDefects {

    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:还包括|还设有|还设置有|设置有|设有|连接有|安装有|固定有|开设有|套设有|铰接有|获取)(?:一个|两个|多个|若干)?(?<term>\\p{IsHan}{2,8}?)(?=[(（，；。、和])");
    private static final Pattern LISTED =
            Pattern.compile("(?<=\\p{IsHan}|[)）])[、和](?<term>\\p{IsHan}{2,8})(?:[(（]\\d+[)）])?(?=[，；])");

    static final List<Defect> ALL = List.of(
            ClaimEdits.feature("所述X never introduced", "FE-CLM-23", Severity.W, "所述限位卡套与外部电源连接", "限位卡套")
                    .described("限位卡套与外部电源连接。"),
            ClaimEdits.claim("所述X for 一个X", "FE-CLM-23", Severity.W, "", AntecedentDefects::taken),
            Defect.of("introduction deleted", "FE-CLM-23", Severity.W, AntecedentDefects::deleted),
            Defect.of("cites past the claim that introduces", "FE-CLM-23", Severity.W, AntecedentDefects::past));

    private AntecedentDefects() {}

    /** "设有挡圈" becomes "设有所述挡圈". */
    private static String taken(String text) {
        Matcher introduced = INTRODUCED.matcher(text);
        while (introduced.find()) {
            String term = introduced.group("term");
            if (text.indexOf(term) == introduced.start("term") && !term.startsWith("所述")) {
                return text.substring(0, introduced.start("term")) + "所述" + text.substring(introduced.start("term"));
            }
        }
        return text;
    }

    /** One of a list is deleted in the first claim, which goes on with 所述 of it. */
    private static Optional<Defect.Injected> deleted(Specimen clean) {
        List<Claim> claims = claims(clean);
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Claim first = claims.get(0);
        Matcher listed = LISTED.matcher(first.text());
        while (listed.find()) {
            String term = listed.group("term");
            String rest = first.text().substring(listed.end());
            boolean only = first.text().indexOf(term) == listed.start("term")
                    && rest.contains("所述" + term)
                    && occurrences(rest, term) == occurrences(rest, "所述" + term);
            if (only) {
                return Optional.of(changed(clean, first, first.text().substring(0, listed.start()) + rest, term));
            }
        }
        return Optional.empty();
    }

    private static int occurrences(String text, String word) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    /** A claim that uses what its parent introduces cites the grandparent instead. */
    private static Optional<Defect.Injected> past(Specimen clean) {
        List<Claim> claims = claims(clean);
        if (!ClaimEdits.consecutive(clean)) {
            return Optional.empty();
        }
        return choose(
                        clean,
                        "FE-CLM-23",
                        claim -> ClaimEdits.single(claim)
                                && cited(claim) < claim.number()
                                && ClaimEdits.single(claims.get(cited(claim) - 1))
                                && term(clean, claim).isPresent())
                .map(claim -> changed(
                        clean,
                        claim,
                        citing(claim, String.valueOf(cited(claims.get(cited(claim) - 1)))),
                        term(clean, claim).orElseThrow()));
    }

    /** What the claim's parent introduces, no earlier claim on the path knows, and the claim itself only takes up. */
    private static Optional<String> term(Specimen clean, Claim claim) {
        Claim parent = claims(clean).get(cited(claim) - 1);
        Set<Integer> path = ClaimEdits.ancestors(clean, parent);
        String before = claims(clean).stream()
                .filter(other -> path.contains(other.number()))
                .map(Claim::text)
                .collect(Collectors.joining("\n"));
        Matcher introduced = INTRODUCED.matcher(parent.text());
        while (introduced.find()) {
            String term = introduced.group("term");
            if (!before.contains(term)
                    && claim.text().contains("所述" + term)
                    && claim.text().indexOf(term) == claim.text().indexOf("所述" + term) + 2) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }
}

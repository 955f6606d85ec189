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

    private static final Pattern VERB = Pattern.compile("包括|对应|用于|通过|读取|根据|支持|连接|具有|设置|大于|小于|为");
    private static final Pattern TAKEN_UP = Pattern.compile("所述(\\p{IsHan}{3,8}?)(?=[(（，；。、与和的上中]|进行)");

    static final List<Defect> ALL = List.of(
            ClaimEdits.feature("所述X never introduced", "FE-CLM-23", Severity.W, "所述限位卡套与外部电源连接", "限位卡套")
                    .described("限位卡套与外部电源连接。"),
            Defect.of("所述X for 一个X", "FE-CLM-23", Severity.W, AntecedentDefects::taken),
            Defect.of("introduction deleted", "FE-CLM-23", Severity.W, AntecedentDefects::deleted),
            Defect.of("introduced under another name", "FE-CLM-23", Severity.W, AntecedentDefects::renamed),
            Defect.of("cites past the claim that introduces", "FE-CLM-23", Severity.W, AntecedentDefects::past));

    private AntecedentDefects() {}

    /** "设有挡圈" becomes "设有所述挡圈" where neither the claim nor one that it builds on speaks of anything like it before. */
    private static Optional<Defect.Injected> taken(Specimen clean) {
        return choose(clean, "FE-CLM-23", claim -> !taken(clean, claim).equals(claim.text()))
                .map(claim -> changed(clean, claim, taken(clean, claim), ""));
    }

    private static String taken(Specimen clean, Claim claim) {
        String text = claim.text();
        String before = known(clean, claim);
        Matcher introduced = INTRODUCED.matcher(text);
        while (introduced.find()) {
            String term = introduced.group("term");
            String head = term.substring(0, 2);
            if (text.indexOf(head) == introduced.start("term") && !before.contains(head) && !term.contains("的")) {
                return text.substring(0, introduced.start("term")) + "所述" + text.substring(introduced.start("term"));
            }
        }
        return text;
    }

    /** Every claim that this one builds on. */
    private static String known(Specimen clean, Claim claim) {
        Set<Integer> path = ClaimEdits.ancestors(clean, claim);
        return claims(clean).stream()
                .filter(other -> path.contains(other.number()))
                .map(Claim::text)
                .collect(Collectors.joining("\n"));
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

    /** A term of the first claim is introduced as another one that stands before it, and taken up under its own name. */
    private static Optional<Defect.Injected> renamed(Specimen clean) {
        if (claims(clean).isEmpty()) {
            return Optional.empty();
        }
        Claim first = claims(clean).get(0);
        String text = first.text();
        List<String> terms = TAKEN_UP.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(term -> !VERB.matcher(term).find())
                .distinct()
                .toList();
        for (String term : terms) {
            int introduced = text.indexOf(term);
            int taken = text.indexOf("所述" + term);
            Optional<String> other = terms.stream()
                    .filter(earlier -> text.indexOf(earlier) < introduced
                            && !text.substring(0, introduced).contains(term.substring(0, 2))
                            && !earlier.contains(term.substring(term.length() - 2)))
                    .findFirst();
            if (other.isPresent()
                    && occurrences(text.substring(0, taken), term.substring(0, 2)) == 1
                    && !text.startsWith("所述", introduced - 2)) {
                String changed =
                        text.substring(0, introduced) + other.get() + text.substring(introduced + term.length());
                return Optional.of(changed(clean, first, changed, term));
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
        String before = known(clean, parent);
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

package org.praetor.formality;

import static org.praetor.formality.ClaimEdits.claim;
import static org.praetor.formality.ClaimEdits.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Defects in the numbers and full stops of claims. */
final class NumberingDefects {

    static final List<Defect> ALL = List.of(
            claim("two full stops", "FE-CLM-03", Severity.E, "。", NumberingDefects::twoStops),
            claim("full stop missing", "FE-CLM-03", Severity.E, "", text -> text.replaceFirst("(?<=\\p{IsHan})。$", "")),
            Defect.of("gap in the numbering", "FE-CLM-01", Severity.E, NumberingDefects::gap),
            Defect.of("claim deleted, numbers kept", "FE-CLM-01", Severity.E, NumberingDefects::deleted),
            Defect.of("number repeated", "FE-CLM-01", Severity.E, NumberingDefects::repeated),
            Defect.of("Chinese numeral as number", "FE-CLM-01", Severity.E, clean -> labelled(clean, "二、")),
            Defect.of("权利要求 before the number", "FE-CLM-02", Severity.E, clean -> labelled(clean, "权利要求2．")));

    private NumberingDefects() {}

    /** The last comma becomes a full stop. */
    private static String twoStops(String text) {
        int comma = text.lastIndexOf('，');
        return comma < 20 || text.indexOf('。') != text.length() - 1
                ? text
                : text.substring(0, comma) + "。" + text.substring(comma + 1);
    }

    private static Optional<Defect.Injected> gap(Specimen clean) {
        int last = claims(clean).size();
        return Optional.of(clean)
                .filter(ClaimEdits::consecutive)
                .map(suited -> new Defect.Injected(
                        clean,
                        clean.edited(draft -> ClaimEdits.number(draft, last - 1, last + 1, (last + 1) + ".")),
                        Part.CLAIMS,
                        String.valueOf(last + 1),
                        ""));
    }

    private static Optional<Defect.Injected> deleted(Specimen clean) {
        Set<Integer> cited = ClaimEdits.citedAnywhere(clean);
        int last = claims(clean).size();
        return Optional.of(clean)
                .filter(ClaimEdits::consecutive)
                .flatMap(suited -> ClaimEdits.choose(
                        clean, "FE-CLM-01", claim -> !cited.contains(claim.number()) && claim.number() < last))
                .map(claim -> new Defect.Injected(
                        clean,
                        clean.edited(draft -> draft.claims.remove(claim.number() - 1)),
                        Part.CLAIMS,
                        String.valueOf(claim.number() + 1),
                        ""));
    }

    private static Optional<Defect.Injected> repeated(Specimen clean) {
        int last = claims(clean).size();
        return Optional.of(clean)
                .filter(ClaimEdits::consecutive)
                .filter(suited ->
                        !claims(clean).get(last - 1).reference().numbers().contains(last - 1))
                .map(suited -> new Defect.Injected(
                        clean,
                        clean.edited(draft -> ClaimEdits.number(draft, last - 1, last - 1, (last - 1) + ".")),
                        Part.CLAIMS,
                        String.valueOf(last - 1),
                        ""));
    }

    private static Optional<Defect.Injected> labelled(Specimen clean, String label) {
        return Optional.of(clean)
                .filter(ClaimEdits::consecutive)
                .map(suited -> new Defect.Injected(
                        clean, clean.edited(draft -> ClaimEdits.number(draft, 1, 2, label)), Part.CLAIMS, "2", ""));
    }
}

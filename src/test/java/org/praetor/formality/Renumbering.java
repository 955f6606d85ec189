package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Moves a claim that no other cites behind the last and writes all numbers anew. */
final class Renumbering {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Renumbering() {}

    static void last(Draft draft, int moved) {
        int claims = draft.claims.size();
        List<Draft.RawClaim> renumbered = new ArrayList<>();
        for (Draft.RawClaim claim : draft.claims) {
            if (claim.number() != moved) {
                renumbered.add(
                        raw(claim.number() < moved ? claim.number() : claim.number() - 1, shifted(claim, moved)));
            }
        }
        renumbered.add(raw(claims, shifted(draft.claims.get(moved - 1), moved)));
        draft.claims.clear();
        draft.claims.addAll(renumbered);
    }

    private static Draft.RawClaim raw(int number, String text) {
        return new Draft.RawClaim(number, number + ".", text);
    }

    /** The claim's text with every cited number after the moved one lowered by one. */
    private static String shifted(Draft.RawClaim claim, int moved) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (ClaimReference reference : ClaimReferences.all(claim.text(), claim.number())) {
            if (reference.start() < from) {
                continue;
            }
            text.append(claim.text(), from, reference.start());
            String span = claim.text().substring(reference.start(), reference.end());
            text.append(NUMBER.matcher(span)
                    .replaceAll(found -> String.valueOf(
                            Integer.parseInt(found.group()) > moved
                                    ? Integer.parseInt(found.group()) - 1
                                    : Integer.parseInt(found.group()))));
            from = reference.end();
        }
        return text.append(claim.text().substring(from)).toString();
    }
}

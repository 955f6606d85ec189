package org.praetor.formality;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Claims cut into overlapping pieces (shingles) of four characters, as a set. What renumbering and reordering change is taken out first: claim numbers, references to other
 * claims and reference signs; so are words and marks that every claim has. No piece reaches over two claims.
 */
final class ClaimShingles {

    /** Characters of a piece: on 46 published full texts, four keep strangers below 0.13 and a text with a tenth of its words changed at 0.56. */
    static final int LENGTH = 4;

    /** Characters of claims looked at; the longest claims known have a quarter of that. */
    private static final int MOST = 200_000;

    private static final Pattern SIGN = Pattern.compile("[(（\\[][0-9A-Za-z'’，,、\\-~～\\s]{1,30}[)）\\]]");

    private static final Pattern WORDLESS =
            Pattern.compile("(?:中|之)?的?任[一意何](?:一?[项个条])?|所述的?|其?特征(?:在于|是)|一种|[根依]据|按照|该|的|[^\\p{L}\\p{N}]");

    private ClaimShingles() {}

    static Set<String> of(List<Claim> claims) {
        Set<String> shingles = new HashSet<>();
        int left = MOST;
        for (Claim claim : claims) {
            String plain =
                    plain(claim.text().substring(0, Math.min(left, claim.text().length())), claim.number());
            left -= Math.min(left, claim.text().length());
            if (!plain.isEmpty() && plain.length() < LENGTH) {
                shingles.add(plain);
            }
            for (int at = 0; at + LENGTH <= plain.length(); at++) {
                shingles.add(plain.substring(at, at + LENGTH));
            }
        }
        return shingles;
    }

    private static String plain(String text, int number) {
        StringBuilder cut = new StringBuilder();
        int from = 0;
        for (ClaimReference reference : ClaimReferences.all(text, number)) {
            if (reference.start() >= from) {
                cut.append(text, from, reference.start());
                from = reference.end();
            }
        }
        cut.append(text, from, text.length());
        String unsigned = SIGN.matcher(cut).replaceAll("");
        return WORDLESS.matcher(ContentHash.normalise(unsigned)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

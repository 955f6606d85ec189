package org.praetor.formality;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One claim.
 *
 * @param number its number; the position where the source gives none
 * @param label the number as printed or numbered ("1.", "权利要求1：", "一、")
 * @param text without the label; line breaks between its paragraphs; U+FFFC for a picture (formula)
 * @param start offset of {@code text} in the text of {@link Part#CLAIMS}
 * @param reference the claims it refers to at its beginning; {@link ClaimReference#NONE} for an independent claim
 */
public record Claim(int number, String label, String text, int start, ClaimReference reference) {

    /** Whether it cites no other claim. */
    public boolean independent() {
        return reference.ranges().isEmpty();
    }

    public int end() {
        return start + text.length();
    }

    static String join(List<Claim> claims) {
        return claims.stream().map(claim -> claim.label() + " " + claim.text()).collect(Collectors.joining("\n"));
    }
}

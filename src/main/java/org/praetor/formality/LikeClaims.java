package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** FE-CLM-21: two claims of substantially the same scope, as far as their wording shows it. */
final class LikeClaims {

    /** Words that do not change the scope; marks do not either. */
    private static final Sought EMPTY = Sought.of("所述的?|其?特征(?:在于|是)|一种|根据|按照|如(?=权利)|该|的");

    /** What a picture or a lost formula says cannot be compared. */
    private static final Sought FORMULA = Sought.of("下[列述]?式|下列结构|如下结构|[:：](?:其中|或|$)|" + ContentHash.PICTURE);

    private static final double SAME = 0.98;

    static final Rule RULE = Rule.of("FE-CLM-21", Severity.W, TECHNICAL, Statutes.CONCISE, LikeClaims::look);

    private LikeClaims() {}

    /** Claims with other numbers (values, claims cited) are different ones; the others are compared letter by letter. */
    private static void look(Examination examination) {
        Map<String, List<Plain>> alike = new HashMap<>();
        for (Claim claim : examination.application().claims()) {
            if (FORMULA.standsIn(claim.text())) {
                continue;
            }
            Plain plain = new Plain(claim, Texts.only(EMPTY.removedFrom(claim.text()), LikeClaims::letterOrNumber));
            List<Plain> others = alike.computeIfAbsent(numbers(plain.text), none -> new ArrayList<>());
            others.stream()
                    .filter(other -> same(examination, plain.text, other.text))
                    .findFirst()
                    .ifPresent(other -> examination.find(
                            Part.CLAIMS,
                            ClaimRules.place(claim),
                            claim.start(),
                            ClaimRules.head(claim),
                            "",
                            claim.number(),
                            other.claim.number()));
            others.add(plain);
        }
    }

    private record Plain(Claim claim, String text) {}

    /** All numbers, with a blank between them. */
    private static String numbers(String text) {
        StringBuilder numbers = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (Letters.digit(text.charAt(at))) {
                int past = Letters.pastDigits(text, at);
                numbers.append(text, at, past).append(' ');
                at = past;
            }
        }
        return numbers.toString();
    }

    private static boolean letterOrNumber(int letter) {
        int type = Character.getType(letter);
        return Character.isLetter(letter)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean same(Examination examination, String one, String other) {
        if (one.equals(other)) {
            return !one.isEmpty();
        }
        int allowed = (int) ((1 - SAME) * Math.max(one.length(), other.length()));
        long steps = (2L * allowed + 1) * one.length();
        return allowed > 0
                && Math.abs(one.length() - other.length()) <= allowed
                && examination.affords(steps)
                && distance(one, other, allowed) <= allowed;
    }

    /** Edit distance in a band of the allowed width. */
    private static int distance(String one, String other, int allowed) {
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int column = 0; column < before.length; column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int first = Math.max(1, row - allowed);
            int last = Math.min(other.length(), row + allowed);
            now[first - 1] = first == 1 ? row : Integer.MAX_VALUE / 2;
            int least = now[first - 1];
            for (int column = first; column <= last; column++) {
                int above = column > row - 1 + allowed ? Integer.MAX_VALUE / 2 : before[column];
                int replaced = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, Math.min(above, now[column - 1]) + 1);
                least = Math.min(least, now[column]);
            }
            if (least > allowed) {
                return least;
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[other.length()];
    }
}

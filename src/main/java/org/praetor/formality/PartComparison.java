package org.praetor.formality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praetor.formality.ApplicationDiff.Change;
import org.praetor.formality.ApplicationDiff.Difference;

/** One part of two versions, compared by normalised content: claims by number, paragraphs by the longest common sequence, pictures by label. */
final class PartComparison {

    private PartComparison() {}

    static List<Difference> of(Part part, Application before, Application after) {
        if (part == Part.DRAWINGS || part == Part.ABSTRACT_FIGURE || part == Part.DESIGN_VIEWS) {
            return new PictureComparison(part, before, after).differences();
        }
        boolean had = before.has(part);
        boolean has = after.has(part);
        if (!had || !has) {
            return had == has
                    ? List.of()
                    : List.of(new Difference(
                            part, "", had ? Change.REMOVED : Change.ADDED, before.text(part), after.text(part)));
        }
        PartHashes.Hashed left = ContentHash.of(before, part);
        PartHashes.Hashed right = ContentHash.of(after, part);
        if (left.sha256().equals(right.sha256())) {
            return left.unseen() + right.unseen() == 0
                    ? List.of()
                    : List.of(new Difference(part, "", Change.UNSEEN, "", ""));
        }
        List<Difference> differences = switch (part) {
            case CLAIMS -> byName(part, claims(before), claims(after));
            case DRAWINGS, ABSTRACT_FIGURE, DESIGN_VIEWS -> List.of();
            case REQUEST, TITLE, ABSTRACT, DESCRIPTION, BRIEF_EXPLANATION ->
                new ParagraphDiff(part, before.text(part), after.text(part)).differences();
        };
        return differences.isEmpty()
                ? List.of(new Difference(part, "", Change.CHANGED, before.text(part), after.text(part)))
                : differences;
    }

    private static Map<String, String> claims(Application application) {
        Map<String, String> claims = new LinkedHashMap<>();
        application
                .claims()
                .forEach(claim -> claims.merge(String.valueOf(claim.number()), claim.text(), (a, b) -> a + "\n" + b));
        return claims;
    }

    private static List<Difference> byName(Part part, Map<String, String> before, Map<String, String> after) {
        List<Difference> differences = new ArrayList<>();
        before.forEach((name, text) -> {
            String now = after.get(name);
            if (now == null) {
                differences.add(new Difference(part, name, Change.REMOVED, text, ""));
            } else if (!ContentHash.normalise(text).equals(ContentHash.normalise(now))) {
                differences.add(new Difference(part, name, Change.CHANGED, text, now));
            }
        });
        after.forEach((name, text) -> {
            if (!before.containsKey(name)) {
                differences.add(new Difference(part, name, Change.ADDED, "", text));
            }
        });
        return differences;
    }
}

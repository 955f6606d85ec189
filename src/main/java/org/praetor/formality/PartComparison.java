package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import org.praetor.formality.ApplicationDiff.Change;
import org.praetor.formality.ApplicationDiff.Difference;

/** One part of two versions, compared by normalised content: claims by what they say and their order ({@link ClaimAlignment}), paragraphs by the longest common sequence, pictures by label. */
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
            case CLAIMS -> claims(part, before, after);
            case DRAWINGS, ABSTRACT_FIGURE, DESIGN_VIEWS -> List.of();
            case REQUEST, TITLE, ABSTRACT, DESCRIPTION, SEQUENCE_LISTING, BRIEF_EXPLANATION ->
                new ParagraphDiff(part, before.text(part), after.text(part)).differences();
        };
        return differences.isEmpty()
                ? List.of(new Difference(part, "", Change.CHANGED, before.text(part), after.text(part)))
                : differences;
    }

    private static List<Difference> claims(Part part, Application before, Application after) {
        List<Difference> differences = new ArrayList<>();
        for (ClaimAlignment.Pair pair : ClaimAlignment.of(before.claims(), after.claims())) {
            Claim was = pair.before();
            Claim now = pair.after();
            if (was == null && now != null) {
                differences.add(new Difference(part, place(now), Change.ADDED, "", now.text()));
            } else if (was != null && now == null) {
                differences.add(new Difference(part, place(was), Change.REMOVED, was.text(), ""));
            } else if (was != null && now != null && !content(was).equals(content(now))) {
                boolean moved = was.number() != now.number();
                differences.add(new Difference(
                        part,
                        place(now),
                        Change.CHANGED,
                        moved ? numbered(was) : was.text(),
                        moved ? numbered(now) : now.text()));
            }
        }
        return differences;
    }

    private static String place(Claim claim) {
        return String.valueOf(claim.number());
    }

    private static String content(Claim claim) {
        return ContentHash.normalise(numbered(claim));
    }

    private static String numbered(Claim claim) {
        return claim.number() + ". " + claim.text();
    }
}

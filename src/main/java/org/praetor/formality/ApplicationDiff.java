package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the passed and the formally filed application part by part (T16): what an examiner has to decide on. */
public record ApplicationDiff(List<Difference> differences) {

    public ApplicationDiff {
        differences = List.copyOf(differences);
    }

    /** How a piece differs. {@code UNSEEN}: the text is equal, but it holds pictures the machine cannot compare. */
    public enum Change {
        CHANGED,
        ADDED,
        REMOVED,
        UNSEEN
    }

    /**
     * @param place claim number, paragraph number or figure; "" for the whole part
     * @param before as passed, "" if added
     * @param after as filed, "" if removed
     */
    public record Difference(
            Part part,
            String place,
            Change change,
            String before,
            String after,
            @Nullable Figures figures) {

        Difference(Part part, String place, Change change, String before, String after) {
            this(part, place, change, before, after, null);
        }
    }

    /**
     * The two pictures of a difference.
     *
     * @param before SHA-256 of the picture as passed, "" if there is none; {@code after} as filed
     * @param similarity percent of what they show alike; null when they cannot be compared
     */
    public record Figures(
            String before, String after, @Nullable Integer similarity) {}

    /** Whether nothing at all differs that the machine can see. */
    public boolean same() {
        return differences.stream().allMatch(difference -> difference.change() == Change.UNSEEN);
    }

    public static ApplicationDiff between(Application passed, Application filed) {
        List<Difference> differences = new ArrayList<>();
        for (Part part : Part.values()) {
            differences.addAll(PartComparison.of(part, passed, filed));
        }
        return new ApplicationDiff(differences);
    }
}

package org.praetor.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The application as it was examined in one round. */
public record ExaminedText(
        int round, List<PartText> parts, @Nullable List<Figure> figures) {

    public ExaminedText {
        parts = List.copyOf(parts);
    }

    public ExaminedText(int round, List<PartText> parts) {
        this(round, parts, List.of());
    }

    /** Drawings and views in order; none for rounds that were kept before pictures were. */
    public List<Figure> pictures() {
        return figures == null ? List.of() : figures;
    }

    /** A drawing, the figure of the abstract or a view. {@code sha256} of its bytes, empty when its picture is not in the files. */
    public record Figure(String part, String label, String sha256) {}

    /**
     * One part.
     *
     * @param part name of {@link org.praetor.formality.Part}
     * @param text in which spans are counted
     * @param sha256 of the normalised content
     */
    public record PartText(String part, String text, String sha256) {}
}

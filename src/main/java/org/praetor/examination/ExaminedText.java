package org.praetor.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Application;
import org.praetor.formality.Description;
import org.praetor.formality.Part;
import org.praetor.formality.PartHashes;

/** The application as it was examined in one round. */
public record ExaminedText(
        int round, List<PartText> parts, @Nullable List<Figure> figures) {

    public ExaminedText {
        parts = List.copyOf(parts);
    }

    /** An application as the text of a round. */
    public static ExaminedText of(int round, Application application) {
        PartHashes hashes = PartHashes.of(application);
        List<PartText> parts = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Part part : Part.values()) {
            PartHashes.Hashed hashed = hashes.parts().get(part);
            if (hashed != null) {
                parts.add(
                        new PartText(part.name(), application.text(part), hashed.sha256(), places(part, application)));
            }
            application
                    .pictures(part)
                    .forEach(drawing -> figures.add(new Figure(
                            part.name(),
                            drawing.label(),
                            drawing.picture() == null ? "" : drawing.picture().sha256())));
        }
        return new ExaminedText(round, parts, figures);
    }

    private static List<Place> places(Part part, Application application) {
        return switch (part) {
            case CLAIMS ->
                application.claims().stream()
                        .map(claim -> place(claim.number(), claim.start(), claim.text()))
                        .toList();
            case DESCRIPTION ->
                application.description().sections().stream()
                        .map(Description.Section::paragraphs)
                        .flatMap(List::stream)
                        .map(paragraph -> place(paragraph.number(), paragraph.start(), paragraph.text()))
                        .toList();
            case REQUEST,
                    TITLE,
                    DRAWINGS,
                    ABSTRACT,
                    ABSTRACT_FIGURE,
                    SEQUENCE_LISTING,
                    DESIGN_VIEWS,
                    BRIEF_EXPLANATION -> List.of();
        };
    }

    private static Place place(int number, int start, String text) {
        return new Place(String.valueOf(number), start, start + text.length());
    }

    /** Drawings and views in order; none for rounds that were kept before pictures were. */
    public List<Figure> pictures() {
        return figures == null ? List.of() : figures;
    }

    public Optional<PartText> part(String name) {
        return parts.stream().filter(part -> part.part().equals(name)).findFirst();
    }

    /** Empty for a part that was not there. */
    String hash(String name) {
        return part(name).map(PartText::sha256).orElse("");
    }

    /** A drawing, the figure of the abstract or a view. {@code sha256} of its bytes, empty when its picture is not in the files. */
    public record Figure(String part, String label, String sha256) {}

    /**
     * One part.
     *
     * @param part name of {@link org.praetor.formality.Part}
     * @param text in which spans are counted
     * @param sha256 of the normalised content
     * @param places claims or paragraphs in order; null for rounds that were kept before places were
     */
    public record PartText(
            String part,
            String text,
            String sha256,
            @Nullable List<Place> places) {

        /** Never null. */
        public List<Place> numbered() {
            return places == null ? List.of() : places;
        }
    }

    /** A claim or paragraph by its number; a half-open span of the part's text. */
    public record Place(String name, int start, int end) {}
}

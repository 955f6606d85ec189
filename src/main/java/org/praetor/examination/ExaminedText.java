package org.praetor.examination;

import java.util.List;

/** The application as it was examined in one round. */
public record ExaminedText(int round, List<PartText> parts) {

    public ExaminedText {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param part name of {@link org.praetor.formality.Part}
     * @param text in which spans are counted
     * @param sha256 of the normalised content
     */
    public record PartText(String part, String text, String sha256) {}
}

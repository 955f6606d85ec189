package org.praetor.formality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one file gave, part by part; and the sum of several. */
final class Draft {

    /**
     * @param label as printed
     * @param page it begins on, 0 where the format has no pages
     */
    record RawClaim(int number, String label, String text, int page) {

        RawClaim(int number, String label, String text) {
            this(number, label, text, 0);
        }
    }

    final List<RawClaim> claims = new ArrayList<>();
    final List<String> abstractLines = new ArrayList<>();
    final List<String> description = new ArrayList<>();
    final List<Drawing> drawings = new ArrayList<>();
    final List<String> sequences = new ArrayList<>();
    final List<Design.View> views = new ArrayList<>();
    final List<String> explanation = new ArrayList<>();
    /** Pages of the lines of a part: of all in the description, of the first in others; empty where the format has none. */
    final Map<Part, List<Integer>> pages = new EnumMap<>(Part.class);

    String title = "";
    /** The source has a place for the title and nothing in it. */
    boolean titleEmpty;
    /** The title as the first line of the description has it. */
    String titleLine = "";

    @Nullable
    Drawing abstractFigure;

    @Nullable
    RequestForm request;

    Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (has(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Whether anything but a title was found. */
    boolean holdsParts() {
        return parts().stream().anyMatch(part -> part != Part.TITLE);
    }

    private boolean has(Part part) {
        return switch (part) {
            case CLAIMS -> !claims.isEmpty();
            case DESCRIPTION -> !description.isEmpty();
            case DRAWINGS -> !drawings.isEmpty();
            case ABSTRACT -> !abstractLines.isEmpty();
            case ABSTRACT_FIGURE -> abstractFigure != null;
            case SEQUENCE_LISTING -> !sequences.isEmpty();
            case DESIGN_VIEWS -> !views.isEmpty();
            case BRIEF_EXPLANATION -> !explanation.isEmpty();
            case TITLE -> !title.isEmpty() || !titleLine.isEmpty();
            case REQUEST -> request != null;
        };
    }

    /** Takes over one part of another file; views are added up, every other part replaces nothing but an absent one. */
    void take(Part part, Draft other) {
        if (other.pages.containsKey(part)) {
            pages.putIfAbsent(part, other.pages.get(part));
        }
        switch (part) {
            case CLAIMS -> claims.addAll(other.claims);
            case DESCRIPTION -> {
                description.addAll(other.description);
                titleLine = other.titleLine;
            }
            case DRAWINGS -> drawings.addAll(other.drawings);
            case ABSTRACT -> abstractLines.addAll(other.abstractLines);
            case ABSTRACT_FIGURE -> abstractFigure = other.abstractFigure;
            case SEQUENCE_LISTING -> sequences.addAll(other.sequences);
            case DESIGN_VIEWS -> views.addAll(other.views);
            case BRIEF_EXPLANATION -> explanation.addAll(other.explanation);
            case TITLE -> title = title.isEmpty() ? other.title : title;
            case REQUEST -> request = other.request;
        }
    }

    Application application() {
        return Assembly.of(this);
    }
}

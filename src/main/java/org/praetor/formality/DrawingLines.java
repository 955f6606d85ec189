package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures in the lines of a drawings part. Labels stand above or below their pictures, several beside each other too: whichever comes first waits for the other. */
final class DrawingLines {

    private static final Pattern LABEL = Pattern.compile("图\\s*\\d{1,3}\\s*(?:[A-Za-z]|[(（][A-Za-z\\d][)）])?");
    private static final Pattern LABELS = Pattern.compile("(?:附?" + LABEL + "\\s*)+");
    private static final Pattern CAPTIONED = Pattern.compile("附?" + LABEL + "\\s.{0,20}");

    private final List<Place> places = new ArrayList<>();

    private DrawingLines() {}

    /** A figure found by its label, its picture or both. */
    private static final class Place {
        private String label = "";
        private @Nullable Picture picture;
        /** Whether its picture was met, be it one without a file. */
        private boolean drawn;
    }

    static List<Drawing> of(List<Line> lines) {
        DrawingLines reading = new DrawingLines();
        lines.forEach(reading::take);
        return reading.places.stream()
                .map(place -> new Drawing(place.label, place.picture))
                .toList();
    }

    private void take(Line line) {
        int marks = line.marks();
        List<Place> undrawn = waiting(marks, place -> !place.drawn);
        for (int index = 0; index < marks; index++) {
            Place place = undrawn.get(index);
            place.drawn = true;
            place.picture = index < line.pictures().size() ? line.pictures().get(index) : null;
        }
        List<String> labels = labels(
                line.printed().replace(String.valueOf(ContentHash.PICTURE), " ").strip());
        List<Place> unnamed = waiting(labels.size(), place -> place.label.isEmpty());
        for (int index = 0; index < labels.size(); index++) {
            unnamed.get(index).label = labels.get(index);
        }
    }

    private static List<String> labels(String text) {
        List<String> labels = new ArrayList<>();
        boolean several = LABELS.matcher(text).matches();
        if (several || CAPTIONED.matcher(text).matches()) {
            Matcher label = LABEL.matcher(text);
            while (label.find() && (several || labels.isEmpty())) {
                labels.add(Texts.compact(label.group()));
            }
        }
        return labels;
    }

    /** The last places that wait, in their order, and new ones behind them if these are too few. */
    private List<Place> waiting(int wanted, Predicate<Place> waits) {
        int from = places.size();
        while (places.size() - from < wanted && from > 0 && waits.test(places.get(from - 1))) {
            from--;
        }
        while (places.size() - from < wanted) {
            places.add(new Place());
        }
        return places.subList(from, places.size());
    }
}

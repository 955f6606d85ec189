package org.praetor.examination;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praetor.examination.ExaminedText.PartText;
import org.praetor.examination.ExaminedText.Place;

/**
 * Where in a part's text a finding of the examiner's own stands, from what he chose or typed: words of the text, the number of a claim or paragraph, or both.
 *
 * @param place as typed, else the number of the claim or paragraph that holds the words
 * @param start -1 when nothing of the text was meant
 */
record Spot(String place, int start, int end, String excerpt) {

    private static final int EXCERPT = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Empty when the words stand nowhere in the part. White space does not count. */
    static Optional<Spot> of(PartText part, String place, String words) {
        Optional<Place> named = named(part, place);
        if (words.isBlank()) {
            return Optional.of(named.map(
                            one -> new Spot(place, one.start(), one.end(), excerpt(part, one.start(), one.end())))
                    .orElse(nowhere(place)));
        }
        Matcher matcher = spaced(words).matcher(part.text());
        Optional<Spot> found = Optional.empty();
        while (matcher.find() && (found.isEmpty() || named.isPresent())) {
            int start = matcher.start();
            boolean within = named.filter(one -> one.start() <= start && start < one.end())
                    .isPresent();
            if (within || found.isEmpty()) {
                found = Optional.of(spot(part, place, start, matcher.end()));
            }
            if (within) {
                break;
            }
        }
        return found;
    }

    static Spot nowhere(String place) {
        return new Spot(place, -1, -1, "");
    }

    private static Spot spot(PartText part, String place, int start, int end) {
        String name = place.isBlank()
                ? part.numbered().stream()
                        .filter(one -> one.start() <= start && start < one.end())
                        .map(Place::name)
                        .findFirst()
                        .orElse("")
                : place;
        return new Spot(name, start, end, excerpt(part, start, end));
    }

    private static Optional<Place> named(PartText part, String place) {
        Matcher number = NUMBER.matcher(place);
        return number.find()
                ? part.numbered().stream()
                        .filter(one -> one.name().equals(String.valueOf(Long.parseLong(number.group()))))
                        .findFirst()
                : Optional.empty();
    }

    private static Pattern spaced(String words) {
        return Pattern.compile(words.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("\\s*")));
    }

    private static String excerpt(PartText part, int start, int end) {
        String text = part.text().substring(start, end).replace('\n', ' ');
        int length = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
        return length < text.length() ? text.substring(0, length) + "…" : text;
    }
}

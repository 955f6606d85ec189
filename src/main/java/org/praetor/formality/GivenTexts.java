package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes an application that comes as texts the same way as one that comes as lines of a file. */
final class GivenTexts {

    /** A number in front of a claim that itself begins with a digit: "1.2,4-二氨基…". */
    private static final Pattern BEFORE_DIGIT = Pattern.compile("(?s)(?<label>(?<number>\\d{1,4})[.．、])(?<text>\\d.*)");

    private GivenTexts() {}

    static Draft draft(ApplicationText given, ReadingLimits limits) throws Unreadable {
        measure(given, limits);
        Draft draft = new Draft();
        draft.title = Texts.tidy(Objects.requireNonNullElse(given.title(), ""));
        draft.titleEmpty = given.title() != null && draft.title.isEmpty();
        draft.abstractLines.addAll(lines(given.abstractText()));
        claims(draft, Objects.requireNonNullElse(given.claims(), List.of()), given.numbers());
        if (given.kind() == PatentKind.DESIGN) {
            draft.explanation.addAll(lines(given.description()));
        } else {
            LineParts.description(draft, lines(given.description()));
        }
        Objects.requireNonNullElse(given.figures(), List.<String>of())
                .forEach(label -> draft.drawings.add(new Drawing(Texts.compact(label), null)));
        if (!draft.holdsParts() && draft.title.isEmpty()) {
            throw new Unreadable("no-content");
        }
        return draft;
    }

    private static void measure(ApplicationText given, ReadingLimits limits) throws Unreadable {
        List<String> claims = Objects.requireNonNullElse(given.claims(), List.of());
        long length = claims.stream().mapToLong(String::length).sum();
        length += Objects.requireNonNullElse(given.title(), "").length();
        length += Objects.requireNonNullElse(given.abstractText(), "").length();
        length += Objects.requireNonNullElse(given.description(), "").length();
        if (length > limits.characters()) {
            throw new Unreadable("text-too-long", limits.characters());
        }
    }

    private static List<String> lines(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .lines()
                .map(Texts::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Numbers printed in front of the texts are kept as they stand when most texts have one: a gap, a repeated or a missing number is the rules' business. Else the numbers
     * given beside the texts count, or the positions.
     */
    private static void claims(Draft draft, List<String> given, List<Integer> numbers) {
        List<String> texts =
                given.stream().map(text -> String.join("\n", lines(text))).toList();
        List<Draft.RawClaim> divided = texts.size() == 1 && numbers.isEmpty() ? divided(texts.get(0)) : List.of();
        if (divided.size() > 1) {
            draft.claims.addAll(divided);
            return;
        }
        long labelled = texts.stream()
                .filter(text -> ClaimNumber.any(text).isPresent()
                        && !BEFORE_DIGIT.matcher(text).matches())
                .count();
        boolean printed = labelled * 2 > texts.size();
        int before = 0;
        List<Draft.RawClaim> claims = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            boolean beside = index < numbers.size();
            int expected = beside ? numbers.get(index) : before + 1;
            Draft.RawClaim claim = claim(texts.get(index), expected, printed, beside || !printed);
            claims.add(claim);
            before = claim.number();
        }
        draft.claims.addAll(claims);
    }

    /** @param known whether a text without number in front has the expected one all the same */
    private static Draft.RawClaim claim(String text, int expected, boolean printed, boolean known) {
        Optional<ClaimNumber> found = (printed ? ClaimNumber.any(text) : ClaimNumber.marked(text))
                .filter(number -> number.number() == expected
                        || (printed && !BEFORE_DIGIT.matcher(text).matches()))
                .or(() -> beforeDigit(text, expected));
        return found.map(ClaimNumber::withSecond)
                .map(number -> new Draft.RawClaim(number.number(), number.label(), number.text()))
                .orElseGet(() -> new Draft.RawClaim(expected, known ? expected + "." : "", text));
    }

    private static Optional<ClaimNumber> beforeDigit(String text, int expected) {
        Matcher matcher = BEFORE_DIGIT.matcher(text);
        return matcher.matches() && Integer.parseInt(matcher.group("number")) == expected
                ? Optional.of(new ClaimNumber(expected, Texts.compact(matcher.group("label")), matcher.group("text")))
                : Optional.empty();
    }

    /** All claims in one text. */
    private static List<Draft.RawClaim> divided(String text) {
        return ClaimLines.of(text.lines().map(Line::of).toList());
    }
}

package org.praetor.formality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where a letter stands with which it can begin. Most places of a long text are passed over by one look, and a text made to exhaust patterns costs
 * what an ordinary one does. Finds what {@link Matcher#find()} finds, if a letter that must stand before a match is asked for at its end: {@code 如(?=图)(?<=，如)}, not {@code (?<=，)如(?=图)}.
 */
final class Sought {

    /** Letters that no pattern names; one that can begin with them can begin with anything. */
    private static final String ANYTHING = "☃龘ꙮ\u0001";

    private static final int ASCII = 128;

    private final Pattern pattern;
    private final Letters first;
    /** First letters behind which any letter may stand. */
    private final Letters open;
    /** Digests of the first two letters of all other beginnings. */
    private final Letters pairs;

    /** Letters of which every match has one within reach of its beginning; null when none is known. */
    private final @Nullable Letters needed;

    private final int reach;

    private Sought(Pattern pattern, Letters first, Letters open, Letters pairs, @Nullable Letters needed, int reach) {
        this.pattern = pattern;
        this.first = first;
        this.open = open;
        this.pairs = pairs;
        this.needed = needed;
        this.reach = reach;
    }

    /**
     * @param pattern whose first letters are named one by one, but for ranges of ASCII
     * @throws IllegalArgumentException when a match may begin with nearly anything
     */
    static Sought of(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        Letters first = first(pattern, compiled);
        return new Sought(compiled, first, first, new Letters(), null, 0);
    }

    /**
     * The same for a long list of words, told apart by their first two letters.
     *
     * @param pattern without escapes and ranges, so that it names every letter it can begin with
     */
    static Sought words(String pattern) {
        if (pattern.indexOf('\\') >= 0 || pattern.indexOf('-') >= 0) {
            throw new IllegalArgumentException("names not every letter: " + pattern);
        }
        Pattern compiled = Pattern.compile(pattern);
        Sought sought = new Sought(compiled, first(pattern, compiled), new Letters(), new Letters(), null, 0);
        Matcher matcher = compiled.matcher("");
        pattern.chars()
                .filter(letter -> sought.first.has(letter))
                .forEach(letter -> sought.pair(pattern, matcher, (char) letter));
        return sought;
    }

    /** The same, tried only where one of these letters stands, at most so many places on: no match does without. */
    Sought near(String letters, int places) {
        return new Sought(pattern, first, open, pairs, Letters.of(letters), places);
    }

    private void pair(String pattern, Matcher matcher, char begun) {
        if (ANYTHING.chars().anyMatch(next -> begins(matcher, begun, (char) next))) {
            open.add(begun);
        }
        pattern.chars()
                .filter(next -> begins(matcher, begun, (char) next))
                .forEach(next -> pairs.add(pair(begun, (char) next)));
    }

    private static Letters first(String pattern, Pattern compiled) {
        Matcher matcher = compiled.matcher("");
        if (ANYTHING.chars().anyMatch(letter -> begins(matcher, (char) letter))) {
            throw new IllegalArgumentException("begins with anything: " + pattern);
        }
        Letters first = new Letters();
        IntStream.concat(IntStream.range(0, ASCII), pattern.chars())
                .filter(letter -> begins(matcher, (char) letter))
                .forEach(first::add);
        return first;
    }

    /** Whether these letters alone do not rule a match out. */
    private static boolean begins(Matcher matcher, char... letters) {
        matcher.reset(String.valueOf(letters));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static char pair(char letter, char next) {
        return (char) (letter * 31_321 + next);
    }

    private boolean mayBegin(String text, int at) {
        char letter = text.charAt(at);
        return first.has(letter)
                && (open.has(letter) || (at + 1 < text.length() && pairs.has(pair(letter, text.charAt(at + 1)))));
    }

    /** The next letter with which a match may begin; the end of the text when there is none. */
    private int likely(String text, int from) {
        int at = first.next(text, from);
        while (at < text.length() && !mayBegin(text, at)) {
            at = first.next(text, at + 1);
        }
        return at;
    }

    /** Every match, one after the other. */
    Scan in(String text) {
        return new Scan(text);
    }

    /** Whether a match begins at an offset. */
    boolean begins(String text, int at) {
        return past(text, at, text.length()) > at;
    }

    boolean standsIn(String text) {
        return in(text).next();
    }

    /** Past a match that begins at an offset, which stays where it is when there is none. What lies behind the end is not looked at. */
    int past(String text, int start, int end) {
        if (start >= end || !mayBegin(text, start)) {
            return start;
        }
        Matcher matcher = pattern.matcher(text).region(start, end);
        return matcher.lookingAt() ? matcher.end() : start;
    }

    String removedFrom(String text) {
        return replacedIn(text, "");
    }

    /** @param replacement taken as it stands */
    String replacedIn(String text, String replacement) {
        Scan scan = in(text);
        if (!scan.next()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int kept = 0;
        do {
            replaced.append(text, kept, scan.start()).append(replacement);
            kept = scan.end();
        } while (scan.next());
        return replaced.append(text, kept, text.length()).toString();
    }

    /** One pass over a text. */
    final class Scan {

        private final String text;
        private @Nullable Matcher matcher;
        private int from;
        private int nextNeeded = -1;

        private Scan(String text) {
            this.text = text;
        }

        /** Goes to the next match. */
        boolean next() {
            for (int at = likely(text, from); at < text.length(); at = likely(text, at + 1)) {
                if (reaches(at) && matcher().region(at, text.length()).lookingAt()) {
                    from = matcher().end();
                    return true;
                }
            }
            from = text.length();
            return false;
        }

        private boolean reaches(int at) {
            if (needed == null) {
                return true;
            }
            nextNeeded = nextNeeded < at ? needed.next(text, at) : nextNeeded;
            return nextNeeded < text.length() && nextNeeded - at <= reach;
        }

        /** Past a match that begins at an offset of this text, as {@link Sought#past} finds it. */
        int past(int start, int end) {
            return start < end
                            && mayBegin(text, start)
                            && matcher().region(start, end).lookingAt()
                    ? matcher().end()
                    : start;
        }

        /** Looks for the next match from here, before the end of this one. */
        void resume(int at) {
            from = at;
        }

        int start() {
            return matcher().start();
        }

        int end() {
            return matcher().end();
        }

        String group() {
            return matcher().group();
        }

        /** The match with its groups. */
        Matcher match() {
            return matcher();
        }

        /** Made at the first place worth a try. */
        private Matcher matcher() {
            if (matcher == null) {
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            return matcher;
        }
    }
}

package org.praetor.formality;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where a letter stands with which it can begin. Most places of a long text are passed over by one look, and a text made to exhaust patterns costs
 * what an ordinary one does. Finds what {@link Matcher#find()} finds, if a letter that must stand before a match is asked for at its end: {@code 如(?=图)(?<=，如)}, not {@code (?<=，)如(?=图)}.
 */
final class Sought {

    /** Letters that no pattern names; one that can begin with them can begin with anything. */
    private static final String ANYTHING = "☃龘ꙮ\u0001";

    private static final char ASCII = 128;

    private final Pattern pattern;
    private final BitSet first = new BitSet();

    private Sought(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException when a match may begin with nearly anything */
    static Sought of(String pattern) {
        Sought sought = new Sought(Pattern.compile(pattern));
        Matcher matcher = sought.pattern.matcher("");
        if (ANYTHING.chars().anyMatch(letter -> begins(matcher, (char) letter))) {
            throw new IllegalArgumentException("begins with anything: " + pattern);
        }
        for (char letter = 0; letter < ASCII; letter++) {
            sought.first.set(letter, begins(matcher, letter));
        }
        pattern.chars()
                .filter(letter -> letter >= ASCII)
                .forEach(letter -> sought.first.set(letter, begins(matcher, (char) letter)));
        return sought;
    }

    /** Whether a letter alone does not rule a match out. */
    private static boolean begins(Matcher matcher, char letter) {
        matcher.reset(String.valueOf(letter));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Every match, one after the other. */
    Scan in(String text) {
        return new Scan(text);
    }

    boolean standsIn(String text) {
        return in(text).next();
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

        private Scan(String text) {
            this.text = text;
        }

        /** Goes to the next match. */
        boolean next() {
            for (int at = from; at < text.length(); at++) {
                if (first.get(text.charAt(at))
                        && matcher().region(at, text.length()).lookingAt()) {
                    from = matcher().end();
                    return true;
                }
            }
            from = text.length();
            return false;
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

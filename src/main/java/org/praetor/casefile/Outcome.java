package org.praetor.casefile;

import java.util.Locale;

/** The fixed list of ways in which a case closes; models name them in kebab-case. */
public enum Outcome {
    PASSED,
    FAILED,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    NOT_ACCEPTED,
    REGISTERED,
    FAST_TRACK_DENIED,
    FAST_TRACK_ENDED,
    RULED_INFRINGE,
    RULED_NOT_INFRINGE,
    MEDIATED,
    DISMISSED,
    COMPLETED;

    /** {@code ruled-infringe}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming the list when the key is none of it */
    public static Outcome of(String key) {
        for (Outcome outcome : values()) {
            if (outcome.key().equals(key)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(
                "unknown outcome '" + key + "', known: " + java.util.Arrays.toString(values()));
    }
}

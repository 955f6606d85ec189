package org.praetor.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks a list shows; what is null is not asked for.
 *
 * @param cases ids of the only cases, for who does not see all of a body
 * @param clocks ids of the only clocks, for those that one person has to keep
 * @param from earliest last day in time; ended clocks are looked for over {@link #SPAN} at most, so that history costs nothing
 * @param to latest last day in time
 */
public record ClockFilter(
        @Nullable String body,
        @Nullable Collection<String> cases,
        @Nullable Collection<String> clocks,
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable String proceeding,
        @Nullable String rule,
        Which which,
        @Nullable Keepers keepers) {

    /** How far back ended clocks are looked for, in days. */
    public static final int SPAN = 366;

    public ClockFilter {
        LocalDate first = to.minusDays(SPAN);
        from = which.ended() && (from == null || from.isBefore(first)) ? first : from;
    }

    /** What has become of the clock. */
    public enum Which {
        /** Running or stopped. */
        OPEN("'RUNNING', 'STOPPED'"),
        RUNNING("'RUNNING'"),
        STOPPED("'STOPPED'"),
        /** Running or stopped, with a date that a notice still to come may move (R-CAL-21). */
        PROVISIONAL("'RUNNING', 'STOPPED'"),
        MET("'MET'"),
        MISSED("'MISSED'"),
        ALL("'RUNNING', 'STOPPED', 'MET', 'MISSED', 'CANCELLED', 'SET_ASIDE'");

        private final String states;

        Which(String states) {
            this.states = states;
        }

        String states() {
            return states;
        }

        boolean ended() {
            return this == MET || this == MISSED || this == ALL;
        }
    }

    /**
     * Whose the clocks are: those of these rules of these proceedings, pair by pair. A clock that names its party is always a
     * party's.
     */
    public record Keepers(boolean parties, List<String> proceedings, List<String> rules) {}
}

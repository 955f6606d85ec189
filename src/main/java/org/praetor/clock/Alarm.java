package org.praetor.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reminder of one version of a clock (domain book §19, reminder ladder).
 *
 * @param kind {@code T-5}, {@code T-2}, {@code T-0} (working days left), {@code overdue} (each working day after), {@code
 *     overdue-3} (the third of them); for periods in hours {@code T-8h}, {@code T-2h}, {@code overdue}; message key {@code
 *     clock.alarm.<kind>}
 * @param day the day it belongs to
 * @param late true when it comes later than it should have (迟发)
 */
public record Alarm(
        String clockId,
        int version,
        String caseId,
        String body,
        String rule,
        @Nullable String party,
        boolean hours,
        Instant due,
        LocalDate dueOn,
        String kind,
        LocalDate day,
        boolean late) {

    /** True when it does not wait for the digest of the morning: the last day, and whatever counts in hours. */
    public boolean atOnce() {
        return hours || kind.equals("T-0");
    }
}

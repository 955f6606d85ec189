package org.praetor.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.ExcludedTime;

/** One time in which clocks of a case stand still: the days after {@code from} to {@code until}, null while it lasts. */
record Stop(
        String id,
        String caseId,
        String ground,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean open() {
        return until == null;
    }

    /** The interval once it has an end. */
    ExcludedTime excluded() {
        if (until == null) {
            throw new IllegalStateException("still stopped: " + ground);
        }
        return new ExcludedTime(ground, from, until, ground.equals(Outage.GROUND));
    }
}

package org.praetor.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One running period of a case.
 *
 * @param rule key of deadlines.dmn, e.g. {@code preexam.exam}
 * @param round 1, then one more for each new trigger event
 * @param triggerEvent name of the case event it runs from
 * @param due the end of time: 24:00 of the due day, Asia/Shanghai, i.e. the start of the following day; for hours the
 *     exact instant; {@link Clocks#NEVER} while stopped
 * @param dueOn the last day in time (as people say it); for hour clocks the day of {@code due}; while stopped the day that
 *     the clock would end without the stop that lasts
 * @param provisional true when a year without published holidays took part (R-CAL-21)
 * @param version counts every change; alarms are sent once per version
 * @param endedAt when it was met, missed or cancelled; a paper entered later than it was received counts from the start of the
 *     day of receipt
 */
public record LegalClock(
        String id,
        String caseId,
        String rule,
        @Nullable String party,
        int round,
        String triggerEvent,
        LocalDate triggerOn,
        Instant due,
        LocalDate dueOn,
        State state,
        boolean provisional,
        Proof proof,
        int version,
        @Nullable Instant endedAt) {

    /** State of a clock. */
    public enum State {
        RUNNING,
        STOPPED,
        MET,
        MISSED,
        CANCELLED,
        SET_ASIDE
    }
}

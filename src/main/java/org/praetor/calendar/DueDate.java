package org.praetor.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The end of a period, or a day that a lead time leads to, with the arithmetic.
 *
 * @param on last day in time
 * @param endsAt first moment out of time, local time: 24:00 of {@code on} (R-CAL-06), or the exact end of a period in hours
 * @param provisional true when the calendar of a year without notice was asked (R-CAL-21)
 * @param steps in the order in which they are done, first the trigger, last the result
 */
public record DueDate(LocalDate on, LocalDateTime endsAt, boolean provisional, List<Step> steps) {

    public DueDate {
        steps = List.copyOf(steps);
    }

    /** What a step does. */
    public enum Kind {
        /** The event that sets the period going; detail is empty. */
        TRIGGER,
        /** Its day, or hour, is not counted; detail is empty, the result is the first day that counts. */
        NOT_COUNTED,
        /** The period itself; detail {@code 7 wd}. */
        PERIOD,
        /** A prolongation; detail {@code 1 m}. */
        EXTENSION,
        /** Time that does not count; detail {@code stay 2025-08-01..2025-08-31 +30}: ground, (after, until], days it adds. */
        EXCLUDED,
        /** The end would lie within time that does not count, so that time's last day is the end; detail is the ground. */
        HELD,
        /** The last day was a rest day; detail {@code CIVIL national-day}: policy and why the day rests. */
        ROLL,
        /** The last day; detail is the moment after which it is too late. */
        RESULT,
        /** The day of which notice is given ({@link LeadTime}), itself not counted; detail is empty. */
        BEFORE,
        /** The days that must lie in between; detail {@code 3 wd}, the result is the one of them farthest from the start. */
        LEAD,
        /** The last day for the notice; detail is the moment after which it is too late. */
        LATEST,
        /** The first day of which the notice is notice enough; detail is empty. */
        EARLIEST
    }

    /**
     * One step.
     *
     * @param result the date after this step
     * @param ruleId rule that allows it, empty where the rule comes with the period or the ground
     */
    public record Step(Kind kind, String detail, LocalDate result, String ruleId) {}
}

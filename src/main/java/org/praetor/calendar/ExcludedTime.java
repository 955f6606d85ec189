package org.praetor.calendar;

import java.time.LocalDate;

/**
 * Time that does not count (扣除时间, R-EXC-01…04): the days after {@code after} up to and including {@code until}.
 *
 * @param ground why it does not count: {@code stay}, {@code appraisal} …
 * @param after day of the event that stops the period; it still counts
 * @param until day of the event that lets it run again; it does not count
 * @param lost true when nothing could be done on any of its days: a period that ended on {@code after} had ended before, and
 *     none ends on {@code until}
 */
public record ExcludedTime(String ground, LocalDate after, LocalDate until, boolean lost) {

    public ExcludedTime {
        if (until.isBefore(after)) {
            throw new IllegalArgumentException("excluded time ends before it begins: " + after + ".." + until);
        }
    }

    /** From one event to another, on whose days things can be done. */
    public ExcludedTime(String ground, LocalDate after, LocalDate until) {
        this(ground, after, until, false);
    }

    /** The first day on which a period must not be over yet for the interval to touch it. */
    LocalDate touchesFrom(LocalDate begin) {
        return lost ? begin.plusDays(1) : begin;
    }
}

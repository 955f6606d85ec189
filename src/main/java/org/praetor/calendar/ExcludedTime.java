package org.praetor.calendar;

import java.time.LocalDate;

/**
 * Time that does not count (扣除时间, R-EXC-01…04): the days after {@code after} up to and including {@code until}.
 *
 * @param ground why it does not count: {@code stay}, {@code appraisal} …
 * @param after day of the event that stops the period; it still counts
 * @param until day of the event that lets it run again; it does not count
 */
public record ExcludedTime(String ground, LocalDate after, LocalDate until) {

    public ExcludedTime {
        if (until.isBefore(after)) {
            throw new IllegalArgumentException("excluded time ends before it begins: " + after + ".." + until);
        }
    }
}

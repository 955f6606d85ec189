package org.praetor.clock;

import java.util.List;

/**
 * The reminders of a person's morning, in one: once per person and day, in the transaction that notes it. Each clock is there
 * once, with its newest reminder, the earliest due date first; clocks that were stopped, moved or ended meanwhile are not.
 *
 * @param lines not empty
 */
public record DigestDue(String recipient, List<Line> lines) {

    /** @param daysLeft working days left today, negative when overdue */
    public record Line(Alarm alarm, long daysLeft) {}
}

package org.praetor.insight;

/**
 * A figure that opens its list. Due instants are midnights after the last day: due today means due at the coming
 * midnight. The span of what is over is the last 365 days.
 */
public enum Slice {
    /** Open cases. */
    OPEN,
    /** Open steps whose time is over. */
    OVERDUE,
    /** Open steps due today. */
    TODAY,
    /** Open steps due today or in the six days after it. */
    WEEK,
    /** Staff steps with a due date, completed in time. */
    IN_TIME,
    /** Staff steps with a due date, completed late. */
    LATE,
    /** Stays in a stage that are over. */
    PASSED
}

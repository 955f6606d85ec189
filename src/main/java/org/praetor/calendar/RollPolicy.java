package org.praetor.calendar;

/** What happens when the last day is a rest day. */
public enum RollPolicy {
    /** To the next working day; a make-up Saturday or Sunday is one (R-CAL-18). */
    CIVIL,
    /** To the next working day that is not a Saturday or Sunday (R-CAL-17). */
    CNIPA,
    /** Not at all: presumed service dates, hours, duties of third parties (R-CAL-13, R-CAL-19). */
    NONE
}

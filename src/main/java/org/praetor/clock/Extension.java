package org.praetor.clock;

import org.praetor.calendar.Period;

/**
 * What a decision adds to a period.
 *
 * @param cap key of the row that limits it ({@code adj.ext1Max}); empty when somebody asks with it, outside of a case
 * @param basis statute and article of the cap
 */
record Extension(String cap, Period period, String basis) {

    static Extension asGiven(Period period) {
        return new Extension("", period, "");
    }

    /** As proofs say it: {@code 1 m adj.ext1Max}. */
    String detail() {
        return cap.isEmpty() ? period.toString() : period + " " + cap;
    }
}

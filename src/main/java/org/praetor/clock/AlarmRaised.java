package org.praetor.clock;

/**
 * A reminder fell due (T-5, T-2, T-0, overdue). Published once per (clock version, kind, working day); listeners notify.
 *
 * @param kind {@code T-5}, {@code T-2}, {@code T-0} (working days left), {@code overdue} (each working day after), {@code
 *     overdue-3} (the third of them); for periods in hours {@code T-8h}, {@code T-2h}, {@code overdue}; message key {@code
 *     clock.alarm.<kind>}
 */
public record AlarmRaised(LegalClock clock, String kind) {}

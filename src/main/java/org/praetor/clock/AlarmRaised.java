package org.praetor.clock;

/**
 * A reminder fell due (T-5, T-2, T-0, overdue). Published once per (clock version, kind, working day); listeners notify.
 *
 * @param kind {@code T-5}, {@code T-2}, {@code T-0}, {@code overdue}, {@code overdue-3}
 */
public record AlarmRaised(LegalClock clock, String kind) {}

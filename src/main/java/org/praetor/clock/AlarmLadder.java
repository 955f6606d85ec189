package org.praetor.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.WorkingCalendar;

/**
 * Which reminders of a running clock are due (domain book §19, reminder ladder). Pure.
 *
 * <p>Periods in days: on the working days with five, two and no working days left, then on every working day after the last
 * one ({@code overdue}), and on the third of these {@code overdue-3}; never on a rest day, never before the office opens.
 * When the last day is a rest day that does not roll, {@code T-0} comes on the working day before it. Periods in hours: eight
 * and two hours before the end and when it has passed, at any time of any day.
 */
final class AlarmLadder {

    private static final Duration EARLY = Duration.ofHours(8);
    private static final Duration LATE = Duration.ofHours(2);

    private final LocalTime opens;

    /** @param opens time of day, in Shanghai, from which reminders of day clocks go out */
    AlarmLadder(LocalTime opens) {
        this.opens = opens;
    }

    /** One reminder: its kind and the day it belongs to, so that it is raised once however often one asks. */
    record Alarm(String kind, LocalDate day) {}

    List<Alarm> due(KeptClock kept, Instant now, WorkingCalendar calendar) {
        return kept.terms().period().unit() == Unit.HOURS ? ofHours(kept, now) : ofDays(kept.clock(), now, calendar);
    }

    private static List<Alarm> ofHours(KeptClock kept, Instant now) {
        Instant end = kept.clock().due();
        if (!now.isBefore(end)) {
            return List.of(new Alarm("overdue", day(now)));
        }
        if (!now.isBefore(end.minus(LATE))) {
            return reminder("T-2h", end.minus(LATE), kept);
        }
        return now.isBefore(end.minus(EARLY)) ? List.of() : reminder("T-8h", end.minus(EARLY), kept);
    }

    /** A period shorter than the distance had never so many hours left. */
    private static List<Alarm> reminder(String kind, Instant threshold, KeptClock kept) {
        boolean before = threshold.isBefore(kept.terms().triggerAt());
        return before ? List.of() : List.of(new Alarm(kind, day(threshold)));
    }

    private List<Alarm> ofDays(LegalClock clock, Instant now, WorkingCalendar calendar) {
        LocalDate today = day(now);
        if (now.atZone(Reckoning.PLACE).toLocalTime().isBefore(opens) || !calendar.isWorkingDay(today)) {
            return List.of();
        }
        long left = calendar.workingDaysBetween(today, clock.dueOn());
        if (today.isAfter(clock.dueOn())) {
            return overdue(today, -left);
        }
        if (left == 0 || left == 2 || left == 5) {
            return List.of(new Alarm("T-" + left, today));
        }
        return List.of();
    }

    private static List<Alarm> overdue(LocalDate today, long days) {
        List<Alarm> alarms = new ArrayList<>();
        alarms.add(new Alarm("overdue", today));
        if (days == 3) {
            alarms.add(new Alarm("overdue-3", today));
        }
        return alarms;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Reckoning.PLACE);
    }
}

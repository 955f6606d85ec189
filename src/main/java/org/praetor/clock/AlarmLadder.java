package org.praetor.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.WorkingCalendar;

/**
 * Which last days are reminded of today (domain book §19, reminder ladder), of periods that count in days. Pure.
 *
 * <p>On the working days with five, two and no working days left, then on every working day after the last one ({@code
 * overdue}), and on the third of these {@code overdue-3}; never on a rest day, never before the hour of the morning. When the
 * last day is a rest day that does not roll, {@code T-0} comes on the working day before it.
 *
 * <p>After a standstill each of those whom the ladder knows gets the newest reminder that was missed, not those before it.
 */
final class AlarmLadder {

    /** A reminder is late when three sweeps of five minutes could have raised it before. */
    static final Duration LATE_AFTER = Duration.ofMinutes(15);

    /** Five working days never span more: the longest public holiday and the weekends around it. */
    private static final int HORIZON_DAYS = 31;

    /** Nobody is told of what a longer standstill kept back. */
    private static final int LONGEST_STANDSTILL_DAYS = 366;

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final int[] EARLY = {0, 2, 5};

    private final LocalTime morning;

    /** @param morning time of day, in Shanghai, from which reminders go out */
    AlarmLadder(LocalTime morning) {
        this.morning = morning;
    }

    /**
     * One reminder of all clocks whose last day lies in a range.
     *
     * @param day the working day it belongs to: today, or the day it was missed
     * @param at the morning of that day
     * @param late true when it should have come before, for clocks that ran then
     */
    record Rung(String kind, LocalDate first, LocalDate last, LocalDate day, Instant at, boolean late) {}

    /** True from the hour of the morning on working days. */
    boolean speaks(Instant now, WorkingCalendar calendar) {
        return !now.atZone(Reckoning.PLACE).toLocalTime().isBefore(morning) && calendar.isWorkingDay(day(now));
    }

    /** @param since when it was last asked on a working day; null when never */
    List<Rung> rungs(Instant now, @Nullable Instant since, WorkingCalendar calendar) {
        if (!speaks(now, calendar)) {
            return List.of();
        }
        Question asked = new Question(now, since == null ? now : since, calendar);
        List<Rung> rungs = new ArrayList<>();
        for (LocalDate last = asked.today(); !last.isAfter(asked.today().plusDays(HORIZON_DAYS)); last = next(last)) {
            early(last, asked).ifPresent(rungs::add);
        }
        rungs.add(asked.rung("overdue", EVER, asked.today().minusDays(1), asked.today()));
        for (int back = 1; back <= LONGEST_STANDSTILL_DAYS; back++) {
            LocalDate last = asked.today().minusDays(back);
            LocalDate third = calendar.addWorkingDays(last, 3);
            if (third.isBefore(asked.today()) && !asked.missed(third)) {
                break;
            }
            LocalDate end = lastWorkingDay(last, calendar);
            if (asked.missed(end)) {
                rungs.add(asked.rung("T-0", last, last, end));
            }
            if (!third.isAfter(asked.today())) {
                rungs.add(asked.rung("overdue-3", last, last, third));
            }
        }
        return rungs;
    }

    /** The newest of T-5, T-2, T-0 for a last day that is not over: today's, or one that was missed. */
    private static Optional<Rung> early(LocalDate last, Question asked) {
        long left = asked.calendar().workingDaysBetween(asked.today(), last);
        for (int distance : EARLY) {
            if (left <= distance) {
                LocalDate day = asked.today();
                for (long more = distance - left; more > 0; more--) {
                    day = lastWorkingDay(day.minusDays(1), asked.calendar());
                }
                boolean now = day.equals(asked.today()) || asked.missed(day);
                return now ? Optional.of(asked.rung("T-" + distance, last, last, day)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static LocalDate lastWorkingDay(LocalDate day, WorkingCalendar calendar) {
        LocalDate at = day;
        while (!calendar.isWorkingDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    private static LocalDate next(LocalDate day) {
        return day.plusDays(1);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Reckoning.PLACE);
    }

    /** One question to the ladder. */
    private final class Question {

        private final Instant now;
        private final Instant since;
        private final WorkingCalendar calendar;

        Question(Instant now, Instant since, WorkingCalendar calendar) {
            this.now = now;
            this.since = since;
            this.calendar = calendar;
        }

        LocalDate today() {
            return day(now);
        }

        WorkingCalendar calendar() {
            return calendar;
        }

        /** True when nobody asked between the morning of that day and now. */
        boolean missed(LocalDate day) {
            return morning(day).isAfter(since);
        }

        Rung rung(String kind, LocalDate first, LocalDate last, LocalDate day) {
            boolean late = missed(day) && now.isAfter(morning(day).plus(LATE_AFTER));
            return new Rung(kind, first, last, day, morning(day), late);
        }

        private Instant morning(LocalDate day) {
            return day.atTime(morning).atZone(Reckoning.PLACE).toInstant();
        }
    }
}

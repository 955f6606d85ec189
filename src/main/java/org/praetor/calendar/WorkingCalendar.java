package org.praetor.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are working days (工作日) for one body: the public notices, less the days on which the body is closed.
 * Immutable; a new notice or closure makes a new calendar.
 */
public final class WorkingCalendar {

    /** Reason codes of {@link #restReason} beside the names of holidays; message keys {@code clock.holiday.<…>}. */
    public static final String WEEKEND = "weekend";

    private static final String CLOSURE = "closure";

    private final Holidays holidays;
    private final Set<LocalDate> closures;

    /** @param closures days on which the body is closed although they are working days */
    public WorkingCalendar(Holidays holidays, Set<LocalDate> closures) {
        this.holidays = holidays;
        this.closures = Set.copyOf(closures);
    }

    public static WorkingCalendar of(Holidays holidays) {
        return new WorkingCalendar(holidays, Set.of());
    }

    /** R-CAL-20; in a year without notice Monday to Friday less the holidays with a fixed date (R-CAL-21). */
    public boolean isWorkingDay(LocalDate date) {
        return works(date.toEpochDay());
    }

    private boolean works(long epochDay) {
        boolean closed = !closures.isEmpty() && closures.contains(LocalDate.ofEpochDay(epochDay));
        return !closed && !publicRests(epochDay);
    }

    private boolean publicRests(long epochDay) {
        return switch (holidays.kind(epochDay)) {
            case REST -> true;
            case WORK -> false;
            case UNKNOWN -> publicRest(LocalDate.ofEpochDay(epochDay)).isPresent();
        };
    }

    /** Why a day is a rest day: name of the holiday, {@code weekend} or {@code closure}; empty for a working day. */
    public Optional<String> restReason(LocalDate date) {
        return closures.contains(date) ? Optional.of(CLOSURE) : publicRest(date);
    }

    private Optional<String> publicRest(LocalDate date) {
        Optional<Holidays.Day> day = holidays.find(date);
        if (day.isPresent()) {
            return day.filter(Holidays.Day::rest).map(Holidays.Day::holiday);
        }
        Optional<String> fixed = published(date.getYear()) ? Optional.empty() : fixedHoliday(date);
        return fixed.isPresent() || !weekend(date) ? fixed : Optional.of(WEEKEND);
    }

    /** Holidays whose date needs no notice: New Year, Labour Day (two days from 2025), National Day. */
    private static Optional<String> fixedHoliday(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        if (day.equals(MonthDay.of(1, 1))) {
            return Optional.of("new-year");
        }
        if (day.equals(MonthDay.of(5, 1)) || (day.equals(MonthDay.of(5, 2)) && date.getYear() >= 2025)) {
            return Optional.of("labour-day");
        }
        boolean nationalDay = date.getMonthValue() == 10 && date.getDayOfMonth() <= 3;
        return nationalDay ? Optional.of("national-day") : Optional.empty();
    }

    static boolean weekend(LocalDate date) {
        return weekend(date.toEpochDay());
    }

    /** Day 0 was a Thursday. */
    private static boolean weekend(long epochDay) {
        return Math.floorMod(epochDay + 3, 7) >= 5;
    }

    private boolean published(int year) {
        return holidays.published(year);
    }

    /** True for a year without published notice: dates that need it are provisional (暂定, R-CAL-21). */
    public boolean provisional(int year) {
        return !published(year);
    }

    /** True when a day from {@code first} to {@code last}, both included, lies in a year without notice. */
    boolean provisional(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (provisional(year)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The working day on which the given number of working days is complete; the day itself is not counted (R-CAL-02).
     * Zero gives the day itself, working day or not.
     */
    public LocalDate addWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are added, not taken away: " + days);
        }
        long day = from.toEpochDay();
        for (int left = days; left > 0; ) {
            day++;
            left -= works(day) ? 1 : 0;
        }
        return LocalDate.ofEpochDay(day);
    }

    /**
     * Working days in {@code (from, to]}; negative, by the days in {@code (to, from]}, when {@code to} is the earlier day; 0
     * for the same day. Inverse of {@link #addWorkingDays}.
     */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        long working = 0;
        for (long day = from.toEpochDay() + 1; day <= to.toEpochDay(); day++) {
            working += works(day) ? 1 : 0;
        }
        return working;
    }

    /** Days from the first to the second, both included, that depart from Monday to Friday. */
    public List<LocalDate> departures(LocalDate from, LocalDate to) {
        List<LocalDate> departures = new ArrayList<>();
        for (long day = from.toEpochDay(); day <= to.toEpochDay(); day++) {
            if (works(day) == weekend(day)) {
                departures.add(LocalDate.ofEpochDay(day));
            }
        }
        return departures;
    }

    /**
     * Moves a last day that is a rest day (R-CAL-05). A closure of the body counts as rest under {@link RollPolicy#CIVIL};
     * periods of CNIPA run by the office's own days, so that it does not under {@link RollPolicy#CNIPA}.
     */
    public LocalDate roll(LocalDate date, RollPolicy policy) {
        LocalDate rolled = date;
        while (rests(rolled, policy)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    private boolean rests(LocalDate date, RollPolicy policy) {
        return switch (policy) {
            case CIVIL -> !isWorkingDay(date);
            case CNIPA -> weekend(date) || publicRests(date.toEpochDay());
            case NONE -> false;
        };
    }
}

package org.praetor.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Oracle for tests: walks from the trigger day by day, asking tyme4j what each day is. */
final class DayByDay {

    private final Term term;

    DayByDay(Term term) {
        this.term = term;
    }

    LocalDate due() {
        long toCount = length();
        while (true) {
            LocalDate end = walk(toCount);
            LocalDate last = end;
            boolean stoppedInTheGap = false;
            while (rests(last)) {
                last = last.plusDays(1);
                stoppedInTheGap = stoppedInTheGap || excluded(last);
            }
            if (!stoppedInTheGap) {
                return last;
            }
            toCount += countable(end, unstoppedRoll(end));
        }
    }

    private LocalDate unstoppedRoll(LocalDate end) {
        LocalDate last = end;
        while (rests(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private long countable(LocalDate from, LocalDate to) {
        return from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::counts).count();
    }

    private long length() {
        Period period = term.period();
        LocalDate from = term.fromDay();
        return switch (period.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> period.amount();
            case MONTHS -> from.plusMonths(period.amount()).toEpochDay() - from.toEpochDay();
            case YEARS -> from.plusYears(period.amount()).toEpochDay() - from.toEpochDay();
            case HOURS -> throw new IllegalArgumentException();
        };
    }

    private LocalDate walk(long toCount) {
        LocalDate date = term.fromDay();
        for (long counted = 0; counted < toCount; ) {
            date = date.plusDays(1);
            if (counts(date) && !excluded(date)) {
                counted++;
            }
        }
        return date;
    }

    private boolean counts(LocalDate date) {
        return term.period().unit() != Period.Unit.WORKING_DAYS || works(date);
    }

    private boolean excluded(LocalDate date) {
        return term.excluded().stream().anyMatch(stop -> date.isAfter(stop.after()) && !date.isAfter(stop.until()));
    }

    private boolean rests(LocalDate date) {
        return switch (term.roll()) {
            case NONE -> false;
            case CIVIL -> !works(date);
            case CNIPA -> !works(date) || weekend(date);
        };
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean works(LocalDate date) {
        LegalHoliday holiday = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        if (holiday != null) {
            return holiday.isWork();
        }
        boolean fixed = date.getYear() > 2026
                && ("01-01 05-01 05-02 10-01 10-02 10-03")
                        .contains(date.toString().substring(5));
        return !weekend(date) && !fixed;
    }
}

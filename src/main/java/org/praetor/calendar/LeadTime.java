package org.praetor.calendar;

import static org.praetor.calendar.DueDate.Kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.praetor.calendar.DueDate.Step;
import org.praetor.calendar.Period.Unit;

/**
 * At least so many whole days between a notice and the day of which it gives notice, as three working days before an oral
 * hearing (R-ADJ-35). Neither the day of the notice nor the day itself is counted: each may begin or end at any hour. Nothing
 * rolls; a day that rests is no working day and shortens nothing.
 *
 * @param least working days or calendar days
 */
public record LeadTime(Period least) {

    public LeadTime {
        if (!possible(least.unit())) {
            throw new IllegalArgumentException("a lead time is counted in wd or cd, not in " + least);
        }
    }

    /** Hours, months and years have no whole days that lie between two days. */
    public static boolean possible(Unit unit) {
        return unit == Unit.WORKING_DAYS || unit == Unit.CALENDAR_DAYS;
    }

    /** Days that count strictly between both; 0 when the notice comes on the day before, on the day itself or later. */
    public long between(LocalDate notice, LocalDate day, WorkingCalendar calendar) {
        LocalDate last = day.minusDays(1);
        if (!last.isAfter(notice)) {
            return 0;
        }
        return working() ? calendar.workingDaysBetween(notice, last) : ChronoUnit.DAYS.between(notice, last);
    }

    /** The last day on which the notice may be given for that day. */
    public DueDate latest(LocalDate day, WorkingCalendar calendar) {
        LocalDate first = day;
        for (int left = least.amount(); left > 0; ) {
            first = first.minusDays(1);
            left -= counts(first, calendar) ? 1 : 0;
        }
        LocalDate last = first.minusDays(1);
        LocalDateTime endsAt = first.atStartOfDay();
        return new DueDate(
                last,
                endsAt,
                provisional(last, day, calendar),
                List.of(
                        new Step(Kind.BEFORE, "", day, ""),
                        new Step(Kind.LEAD, least.toString(), first, ""),
                        new Step(Kind.LATEST, endsAt.toString(), last, "R-CAL-06")));
    }

    /** The first day of which that notice is notice enough, a working day or not. */
    public DueDate earliest(LocalDate notice, WorkingCalendar calendar) {
        LocalDate last = working() ? calendar.addWorkingDays(notice, least.amount()) : notice.plusDays(least.amount());
        LocalDate day = last.plusDays(1);
        return new DueDate(
                day,
                day.plusDays(1).atStartOfDay(),
                provisional(notice, day, calendar),
                List.of(
                        new Step(Kind.TRIGGER, "", notice, ""),
                        new Step(Kind.NOT_COUNTED, "", notice.plusDays(1), "R-CAL-02"),
                        new Step(Kind.LEAD, least.toString(), last, ""),
                        new Step(Kind.EARLIEST, "", day, "")));
    }

    private boolean counts(LocalDate day, WorkingCalendar calendar) {
        return !working() || calendar.isWorkingDay(day);
    }

    private boolean working() {
        return least.unit() == Unit.WORKING_DAYS;
    }

    /** The calendar is asked about the days in between, and by working days only (R-CAL-21). */
    private boolean provisional(LocalDate notice, LocalDate day, WorkingCalendar calendar) {
        LocalDate first = notice.plusDays(1);
        LocalDate last = day.minusDays(1);
        return working() && !first.isAfter(last) && calendar.provisional(first, last);
    }
}

package org.praetor.calendar;

import static org.praetor.calendar.DueDate.Kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.praetor.calendar.Period.Unit;

/** One calculation in days, months or years. */
final class DayArithmetic {

    private final Term term;
    private final WorkingCalendar calendar;
    private final List<DueDate.Step> steps = new ArrayList<>();
    private boolean provisional;

    DayArithmetic(Term term, WorkingCalendar calendar) {
        this.term = term;
        this.calendar = calendar;
    }

    DueDate due() {
        LocalDate trigger = term.fromDay();
        step(Kind.TRIGGER, "", trigger, "");
        step(Kind.NOT_COUNTED, "", trigger.plusDays(1), "R-CAL-02");
        LocalDate last = rolled(withoutExcluded(withExtensions(add(trigger, term.period()))));
        LocalDateTime endsAt = last.plusDays(1).atStartOfDay();
        step(Kind.RESULT, endsAt.toString(), last, "R-CAL-06");
        return new DueDate(last, endsAt, provisional, steps);
    }

    private void step(Kind kind, String detail, LocalDate result, String ruleId) {
        steps.add(new DueDate.Step(kind, detail, result, ruleId));
    }

    private LocalDate withExtensions(LocalDate base) {
        step(Kind.PERIOD, term.period().toString(), base, monthEnd(term.period()) ? "R-CAL-04" : "");
        LocalDate end = base;
        Period whole = term.period();
        List<Period> others = new ArrayList<>();
        for (Period extension : term.extensions()) {
            if (extension.unit() == whole.unit()) {
                whole = new Period(whole.amount() + extension.amount(), whole.unit());
                provisional = false;
                end = add(term.fromDay(), whole);
                for (Period other : others) {
                    end = add(end, other);
                }
            } else {
                others.add(extension);
                end = add(end, extension);
            }
            step(Kind.EXTENSION, extension.toString(), end, "");
        }
        return end;
    }

    private LocalDate withoutExcluded(LocalDate base) {
        LocalDate end = base;
        LocalDate covered = term.fromDay();
        boolean counted = false;
        for (ExcludedTime interval : term.excluded()) {
            LocalDate begin = Term.begin(interval, covered);
            boolean goesOn = counted && begin.equals(covered);
            LocalDate from = interval.touchesFrom(begin);
            if (!goesOn && from.isAfter(end) && from.isAfter(roll(end))) {
                break;
            }
            long days = interval.until().isAfter(begin) ? length(begin, interval.until()) : 0;
            if (interval.until().isAfter(begin)) {
                end = add(
                        end,
                        new Period(Math.toIntExact(days), inWorkingDays() ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS));
                covered = interval.until();
                counted = true;
            }
            steps.add(Term.excludedStep(interval, days, end));
            LocalDate earliest = interval.lost() ? interval.until().plusDays(1) : covered;
            if (end.isBefore(earliest)) {
                end = earliest;
                step(Kind.HELD, interval.ground(), end, "");
            }
        }
        return end;
    }

    private LocalDate rolled(LocalDate end) {
        LocalDate last = roll(end);
        if (!last.equals(end)) {
            String reason = calendar.restReason(end).orElse("weekend");
            step(
                    Kind.ROLL,
                    term.roll() + " " + reason,
                    last,
                    term.roll() == RollPolicy.CNIPA ? "R-CAL-17" : "R-CAL-18");
        }
        return last;
    }

    private LocalDate roll(LocalDate end) {
        LocalDate last = calendar.roll(end, term.roll());
        if (term.roll() != RollPolicy.NONE) {
            asked(end, last);
        }
        return last;
    }

    private LocalDate add(LocalDate date, Period period) {
        return switch (period.unit()) {
            case WORKING_DAYS -> {
                LocalDate end = calendar.addWorkingDays(date, period.amount());
                asked(date.plusDays(1), end);
                yield end;
            }
            case CALENDAR_DAYS -> date.plusDays(period.amount());
            case MONTHS -> date.plusMonths(period.amount());
            case YEARS -> date.plusYears(period.amount());
            case HOURS -> throw new IllegalArgumentException("days are not extended by hours: " + period);
        };
    }

    private boolean inWorkingDays() {
        return term.period().unit() == Unit.WORKING_DAYS;
    }

    /** Days after the first to the second that would have counted. */
    private long length(LocalDate after, LocalDate until) {
        if (!inWorkingDays()) {
            return ChronoUnit.DAYS.between(after, until);
        }
        asked(after.plusDays(1), until);
        return calendar.workingDaysBetween(after, until);
    }

    /** A date is provisional when the calendar of a year that has no notice yet had to be asked (R-CAL-21). */
    private void asked(LocalDate first, LocalDate last) {
        provisional = provisional || (!first.isAfter(last) && calendar.provisional(first, last));
    }

    private static boolean monthEnd(Period period) {
        return period.unit() == Unit.MONTHS || period.unit() == Unit.YEARS;
    }
}

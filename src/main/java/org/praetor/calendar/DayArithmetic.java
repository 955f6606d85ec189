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

    DayArithmetic(Term term, WorkingCalendar calendar) {
        this.term = term;
        this.calendar = calendar;
    }

    DueDate due() {
        LocalDate trigger = term.fromDay();
        step(Kind.TRIGGER, "", trigger, "");
        step(Kind.NOT_COUNTED, "", trigger.plusDays(1), "R-CAL-02");
        LocalDate end = withoutExcluded(withExtensions(add(trigger, term.period())));
        LocalDate last = rolled(end);
        LocalDateTime endsAt = last.plusDays(1).atStartOfDay();
        step(Kind.RESULT, endsAt.toString(), last, "R-CAL-06");
        return new DueDate(last, endsAt, provisional(end, last), steps);
    }

    private void step(Kind kind, String detail, LocalDate result, String ruleId) {
        steps.add(new DueDate.Step(kind, detail, result, ruleId));
    }

    private LocalDate withExtensions(LocalDate base) {
        step(Kind.PERIOD, term.period().toString(), base, monthEnd(term.period()) ? "R-CAL-04" : "");
        LocalDate end = base;
        int amount = term.period().amount();
        for (Period extension : term.extensions()) {
            if (extension.unit() == term.period().unit()) {
                amount += extension.amount();
                end = add(term.fromDay(), new Period(amount, extension.unit()));
            } else {
                end = add(end, extension);
            }
            step(Kind.EXTENSION, extension.toString(), end, "");
        }
        return end;
    }

    private LocalDate withoutExcluded(LocalDate base) {
        LocalDate end = base;
        LocalDate covered = term.fromDay();
        for (ExcludedTime interval : term.excluded()) {
            LocalDate begin = Term.begin(interval, covered);
            LocalDate runsTo = calendar.roll(end, term.roll());
            if (!begin.isBefore(runsTo)) {
                break;
            }
            if (!interval.until().isAfter(begin)) {
                step(Kind.EXCLUDED, Term.excludedStep(interval, 0, end).detail(), end, "");
                continue;
            }
            // what is left when it begins; a stop on the rest days before the rolled end finds those days left
            LocalDate stopped = begin.isBefore(end) ? end : runsTo;
            end = advance(interval.until(), left(begin, stopped));
            covered = interval.until();
            steps.add(Term.excludedStep(interval, left(stopped, end), end));
        }
        return end;
    }

    private LocalDate rolled(LocalDate end) {
        LocalDate last = calendar.roll(end, term.roll());
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

    private LocalDate add(LocalDate date, Period period) {
        return switch (period.unit()) {
            case WORKING_DAYS -> calendar.addWorkingDays(date, period.amount());
            case CALENDAR_DAYS -> date.plusDays(period.amount());
            case MONTHS -> date.plusMonths(period.amount());
            case YEARS -> date.plusYears(period.amount());
            case HOURS -> throw new IllegalArgumentException("days are not extended by hours: " + period);
        };
    }

    private boolean inWorkingDays() {
        return term.period().unit() == Unit.WORKING_DAYS;
    }

    private long left(LocalDate from, LocalDate end) {
        return inWorkingDays() ? calendar.workingDaysBetween(from, end) : ChronoUnit.DAYS.between(from, end);
    }

    private LocalDate advance(LocalDate from, long days) {
        return inWorkingDays() ? calendar.addWorkingDays(from, Math.toIntExact(days)) : from.plusDays(days);
    }

    /** Whether the calendar had to be asked about a year that has no notice yet. */
    private boolean provisional(LocalDate end, LocalDate last) {
        if (inWorkingDays() || term.extensions().stream().anyMatch(e -> e.unit() == Unit.WORKING_DAYS)) {
            return last.isAfter(term.fromDay())
                    && calendar.provisional(term.fromDay().plusDays(1), last);
        }
        return term.roll() != RollPolicy.NONE && calendar.provisional(end, last);
    }

    private static boolean monthEnd(Period period) {
        return period.unit() == Unit.MONTHS || period.unit() == Unit.YEARS;
    }
}

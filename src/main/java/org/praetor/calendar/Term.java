package org.praetor.calendar;

import static org.praetor.calendar.DueDate.Kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.praetor.calendar.Period.Unit;

/**
 * A period of one case (期间) from its trigger to its end.
 *
 * <p>{@code due = roll(trigger + period + extensions + excluded time)} (domain book §2.2). Extensions in the unit of the
 * period are added to its amount before it is applied, others to its end. Excluded intervals that overlap or touch are one and
 * their days count once: calendar days for periods in days, months and years, working days for periods in working days. One
 * that begins on the last day (rolled) or earlier adds all its days to the end before the roll; one that begins later changes
 * nothing. No period ends while it is stopped: an end that would lie within such an interval is the last day of it, and the
 * day after it when its days were lost ({@link ExcludedTime#lost}).
 *
 * @param from moment of the trigger; its time of day matters to hours only
 * @param roll what happens when the last day rests; ignored by hours (R-CAL-13)
 */
public record Term(
        LocalDateTime from, Period period, List<Period> extensions, List<ExcludedTime> excluded, RollPolicy roll) {

    public Term {
        extensions = List.copyOf(extensions);
        excluded = excluded.stream()
                .sorted(Comparator.comparing(ExcludedTime::after).thenComparing(ExcludedTime::until))
                .toList();
    }

    public static Term of(LocalDate from, Period period, RollPolicy roll) {
        return new Term(from.atStartOfDay(), period, List.of(), List.of(), roll);
    }

    public Term excluding(List<ExcludedTime> intervals) {
        return new Term(from, period, extensions, intervals, roll);
    }

    public Term extendedBy(Period... further) {
        return new Term(from, period, List.of(further), excluded, roll);
    }

    /** Works the end out, with every step. */
    public DueDate due(WorkingCalendar calendar) {
        return period.unit() == Unit.HOURS ? new HourArithmetic(this).due() : new DayArithmetic(this, calendar).due();
    }

    LocalDate fromDay() {
        return from.toLocalDate();
    }

    /** Days of an excluded interval that no earlier one covered: from where it really begins to where it ends. */
    static LocalDate begin(ExcludedTime interval, LocalDate covered) {
        return interval.after().isAfter(covered) ? interval.after() : covered;
    }

    static DueDate.Step excludedStep(ExcludedTime interval, long added, LocalDate result) {
        String detail = interval.ground() + " " + interval.after() + ".." + interval.until() + " +" + added;
        return new DueDate.Step(Kind.EXCLUDED, detail, result, "");
    }

    /** Hours run from the moment itself and never roll (R-CAL-03, R-CAL-13); an excluded day is 24 hours. */
    private record HourArithmetic(Term term) {

        DueDate due() {
            List<DueDate.Step> steps = new ArrayList<>();
            steps.add(new DueDate.Step(Kind.TRIGGER, "", term.fromDay(), ""));
            LocalDateTime end = term.from.plusHours(term.period.amount());
            steps.add(new DueDate.Step(Kind.PERIOD, term.period.toString(), end.toLocalDate(), "R-CAL-03"));
            for (Period extension : term.extensions) {
                if (extension.unit() != Unit.HOURS) {
                    throw new IllegalArgumentException("hours are extended by hours, not by " + extension);
                }
                end = end.plusHours(extension.amount());
                steps.add(new DueDate.Step(Kind.EXTENSION, extension.toString(), end.toLocalDate(), ""));
            }
            LocalDate covered = term.fromDay();
            for (ExcludedTime interval : term.excluded) {
                LocalDate begin = begin(interval, covered);
                if (!interval.touchesFrom(begin).atStartOfDay().isBefore(end)) {
                    break;
                }
                long days = Math.max(0, ChronoUnit.DAYS.between(begin, interval.until()));
                end = end.plusDays(days);
                covered = days > 0 ? interval.until() : covered;
                steps.add(excludedStep(interval, days, end.toLocalDate()));
            }
            steps.add(new DueDate.Step(Kind.RESULT, end.toString(), end.toLocalDate(), "R-CAL-13"));
            return new DueDate(end.toLocalDate(), end, false, steps);
        }
    }
}

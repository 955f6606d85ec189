package org.praetor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praetor.calendar.Period.Unit;

/** Every term agrees with an oracle that walks day by day and shares no line with the code. */
class TermProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Holidays.published());

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void the_due_date_is_that_of_the_day_by_day_oracle(@ForAll("terms") Term term) {
        LocalDate expected = new DayByDay(term).due();
        DueDate due = term.due(CALENDAR);
        assertThat(due.on()).as("%s", term).isEqualTo(expected);
        assertThat(due.endsAt()).isEqualTo(expected.plusDays(1).atStartOfDay());
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_due_date_never_lies_inside_the_time_that_does_not_count(@ForAll("terms") Term term) {
        LocalDate due = term.due(CALENDAR).on();
        boolean inWorkingDaysOfCnipa = term.period().unit() == Unit.WORKING_DAYS && term.roll() == RollPolicy.CNIPA;
        boolean empty = term.period().amount() == 0;
        assertThat(inWorkingDaysOfCnipa
                        || empty
                        || term.excluded().stream()
                                .noneMatch(stop -> due.isAfter(stop.after()) && !due.isAfter(stop.until())))
                .as("%s due %s", term, due)
                .isTrue();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void working_days_between_is_the_inverse_of_adding_and_changes_sign(
            @ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        long between = CALENDAR.workingDaysBetween(from, to);
        assertThat(CALENDAR.workingDaysBetween(to, from)).isEqualTo(-between);
        if (between > 0) {
            LocalDate reached = CALENDAR.addWorkingDays(from, (int) between);
            assertThat(reached).isBeforeOrEqualTo(to);
            assertThat(CALENDAR.workingDaysBetween(reached, to)).isZero();
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.parse("2023-01-01");
        return Arbitraries.integers().between(0, 1000).map(first::plusDays);
    }

    @Provide
    Arbitrary<Term> terms() {
        Arbitrary<Period> periods = Arbitraries.oneOf(
                period(Unit.WORKING_DAYS, 45),
                period(Unit.CALENDAR_DAYS, 60),
                period(Unit.MONTHS, 7),
                period(Unit.YEARS, 1));
        Arbitrary<List<ExcludedTime>> stops = Combinators.combine(
                        days(),
                        Arbitraries.integers().between(-40, 200),
                        Arbitraries.integers().between(0, 60))
                .as((ignored, offset, length) -> new int[] {offset, length})
                .list()
                .ofMaxSize(4)
                .map(pairs -> pairs.stream()
                        .map(pair -> new ExcludedTime(
                                "stay", LocalDate.EPOCH.plusDays(pair[0]), LocalDate.EPOCH.plusDays(pair[0] + pair[1])))
                        .toList());
        return Combinators.combine(days(), periods, stops, Arbitraries.of(RollPolicy.class))
                .as((from, period, offsets, roll) -> Term.of(from, period, roll).excluding(shifted(offsets, from)));
    }

    private static List<ExcludedTime> shifted(List<ExcludedTime> offsets, LocalDate from) {
        return offsets.stream()
                .map(stop -> new ExcludedTime(
                        stop.ground(),
                        from.plusDays(stop.after().toEpochDay()),
                        from.plusDays(stop.until().toEpochDay())))
                .toList();
    }

    private static Arbitrary<Period> period(Unit unit, int most) {
        return Arbitraries.integers().between(0, most).map(amount -> new Period(amount, unit));
    }
}

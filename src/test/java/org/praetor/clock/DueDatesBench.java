package org.praetor.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.bench.Bench;
import org.praetor.calendar.DayByDay;
import org.praetor.calendar.ExcludedTime;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.Question;
import org.praetor.calendar.RandomQuestions;
import org.praetor.calendar.RollPolicy;
import org.praetor.calendar.Term;
import org.praetor.calendar.WorkingCalendar;

/** Due dates a second, with their proof and without, against the oracle that counts day by day. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DueDatesBench {

    private static final int DATES = 50_000;
    private static final int REPEATS = 7;
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Holidays.published());
    private static final StopGrounds GROUNDS = StopGrounds.read();

    private final List<Asked> asked = questions();

    /** One question in the words of the oracle, of the arithmetic and of a clock, with the day that is right. */
    private record Asked(
            Question question, Term term, Terms terms, List<Extension> extensions, List<Stop> stops, LocalDate right) {}

    @Test
    void without_proof() {
        Bench.compare(
                "due-dates",
                "dates/s",
                REPEATS,
                () -> each(one -> one.term().due(CALENDAR).on()),
                this::oracle,
                "counting day by day");
    }

    @Test
    void with_proof() {
        Bench.compare(
                "due-dates-with-proof",
                "dates/s",
                REPEATS,
                () -> each(one -> Reckoning.of(one.terms(), one.extensions(), one.stops(), GROUNDS, CALENDAR)
                        .dueOn()),
                this::oracle,
                "counting day by day");
    }

    private long oracle() {
        return each(one -> LocalDate.parse(DayByDay.answer(one.question()).due()));
    }

    private interface Counting {
        LocalDate due(Asked asked);
    }

    private long each(Counting counting) {
        for (Asked one : asked) {
            LocalDate due = counting.due(one);
            if (!due.equals(one.right())) {
                throw new AssertionError(due + " instead of " + one.right() + ": " + one.question());
            }
        }
        return asked.size();
    }

    private static List<Asked> questions() {
        RandomQuestions random = new RandomQuestions(17);
        return Stream.generate(random::next)
                .filter(question -> !question.period().unit().equals("h"))
                .limit(DATES)
                .map(DueDatesBench::asked)
                .toList();
    }

    private static Asked asked(Question question) {
        LocalDateTime trigger = question.trigger();
        Period period = period(question.period());
        RollPolicy roll = RollPolicy.valueOf(question.roll());
        List<Period> further =
                question.extensions().stream().map(DueDatesBench::period).toList();
        List<ExcludedTime> excluded = question.stops().stream()
                .map(stop -> new ExcludedTime("stay", stop.after(), stop.until()))
                .toList();
        List<Stop> stops = question.stops().stream()
                .map(stop -> new Stop("", "", "stay", stop.after(), stop.until()))
                .toList();
        PeriodRule rule = new PeriodRule(
                "adj.limit",
                null,
                period,
                roll,
                Set.of("docketed"),
                "R-ADJ-44",
                "《专利纠纷行政裁决和调解办法》第三十七条",
                true,
                null,
                null);
        return new Asked(
                question,
                new Term(trigger, period, further, excluded, roll),
                Terms.of(rule, trigger),
                further.stream().map(Extension::asGiven).toList(),
                stops,
                LocalDate.parse(DayByDay.answer(question).due()));
    }

    private static Period period(Question.Length length) {
        return new Period(length.amount(), Unit.of(length.unit()));
    }
}

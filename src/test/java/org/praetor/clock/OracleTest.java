package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praetor.calendar.DayByDay;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.Question;
import org.praetor.calendar.RandomQuestions;
import org.praetor.calendar.RollPolicy;
import org.praetor.calendar.Term;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.proceeding.ShippedRules;

/**
 * Every reckoning ends when the oracle says that counts day by day, and so does what the calculator answers. A failure prints
 * the seed and the question as a line for {@code praetor.jar}; {@code -Dpraetor.oracle-seed} asks the same again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OracleTest {

    private static final long SEED = Long.getLong("praetor.oracle-seed", 20_260_101);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Holidays.published());
    private static final StopGrounds GROUNDS = StopGrounds.read();
    private static final PeriodRules SHIPPED = ShippedRules.read(List.of());

    private final Calculator calculator = new Calculator(new PeriodRules(List.of()), Holidays.published());

    @Test
    void two_hundred_thousand_random_periods_end_when_the_oracle_says() {
        agree(200_000, SEED);
    }

    @Test
    @Tag("slow")
    void a_million_random_periods_of_a_new_seed_end_when_the_oracle_says() {
        agree(1_000_000, System.nanoTime());
    }

    private void agree(int questions, long seed) {
        RandomQuestions random = new RandomQuestions(seed);
        for (int number = 0; number < questions; number++) {
            Question question = received(random, number);
            DayByDay.Answer counted = DayByDay.answer(question);
            same(counted, reckoned(question), "the reckoning", question, seed);
            if (number % 10 == 0) {
                same(counted, calculated(question), "the calculator", question, seed);
            }
        }
    }

    private static void same(
            DayByDay.Answer counted, DayByDay.Answer answered, String who, Question question, long seed) {
        if (!answered.equals(counted)) {
            throw new AssertionError("the oracle counts %s, %s answers %s; seed %d: %s"
                    .formatted(counted, who, answered, seed, question));
        }
    }

    private static DayByDay.Answer reckoned(Question question) {
        PeriodRule rule = new PeriodRule(
                "r",
                null,
                period(question.period()),
                RollPolicy.valueOf(question.roll()),
                Set.of(),
                "",
                "",
                false,
                null,
                null);
        Terms terms = Terms.of(rule, question.trigger());
        List<Extension> extensions = question.extensions().stream()
                .map(length -> Extension.asGiven(period(length)))
                .toList();
        List<Stop> stops = question.stops().stream()
                .map(stop -> new Stop("", "", StopGrounds.AS_GIVEN, stop.after(), stop.until()))
                .toList();
        Reckoning reckoning = Reckoning.of(terms, extensions, stops, GROUNDS, CALENDAR);
        LocalDateTime end = LocalDateTime.ofInstant(reckoning.due(), Reckoning.PLACE);
        boolean hours = terms.period().unit() == Unit.HOURS;
        // what is kept as an instant is 24:00 of the last day
        String due = hours ? end.toString() : end.toLocalDate().minusDays(1).toString();
        return new DayByDay.Answer(due, reckoning.provisional());
    }

    private static Period period(Question.Length length) {
        return new Period(length.amount(), Unit.of(length.unit()));
    }

    private DayByDay.Answer calculated(Question question) {
        return calculator
                .calculate(question.entries())
                .fold(worked -> new DayByDay.Answer(worked.due(), worked.provisional()), refused -> {
                    throw new AssertionError(refused + ": " + question);
                });
    }

    /** The trigger is the day of receipt; two letters in three came in a way that makes it another day than that of issue. */
    private static Question received(RandomQuestions random, int number) {
        LocalDate sent = random.day();
        return switch (number % 6) {
            case 0 -> random.next(same(sent, 15, presumed("service.cnipaMail", "", sent)));
            case 1 -> random.next(sent);
            case 2 -> random.next(same(sent, 30, presumed("service.notice", "", sent)));
            case 3 -> random.next(same(sent, 60, presumed("service.notice", "foreign", sent)));
            default -> random.next(sent);
        };
    }

    /** R-SVC-05, R-SVC-09, R-CAL-19: by the shipped table, which must say what the oracle counts. */
    private static LocalDate presumed(String rule, String variant, LocalDate sent) {
        PeriodRule row = SHIPPED.find(rule, variant, sent).orElseThrow();
        return Term.of(sent, row.period(), row.roll()).due(CALENDAR).on();
    }

    private static LocalDate same(LocalDate sent, int daysLater, LocalDate received) {
        LocalDate counted = sent;
        for (int left = daysLater; left > 0; left--) {
            counted = counted.plusDays(1);
        }
        assertThat(received).isEqualTo(counted);
        return received;
    }
}

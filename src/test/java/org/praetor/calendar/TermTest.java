package org.praetor.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praetor.calendar.DueDate.Kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.calendar.Period.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Holidays.published());

    private static Term term(String from, String period, RollPolicy roll) {
        return Term.of(LocalDate.parse(from), period(period), roll);
    }

    private static Period period(String text) {
        String[] parts = text.split(" ");
        return new Period(Integer.parseInt(parts[0]), Unit.of(parts[1]));
    }

    private static ExcludedTime excluded(String ground, String after, String until) {
        return new ExcludedTime(ground, LocalDate.parse(after), LocalDate.parse(until));
    }

    private static String due(Term term) {
        return term.due(CALENDAR).on().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-20, 15 cd, 2025-02-05, 2025-02-05",
        "2025-09-17, 15 cd, 2025-10-09, 2025-10-09",
        "2026-01-31, 15 cd, 2026-02-24, 2026-02-24",
        "2026-09-25, 15 cd, 2026-10-10, 2026-10-12",
        "2025-11-30, 3 m, 2026-02-28, 2026-03-02",
        "2025-07-01, 3 m, 2025-10-09, 2025-10-09",
        "2025-10-31, 4 m, 2026-02-28, 2026-03-02",
        "2024-12-31, 2 m, 2025-02-28, 2025-02-28",
        "2025-01-01, 1 m, 2025-02-05, 2025-02-05",
        "2026-06-20, 3 m, 2026-09-20, 2026-09-21",
        "2024-02-29, 1 y, 2025-02-28, 2025-02-28"
    })
    void days_and_months_end_as_in_the_golden_vectors(String from, String period, String civil, String cnipa) {
        assertThat(due(term(from, period, RollPolicy.CIVIL))).isEqualTo(civil);
        assertThat(due(term(from, period, RollPolicy.CNIPA))).isEqualTo(cnipa);
    }

    @Test
    void mail_of_cnipa_is_presumed_received_after_15_days_without_roll_and_the_reply_period_rolls() {
        DueDate presumed = term("2008-06-06", "15 cd", RollPolicy.NONE).due(CALENDAR);
        assertThat(presumed.on()).isEqualTo("2008-06-21");
        assertThat(presumed.provisional()).as("no calendar was asked").isFalse();
        assertThat(due(Term.of(presumed.on(), period("2 m"), RollPolicy.CNIPA))).isEqualTo("2008-08-21");
        assertThat(due(term("2022-12-31", "2 m", RollPolicy.CNIPA))).isEqualTo("2023-02-28");
    }

    @Test
    void scenario_t1_a_request_of_26_september_2025_is_docketed_by_10_october() {
        assertThat(due(term("2025-09-26", "5 wd", RollPolicy.CIVIL))).isEqualTo("2025-10-10");
    }

    @Test
    void scenario_t2_and_t3_a_stay_of_30_days_moves_the_limit_by_30_days_before_the_roll() {
        Term limit = term("2025-07-01", "3 m", RollPolicy.CIVIL);
        assertThat(due(limit)).isEqualTo("2025-10-09");
        DueDate stayed = limit.excluding(List.of(excluded("stay", "2025-08-01", "2025-08-31")))
                .due(CALENDAR);
        assertThat(stayed.on()).isEqualTo("2025-10-31");
        assertThat(stayed.steps())
                .contains(new DueDate.Step(
                        Kind.EXCLUDED, "stay 2025-08-01..2025-08-31 +30", LocalDate.parse("2025-10-31"), ""));
    }

    @Test
    void scenario_t4_a_respondent_abroad_served_on_16_january_2026_answers_by_24_february() {
        assertThat(due(term("2026-01-16", "30 cd", RollPolicy.CIVIL))).isEqualTo("2026-02-24");
    }

    @Test
    void scenario_t8_a_ruling_served_on_17_september_2025_can_be_sued_until_9_october() {
        DueDate suit = term("2025-09-17", "15 cd", RollPolicy.CIVIL).due(CALENDAR);
        assertThat(suit.on()).isEqualTo("2025-10-09");
        assertThat(suit.endsAt()).isEqualTo("2025-10-10T00:00");
        assertThat(due(Term.of(suit.on(), period("3 m"), RollPolicy.CIVIL))).isEqualTo("2026-01-09");
    }

    @Test
    void scenario_t17_24_hours_from_the_decision_end_on_the_minute_even_before_a_rest_day() {
        Term transfer = new Term(
                LocalDateTime.parse("2026-01-29T16:00"), period("24 h"), List.of(), List.of(), RollPolicy.NONE);
        assertThat(transfer.due(CALENDAR).endsAt()).isEqualTo("2026-01-30T16:00");
        Term friday = new Term(
                LocalDateTime.parse("2026-01-30T16:00"), period("24 h"), List.of(), List.of(), RollPolicy.CIVIL);
        assertThat(friday.due(CALENDAR).endsAt()).as("a Saturday").isEqualTo("2026-01-31T16:00");
        assertThat(friday.excluding(List.of(excluded("outage", "2026-01-30", "2026-01-31")))
                        .due(CALENDAR)
                        .endsAt())
                .isEqualTo("2026-02-01T16:00");
    }

    @Test
    void scenario_t18_a_duty_of_a_third_party_does_not_roll() {
        assertThat(due(term("2025-09-17", "15 cd", RollPolicy.NONE))).isEqualTo("2025-10-02");
    }

    @Test
    void overlapping_grounds_count_once() {
        Term limit = term("2025-03-03", "3 m", RollPolicy.CIVIL);
        assertThat(due(limit)).isEqualTo("2025-06-03");
        DueDate due = limit.excluding(List.of(
                        excluded("appraisal", "2025-03-20", "2025-04-10"),
                        excluded("stay", "2025-03-10", "2025-03-31"),
                        excluded("settlement", "2025-03-12", "2025-03-15")))
                .due(CALENDAR);
        assertThat(due.on()).as("31 days after 10 March to 10 April").isEqualTo("2025-07-04");
        assertThat(due.steps().stream()
                        .filter(step -> step.kind() == Kind.EXCLUDED)
                        .map(DueDate.Step::detail))
                .containsExactly(
                        "stay 2025-03-10..2025-03-31 +21",
                        "settlement 2025-03-12..2025-03-15 +0",
                        "appraisal 2025-03-20..2025-04-10 +10");
    }

    @Test
    void working_days_that_were_left_when_the_clock_stopped_are_left_when_it_runs_again() {
        Term exam = term("2026-02-09", "7 wd", RollPolicy.CIVIL);
        assertThat(due(exam)).isEqualTo("2026-02-25");
        // counted 10, 11, 12 February; 4 left after 6 March
        assertThat(due(exam.excluding(List.of(excluded("stay", "2026-02-12", "2026-03-06")))))
                .isEqualTo("2026-03-12");
    }

    @Test
    void time_before_the_trigger_and_after_the_end_is_not_excluded() {
        Term answer = term("2026-03-02", "15 cd", RollPolicy.CIVIL);
        assertThat(due(answer.excluding(List.of(excluded("stay", "2026-02-01", "2026-03-05")))))
                .as("only 3 to 5 March")
                .isEqualTo("2026-03-20");
        assertThat(due(answer.excluding(List.of(excluded("stay", "2026-03-18", "2026-04-17")))))
                .isEqualTo("2026-03-17");
    }

    @Test
    void no_period_ends_while_it_is_stopped() {
        Term suit = term("2025-09-17", "15 cd", RollPolicy.CIVIL);
        DueDate held = suit.excluding(List.of(excluded("stay", "2025-10-06", "2025-10-20")))
                .due(CALENDAR);
        assertThat(held.on()).as("2 October and 14 days lies within the stop").isEqualTo("2025-10-20");
        assertThat(held.steps())
                .anyMatch(step -> step.kind() == Kind.HELD
                        && step.detail().equals("stay")
                        && step.result().equals(LocalDate.parse("2025-10-20")));
        Term exam = term("2026-02-27", "5 wd", RollPolicy.CIVIL);
        assertThat(due(exam)).isEqualTo("2026-03-05");
        assertThat(due(exam.excluding(List.of(excluded("stay", "2026-03-05", "2026-03-08")))))
                .as("Friday only is lost to a stop over the weekend")
                .isEqualTo("2026-03-09");
        Term friday = term("2026-02-28", "5 wd", RollPolicy.CIVIL);
        assertThat(due(friday)).isEqualTo("2026-03-06");
        assertThat(due(friday.excluding(List.of(excluded("stay", "2026-03-06", "2026-03-08")))))
                .as("no working day is lost, but the last day is not Friday while the clock stands still until Sunday")
                .isEqualTo("2026-03-09");
        assertThat(due(suit.excluding(List.of(
                        excluded("stay", "2025-10-06", "2025-10-10"),
                        excluded("settlement", "2025-10-10", "2025-10-20")))))
                .as("two that touch are one")
                .isEqualTo("2025-10-20");
        assertThat(due(suit.excluding(List.of(excluded("stay", "2025-10-09", "2025-10-20")))))
                .as("it began on the last day")
                .isEqualTo("2025-10-20");
        assertThat(due(suit.excluding(List.of(excluded("stay", "2025-10-10", "2025-10-20")))))
                .as("the last day was over")
                .isEqualTo("2025-10-09");
    }

    @Test
    void days_that_were_lost_whole_are_no_last_days_and_leave_a_period_alone_that_was_over_before_them() {
        Term answer = term("2026-03-02", "15 cd", RollPolicy.CIVIL);
        assertThat(due(answer.excluding(List.of(lost("2026-03-18", "2026-03-20")))))
                .as("over on the 17th")
                .isEqualTo("2026-03-17");
        assertThat(due(answer.excluding(List.of(lost("2026-03-17", "2026-03-17")))))
                .as("the last day itself")
                .isEqualTo("2026-03-18");
        Term saturday = term("2026-03-02", "12 cd", RollPolicy.CIVIL);
        assertThat(due(saturday)).isEqualTo("2026-03-16");
        assertThat(due(saturday.excluding(List.of(lost("2026-03-14", "2026-03-15")))))
                .as("Monday is left")
                .isEqualTo("2026-03-16");
        assertThat(due(saturday.excluding(List.of(lost("2026-03-15", "2026-03-16")))))
                .as("Monday, to which it had rolled, is lost too")
                .isEqualTo("2026-03-17");
        assertThat(due(term("2026-02-28", "5 wd", RollPolicy.CIVIL)
                        .excluding(List.of(lost("2026-03-06", "2026-03-08")))))
                .as("Friday and a weekend")
                .isEqualTo("2026-03-09");
        Term hours = new Term(
                LocalDateTime.parse("2026-03-02T10:00"), period("24 h"), List.of(), List.of(), RollPolicy.NONE);
        assertThat(hours.excluding(List.of(lost("2026-03-04", "2026-03-04")))
                        .due(CALENDAR)
                        .endsAt())
                .isEqualTo("2026-03-03T10:00");
        assertThat(hours.excluding(List.of(lost("2026-03-03", "2026-03-03")))
                        .due(CALENDAR)
                        .endsAt())
                .isEqualTo("2026-03-04T10:00");
    }

    /** From the first to the last day, both included. */
    private static ExcludedTime lost(String first, String last) {
        return new ExcludedTime("outage", LocalDate.parse(first).minusDays(1), LocalDate.parse(last), true);
    }

    @Test
    void an_extension_in_another_unit_is_not_lost_when_one_in_the_unit_of_the_period_follows() {
        Term limit = term("2025-10-31", "3 m", RollPolicy.NONE);
        assertThat(due(limit.extendedBy(period("5 cd"), period("1 m")))).isEqualTo("2026-03-05");
        assertThat(due(limit.extendedBy(period("1 m"), period("5 cd")))).isEqualTo("2026-03-05");
    }

    @Test
    void extensions_in_the_unit_of_the_period_are_added_before_the_month_end_rule() {
        Term limit = term("2025-10-31", "3 m", RollPolicy.NONE);
        assertThat(due(limit.extendedBy(period("1 m")))).isEqualTo("2026-02-28");
        assertThat(due(limit.extendedBy(period("1 m"), period("2 m")))).isEqualTo("2026-04-30");
        assertThat(due(limit.extendedBy(period("5 wd"))))
                .as("after Saturday 31 January")
                .isEqualTo("2026-02-06");
        assertThatThrownBy(() -> limit.extendedBy(period("1 h")).due(CALENDAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_steps_tell_trigger_day_not_counted_period_roll_and_last_moment() {
        assertThat(term("2025-09-17", "15 cd", RollPolicy.CIVIL).due(CALENDAR).steps())
                .containsExactly(
                        step(Kind.TRIGGER, "", "2025-09-17", ""),
                        step(Kind.NOT_COUNTED, "", "2025-09-18", "R-CAL-02"),
                        step(Kind.PERIOD, "15 cd", "2025-10-02", ""),
                        step(Kind.ROLL, "CIVIL national-day", "2025-10-09", "R-CAL-18"),
                        step(Kind.RESULT, "2025-10-10T00:00", "2025-10-09", "R-CAL-06"));
        assertThat(term("2026-09-25", "15 cd", RollPolicy.CNIPA).due(CALENDAR).steps())
                .contains(step(Kind.ROLL, "CNIPA weekend", "2026-10-12", "R-CAL-17"));
    }

    private static DueDate.Step step(Kind kind, String detail, String result, String rule) {
        return new DueDate.Step(kind, detail, LocalDate.parse(result), rule);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-25, 5 wd, CIVIL, true",
        "2026-12-25, 4 wd, CIVIL, false",
        "2026-12-01, 1 m, CIVIL, true",
        "2026-12-01, 1 m, NONE, false",
        "2026-11-30, 1 m, CNIPA, false",
        "2022-11-30, 3 m, CIVIL, false",
        "2022-12-30, 2 wd, CIVIL, true",
        "2027-03-01, 0 wd, CIVIL, true",
        "2027-03-01, 0 wd, NONE, false"
    })
    void a_date_is_provisional_when_the_calendar_of_a_year_without_notice_was_asked(
            String from, String period, RollPolicy roll, boolean provisional) {
        assertThat(term(from, period, roll).due(CALENDAR).provisional()).isEqualTo(provisional);
    }

    @Test
    void excluded_time_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> excluded("stay", "2026-02-02", "2026-02-01"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

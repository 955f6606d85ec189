package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.clock.LegalClock.State;

/**
 * Stops of a period of three months docketed on 1 July 2025, counted by hand: it ends on 1 October (rolled to the 9th, T2), so
 * that each day that does not count moves 1 October by one. Today is 2 March 2026: every stop lies in the past.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StopsTest {

    private final ClockHouse house = new ClockHouse();
    private final Clocks clocks = house.clocks;
    private final String dispute = house.aCase("invention");

    @BeforeEach
    void docketed() {
        house.event(dispute, "docketed", null, "2025-07-01");
        clocks.due(dispute, "adj.limit");
        assertThat(only().dueOn()).isEqualTo("2025-10-09");
    }

    private LegalClock only() {
        assertThat(clocks.of(dispute)).hasSize(1);
        return clocks.of(dispute).get(0);
    }

    private void stopped(String ground, String from, String until) {
        clocks.stop(dispute, ground, LocalDate.parse(from), ClockHouse.HEAD);
        clocks.resume(dispute, ground, LocalDate.parse(until), ClockHouse.HEAD);
    }

    private void ends(String day, String why) {
        assertThat(only().state()).isEqualTo(State.RUNNING);
        assertThat(only().dueOn()).as(why).isEqualTo(day);
    }

    @Test
    void both_ends_of_a_stop_may_lie_in_the_past() {
        stopped("stay", "2025-08-01", "2025-08-31");
        ends("2025-10-31", "T3: 1 October + 30");
    }

    @Test
    void two_stops_of_one_ground_are_both_taken_out() {
        stopped("stay", "2025-08-01", "2025-08-11");
        stopped("stay", "2025-09-01", "2025-09-21");
        ends("2025-10-31", "1 October + 10 + 20");
    }

    @Test
    void what_was_entered_later_may_have_happened_earlier() {
        stopped("stay", "2025-09-01", "2025-09-21");
        stopped("stay", "2025-08-01", "2025-08-11");
        ends("2025-10-31", "the same two stops");
    }

    @Test
    void grounds_that_overlap_count_once() {
        stopped("stay", "2025-08-01", "2025-08-21");
        stopped("appraisal", "2025-08-11", "2025-08-31");
        ends("2025-10-31", "(1 August, 31 August] = 30 days");
    }

    @Test
    void a_stop_within_another_adds_nothing() {
        stopped("stay", "2025-08-01", "2025-08-31");
        stopped("appraisal", "2025-08-10", "2025-08-20");
        stopped("settlement", "2025-08-01", "2025-08-31");
        ends("2025-10-31", "still 30 days");
    }

    @Test
    void grounds_that_meet_in_one_day_lose_no_day_and_count_none_twice() {
        stopped("stay", "2025-08-01", "2025-08-15");
        stopped("appraisal", "2025-08-15", "2025-08-31");
        ends("2025-10-31", "14 + 16");
    }

    @Test
    void three_grounds_at_once_let_the_clock_run_when_the_last_one_ends() {
        clocks.stop(dispute, "stay", LocalDate.parse("2025-08-01"), ClockHouse.HEAD);
        clocks.stop(dispute, "appraisal", LocalDate.parse("2025-08-06"), ClockHouse.HEAD);
        clocks.stop(dispute, "public-notice", LocalDate.parse("2025-08-11"), ClockHouse.HEAD);
        clocks.resume(dispute, "appraisal", LocalDate.parse("2025-08-21"), ClockHouse.HEAD);
        clocks.resume(dispute, "stay", LocalDate.parse("2025-08-16"), ClockHouse.HEAD);
        assertThat(only().state()).as("the notice still hangs").isEqualTo(State.STOPPED);
        clocks.resume(dispute, "public-notice", LocalDate.parse("2025-08-31"), ClockHouse.HEAD);
        ends("2025-10-31", "(1 August, 31 August]");
    }

    @Test
    void a_stop_that_begins_before_the_period_counts_from_the_day_the_period_begins() {
        stopped("stay", "2025-06-20", "2025-07-11");
        ends("2025-10-11", "10 days after 1 July: 11 October, a make-up Saturday");
    }

    @Test
    void a_stop_after_the_end_comes_too_late() {
        stopped("stay", "2025-10-10", "2025-10-31");
        ends("2025-10-09", "it was over the day before");
    }

    @Test
    void a_stop_on_the_last_day_or_the_rest_days_before_it_lets_nothing_end_before_it_ends_itself() {
        stopped("stay", "2025-10-09", "2025-10-31");
        ends("2025-10-31", "1 October and 22 days is 23 October, within the stop");
    }

    @Test
    void a_stop_on_the_rest_days_before_the_rolled_end_adds_its_days_to_the_day_that_was_rolled() {
        stopped("stay", "2025-10-01", "2025-11-10");
        ends("2025-11-10", "1 October and 40 days");
    }

    @Test
    void a_stop_of_no_day_moves_nothing() {
        stopped("stay", "2025-08-01", "2025-08-01");
        ends("2025-10-09", "(1 August, 1 August] is empty");
    }

    @Test
    void the_proof_names_ground_interval_days_and_basis_of_each_stop_in_both_languages() {
        stopped("stay", "2025-08-01", "2025-08-21");
        stopped("appraisal", "2025-08-11", "2025-08-31");
        ProofText text = ProofText.standalone();
        assertThat(text.lines(only().proof(), Locale.SIMPLIFIED_CHINESE))
                .filteredOn(line -> line.step().equals("扣除时间"))
                .containsExactly(
                        new ProofText.Line(
                                "扣除时间",
                                "中止：2025年8月1日次日至2025年8月21日，扣除20天",
                                "2025年10月21日",
                                "《专利纠纷行政裁决和调解办法》第三十七条第二款（中止）"),
                        new ProofText.Line(
                                "扣除时间",
                                "检验鉴定：2025年8月11日次日至2025年8月31日，扣除10天",
                                "2025年10月31日",
                                "《专利纠纷行政裁决和调解办法》第三十七条第二款（检验鉴定）"));
        assertThat(text.lines(only().proof(), Locale.ENGLISH))
                .filteredOn(line -> line.step().equals("Excluded time"))
                .extracting(ProofText.Line::detail)
                .containsExactly(
                        "stay: the day after 1 August 2025 to 21 August 2025, adds 20 days",
                        "inspection or appraisal: the day after 11 August 2025 to 31 August 2025, adds 10 days");
        assertThat(text.sentence(only(), Locale.SIMPLIFIED_CHINESE))
                .contains("8月1日次日至8月21日因中止扣除20天", "8月11日次日至8月31日因检验鉴定扣除10天");
    }
}

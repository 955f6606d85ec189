package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.casefile.CaseClosed;
import org.praetor.casefile.HoldChanged;
import org.praetor.casefile.Outcome;
import org.praetor.clock.LegalClock.State;
import org.springframework.dao.DuplicateKeyException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcClocksTest {

    private final ClockHouse house = new ClockHouse();
    private final Clocks clocks = house.clocks;
    private final String invention = house.aCase("invention");

    /** 24:00 of a day in Shanghai. */
    private static Date endOf(String day) {
        return Date.from(
                LocalDate.parse(day).plusDays(1).atStartOfDay(Reckoning.PLACE).toInstant());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private LegalClock only() {
        assertThat(clocks.of(invention)).hasSize(1);
        return clocks.of(invention).get(0);
    }

    @Test
    void a_clock_runs_from_its_event_to_24_00_of_the_last_day_and_is_started_once() {
        house.event(invention, "accepted", null, "2026-02-28");
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-03-10"));
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-03-10"));

        LegalClock clock = only();
        assertThat(clock.state()).isEqualTo(State.RUNNING);
        assertThat(clock.round()).isEqualTo(1);
        assertThat(clock.version()).isEqualTo(1);
        assertThat(clock.dueOn()).isEqualTo("2026-03-10");
        assertThat(clock.triggerEvent()).isEqualTo("accepted");
        assertThat(clock.proof().ruleId()).isEqualTo("§5.3");
        assertThat(clock.proof().steps())
                .extracting(Proof.Step::kind)
                .containsExactly("trigger", "not-counted", "period", "result");
        assertThat(house.published).containsExactly(new ClockChanged(clock.id(), invention, "exam", null));
        assertThat(house.audited).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("clock.start");
            assertThat(entry.detail()).containsEntry("rule", "exam").containsEntry("state", "RUNNING");
        });
        assertThat(clocks.find(clock.id())).contains(clock);
    }

    @Test
    void the_kind_of_the_case_chooses_the_period() {
        String design = house.aCase("design");
        house.event(design, "accepted", null, "2026-02-28");
        assertThat(clocks.due(design, "exam")).isEqualTo(endOf("2026-03-04"));
        String unknown = house.aCase("plant");
        house.event(unknown, "accepted", null, "2026-02-28");
        assertThatThrownBy(() -> clocks.due(unknown, "exam"))
                .isInstanceOf(PraetorException.class)
                .hasMessageContaining("clock.no-rule")
                .hasMessageContaining("'plant'");
    }

    @Test
    void without_its_event_a_clock_refuses_to_start() {
        house.event(invention, "filed", null, "2026-02-27");
        assertThatThrownBy(() -> clocks.due(invention, "exam"))
                .isInstanceOf(PraetorException.class)
                .hasMessageContaining("clock.no-trigger");
        assertThat(clocks.of(invention)).isEmpty();
    }

    @Test
    void a_rule_that_was_not_in_force_on_the_day_of_the_event_is_refused_by_name_and_date() {
        house.event(invention, "docketed", null, "2025-01-31");
        assertThatThrownBy(() -> clocks.due(invention, "adj.limit"))
                .hasMessageContaining("clock.no-rule")
                .hasMessageContaining("adj.limit")
                .hasMessageContaining("2025-01-31");
    }

    @Test
    void a_newer_event_opens_a_new_round_and_cancels_the_open_one() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        clocks.meet(invention, "exam", null, day("2026-03-02"));
        assertThat(clocks.due(invention, "exam")).as("met, nothing new").isEqualTo(endOf("2026-03-10"));

        house.event(invention, "answered", null, "2026-03-09");
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-03-18"));
        house.event(invention, "answered", null, "2026-03-10");
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-03-19"));

        assertThat(clocks.of(invention))
                .extracting(LegalClock::round, LegalClock::state)
                .containsExactly(tuple(3, State.RUNNING), tuple(1, State.MET), tuple(2, State.CANCELLED));
    }

    @Test
    void each_party_has_a_clock_from_its_own_receipt_and_an_empty_party_is_none() {
        house.event(invention, "served.opinion", "a", "2026-02-27");
        house.event(invention, "served.opinion", "b", "2026-03-02");
        assertThat(clocks.due(invention, "answer", "a")).isEqualTo(endOf("2026-03-16"));
        assertThat(clocks.due(invention, "answer", "b")).isEqualTo(endOf("2026-03-17"));
        assertThat(clocks.due(invention, "answer", "")).isEqualTo(clocks.due(invention, "answer"));
        assertThat(clocks.of(invention)).hasSize(3);

        clocks.meet(invention, "answer", "a", day("2026-03-02"));
        assertThat(clocks.of(invention))
                .filteredOn(c -> c.state() == State.MET)
                .extracting(LegalClock::party)
                .containsExactly("a");
    }

    @Test
    void a_stopped_clock_is_never_due_and_resumes_with_the_working_days_it_had_left() {
        house.event(invention, "accepted", null, "2026-02-09");
        house.time.set("2026-02-12T09:00");
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-02-25"));
        assertThat(clocks.workingDaysLeft(only())).isEqualTo(4);

        clocks.stop(invention, "stay", day("2026-02-12"), ClockHouse.HEAD);
        assertThat(clocks.due(invention, "exam")).isEqualTo(Date.from(Clocks.NEVER));
        assertThat(only().state()).isEqualTo(State.STOPPED);
        assertThat(only().proof().steps())
                .last()
                .extracting(Proof.Step::kind, Proof.Step::detail)
                .containsExactly("stopped", "stay");
        house.time.set("2026-03-06T09:00");
        assertThat(clocks.workingDaysLeft(only())).as("stands still").isEqualTo(4);

        clocks.resume(invention, "stay", day("2026-03-06"), ClockHouse.HEAD);
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-03-12"));
        assertThat(clocks.workingDaysLeft(only())).isEqualTo(4);
        assertThat(only().version()).isEqualTo(3);
        assertThat(only().proof().steps())
                .filteredOn(s -> s.kind().equals("excluded"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.detail()).startsWith("stay 2026-02-12..2026-03-06 +");
                    assertThat(step.basis()).contains("第三十七条");
                });
        assertThat(house.published).hasSize(3);
        assertThat(house.audited)
                .last()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("head"));
    }

    @Test
    void stopping_and_resuming_twice_changes_nothing_more() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        clocks.stop(invention, "stay", day("2026-03-02"), ClockHouse.HEAD);
        clocks.stop(invention, "stay", day("2026-03-01"), ClockHouse.HEAD);
        assertThat(only().version()).isEqualTo(2);
        clocks.resume(invention, "stay", day("2026-03-02"), ClockHouse.HEAD);
        clocks.resume(invention, "stay", day("2026-03-02"), ClockHouse.HEAD);
        assertThat(only().version()).isEqualTo(3);
        assertThat(only().due())
                .as("no day passed")
                .isEqualTo(endOf("2026-03-10").toInstant());
    }

    @Test
    void overlapping_grounds_count_once_and_the_last_one_lets_the_clock_run() {
        house.event(invention, "docketed", null, "2025-07-01");
        clocks.due(invention, "adj.limit");
        clocks.stop(invention, "stay", day("2025-08-01"), ClockHouse.HEAD);
        clocks.stop(invention, "appraisal", day("2025-08-11"), ClockHouse.HEAD);
        clocks.resume(invention, "stay", day("2025-08-21"), ClockHouse.HEAD);
        assertThat(only().state()).as("the appraisal still goes on").isEqualTo(State.STOPPED);
        clocks.resume(invention, "appraisal", day("2025-08-31"), ClockHouse.HEAD);
        assertThat(only().dueOn()).as("scenario T3").isEqualTo("2025-10-31");
    }

    @Test
    void a_ground_stops_only_the_clocks_that_the_rule_book_lets_it_stop() {
        house.event(invention, "docketed", null, "2026-02-27");
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "adj.limit");
        clocks.due(invention, "exam");
        clocks.stop(invention, "appraisal", day("2026-03-02"), ClockHouse.HEAD);
        assertThat(clocks.of(invention))
                .extracting(LegalClock::rule, LegalClock::state)
                .containsExactly(tuple("exam", State.RUNNING), tuple("adj.limit", State.STOPPED));
    }

    @Test
    void a_clock_that_starts_while_the_case_is_on_hold_stands_still() {
        house.listener.on(new HoldChanged(invention, "any-hold", true));
        house.event(invention, "accepted", null, "2026-03-02");
        assertThat(clocks.due(invention, "exam")).isEqualTo(Date.from(Clocks.NEVER));
        house.time.set("2026-03-04T09:00");
        house.listener.on(new HoldChanged(invention, "any-hold", false));
        assertThat(clocks.due(invention, "exam"))
                .as("7 working days after 4 March")
                .isEqualTo(endOf("2026-03-13"));
    }

    @Test
    void a_stop_to_come_and_a_resumption_before_the_stop_are_refused() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        assertThatThrownBy(() -> clocks.stop(invention, "stay", day("2026-03-03"), ClockHouse.HEAD))
                .hasMessageContaining("clock.stop-in-future");
        clocks.stop(invention, "stay", day("2026-03-02"), ClockHouse.HEAD);
        assertThatThrownBy(() -> clocks.resume(invention, "stay", day("2026-03-01"), ClockHouse.HEAD))
                .hasMessageContaining("clock.resume-out-of-range");
        assertThatThrownBy(() -> clocks.resume(invention, "stay", day("2026-03-03"), ClockHouse.HEAD))
                .hasMessageContaining("clock.resume-out-of-range");
    }

    @Test
    void a_paper_entered_later_meets_the_clock_on_the_day_it_was_received() {
        house.event(invention, "served.opinion", null, "2026-02-13");
        clocks.due(invention, "answer");
        clocks.meet(invention, "answer", null, day("2026-02-27"));
        assertThat(only().state()).isEqualTo(State.MET);
        assertThat(only().endedAt()).isEqualTo(endOf("2026-02-26").toInstant());
        assertThat(only().dueOn()).isEqualTo("2026-02-28");
        assertThat(clocks.workingDaysLeft(only()))
                .as("one make-up Saturday early")
                .isEqualTo(1);
    }

    @Test
    void ended_clocks_keep_their_date_whatever_comes() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        clocks.miss(invention, "exam", null);
        assertThat(only().state()).isEqualTo(State.MISSED);
        assertThat(only().endedAt()).isEqualTo(house.time.instant());
        clocks.stop(invention, "stay", day("2026-03-02"), ClockHouse.HEAD);
        clocks.meet(invention, "exam", null, day("2026-03-02"));
        assertThat(only().state()).isEqualTo(State.MISSED);
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-03-10"));
    }

    @Test
    void meeting_or_missing_a_clock_that_is_not_there_does_nothing() {
        clocks.meet(invention, "exam", null, day("2026-03-02"));
        clocks.miss(invention, "exam", null);
        assertThat(clocks.of(invention)).isEmpty();
        assertThat(house.published).isEmpty();
    }

    @Test
    void closing_the_case_cancels_its_open_clocks_stopped_ones_too() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        clocks.stop(invention, "stay", day("2026-03-02"), ClockHouse.HEAD);
        house.listener.on(new CaseClosed(invention, Outcome.WITHDRAWN, house.time.instant()));
        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(only().due())
                .as("a real date again")
                .isEqualTo(endOf("2026-03-10").toInstant());
    }

    @Test
    void a_missed_clock_is_not_missed_while_it_stands_still() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        clocks.stop(invention, "stay", day("2026-03-02"), ClockHouse.HEAD);
        clocks.miss(invention, "exam", null);
        assertThat(only().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void hours_run_from_the_minute_over_rest_days() {
        house.event(invention, "approved", null, "2026-01-30T16:00");
        assertThat(clocks.due(invention, "transfer")).isEqualTo(Date.from(Instant.parse("2026-01-31T08:00:00Z")));
        assertThat(only().dueOn()).isEqualTo("2026-01-31");
    }

    @Test
    void days_left_are_0_on_the_last_day_and_negative_when_overdue() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        assertThat(clocks.workingDaysLeft(only())).isEqualTo(6);
        house.time.set("2026-03-10T23:59");
        assertThat(clocks.workingDaysLeft(only())).isZero();
        house.time.set("2026-03-12T00:00");
        assertThat(clocks.workingDaysLeft(only())).isEqualTo(-2);
    }

    @Test
    void a_closure_of_the_body_is_no_working_day_of_its_clocks() {
        house.closures.add(day("2026-03-03"));
        house.event(invention, "accepted", null, "2026-02-28");
        assertThat(clocks.due(invention, "exam")).isEqualTo(endOf("2026-03-11"));
    }

    @Test
    void a_date_in_a_year_without_notice_is_provisional() {
        house.event(invention, "docketed", null, "2026-12-01");
        clocks.due(invention, "adj.limit");
        assertThat(only().provisional()).isTrue();
    }

    @Test
    void two_simultaneous_asks_get_one_clock() throws Exception {
        house.event(invention, "accepted", null, "2026-02-28");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Date> ask = () -> house.inTransaction(() -> clocks.due(invention, "exam"));
            for (Future<Date> answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                assertThat(answer.get()).isEqualTo(endOf("2026-03-10"));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(only().round()).isEqualTo(1);
    }

    @Test
    void the_database_refuses_a_second_open_clock_of_a_rule() {
        house.event(invention, "accepted", null, "2026-02-28");
        clocks.due(invention, "exam");
        assertThatThrownBy(() -> house.jdbc.sql("""
                                INSERT INTO legal_clock
                                SELECT gen_random_uuid()::text, case_id, body, rule, party, round + 1, trigger_event,
                                    trigger_sequence + 1, trigger_on, trigger_at, amount, unit, roll, rule_id, basis, due, due_on,
                                    state, provisional, proof, version, started_at, ended_at
                                FROM legal_clock
                                """).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_open_clock_per_rule");
    }
}

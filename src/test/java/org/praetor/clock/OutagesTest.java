package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.calendar.RollPolicy;

/** Days on which the system was down. An opinion served on 2 March 2026 is to be answered by 17 March; today is 12 March. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutagesTest {

    private final ClockHouse house = new ClockHouse();
    private final String served = house.aCase("invention");
    private final String later = house.aCase("invention");

    @BeforeEach
    void two_answers_and_an_examination_are_due() {
        house.time.set("2026-03-12T09:00");
        house.event(served, "served.opinion", null, "2026-03-02");
        house.event(served, "accepted", null, "2026-03-02");
        house.event(later, "served.opinion", null, "2026-03-11");
        house.inTransaction(() -> house.clocks.due(served, "answer"));
        house.inTransaction(() -> house.clocks.due(served, "exam"));
        house.inTransaction(() -> house.clocks.due(later, "answer"));
        house.published.clear();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private LegalClock clock(String caseId, String rule) {
        return house.clocks.of(caseId).stream()
                .filter(clock -> clock.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<DatesMoved> told() {
        return house.published.stream()
                .filter(DatesMoved.class::isInstance)
                .map(DatesMoved.class::cast)
                .toList();
    }

    private Optional<Integer> entered(String from, String until) {
        return house.inTransaction(() -> house.outages.enter("centre", day(from), day(until), "机房断电", ClockHouse.HEAD));
    }

    @Test
    void periods_of_parties_that_it_covers_move_by_its_days_and_each_case_is_told_once() {
        assertThat(entered("2026-03-09", "2026-03-10")).contains(2);
        house.notices.recompute();

        assertThat(clock(served, "answer").dueOn()).as("two days of fifteen").isEqualTo("2026-03-19");
        assertThat(clock(served, "exam").dueOn()).as("the body's own period").isEqualTo("2026-03-11");
        assertThat(clock(later, "answer").dueOn()).as("served after it").isEqualTo("2026-03-26");
        assertThat(told()).singleElement().satisfies(moved -> {
            assertThat(moved.caseId()).isEqualTo(served);
            assertThat(moved.reason()).isEqualTo("outage");
        });
        assertThat(ProofText.standalone().lines(clock(served, "answer").proof(), Locale.SIMPLIFIED_CHINESE))
                .contains(new ProofText.Line(
                        "扣除时间",
                        "系统故障：2026年3月8日次日至2026年3月10日，扣除2天",
                        "2026年3月19日",
                        "中心工作规程（系统故障期间不计入当事人的期限，参照《民事诉讼法》第八十六条）"));
    }

    @Test
    void the_preview_lists_the_dates_that_would_move_and_changes_nothing() {
        assertThat(house.outages.preview("centre", day("2026-03-09"), day("2026-03-10"), ClockHouse.HEAD))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.caseId()).isEqualTo(served);
                    assertThat(move.before()).isEqualTo("2026-03-17");
                    assertThat(move.after()).isEqualTo("2026-03-19");
                });
        assertThat(house.outages.preview("bureau", day("2026-03-09"), day("2026-03-10"), ClockHouse.HEAD))
                .isEmpty();
        assertThat(clock(served, "answer").version()).isEqualTo(1);
        assertThat(house.outages.of("centre", ClockHouse.HEAD)).isEmpty();
    }

    @Test
    void taken_back_it_leaves_the_dates_as_they_were() {
        entered("2026-03-09", "2026-03-10");
        house.notices.recompute();
        long outage = house.outages.of("centre", ClockHouse.HEAD).get(0).id();
        house.inTransaction(() -> {
            house.outages.withdraw("centre", outage, ClockHouse.HEAD);
            return true;
        });
        house.notices.recompute();
        assertThat(clock(served, "answer").dueOn()).isEqualTo("2026-03-17");
        assertThat(told()).hasSize(2);
        assertThat(house.audited).extracting(entry -> entry.act()).contains("outage.entered", "outage.withdrawn");
        assertThat(house.outages.of("centre", ClockHouse.HEAD).get(0).withdrawnAt())
                .isNotNull();
    }

    @Test
    void outages_and_stops_that_overlap_count_once() {
        house.clocks.stop(served, "stay", day("2026-03-06"), ClockHouse.HEAD);
        house.clocks.resume(served, "stay", day("2026-03-09"), ClockHouse.HEAD);
        entered("2026-03-09", "2026-03-10");
        house.notices.recompute();
        assertThat(clock(served, "answer").dueOn())
                .as("(6, 10 March]: 4 days to a Saturday")
                .isEqualTo("2026-03-23");
    }

    @Test
    void a_period_that_begins_during_it_is_spared_the_days_that_were_left() {
        entered("2026-03-09", "2026-03-12");
        house.notices.recompute();
        assertThat(clock(later, "answer").dueOn()).as("only 12 March").isEqualTo("2026-03-27");
    }

    @Test
    void days_to_come_days_out_of_order_and_no_reason_are_not_taken() {
        assertThat(entered("2026-03-12", "2026-03-13")).isEmpty();
        assertThat(entered("2026-03-10", "2026-03-09")).isEmpty();
        assertThat(house.inTransaction(() ->
                        house.outages.enter("centre", day("2026-03-09"), day("2026-03-10"), " ", ClockHouse.HEAD)))
                .isEmpty();
        assertThat(house.outages.of("centre", ClockHouse.HEAD)).isEmpty();
    }

    @Test
    void a_period_whose_last_day_it_is_ends_later_and_one_that_was_over_the_day_before_does_not() {
        house.time.set("2026-03-18T09:00");
        assertThat(house.outages.preview("centre", day("2026-03-18"), day("2026-03-18"), ClockHouse.HEAD))
                .extracting(DateMove::caseId)
                .as("17 March was a day like others")
                .containsExactly(later);
        entered("2026-03-17", "2026-03-17");
        house.notices.recompute();
        assertThat(clock(served, "answer").dueOn()).isEqualTo("2026-03-18");
    }

    @Test
    void what_a_party_owes_another_office_runs_on() {
        house.rules.add("answer-elsewhere", null, "15 cd", RollPolicy.CNIPA, "served.opinion");
        house.inTransaction(() -> house.clocks.due(served, "answer-elsewhere"));
        entered("2026-03-09", "2026-03-10");
        house.notices.recompute();
        assertThat(clock(served, "answer-elsewhere").dueOn()).isEqualTo("2026-03-17");
    }

    @Test
    void a_body_above_is_out_of_reach() {
        Actor below = new Actor("admin", "管理员", "centre", null, Set.of("system-administrator"));
        LocalDate monday = day("2026-03-09");
        assertThat(house.outages.of("centre", below)).isEmpty();
        assertThatThrownBy(() -> house.outages.of("bureau", below)).isInstanceOf(PraetorException.class);
        assertThatThrownBy(() -> house.outages.preview("bureau", monday, monday, below))
                .isInstanceOf(PraetorException.class);
        assertThatThrownBy(() -> house.outages.enter("bureau", monday, monday, "机房断电", below))
                .isInstanceOf(PraetorException.class);
    }

    @Test
    void an_outage_of_another_body_is_unknown_here() {
        entered("2026-03-09", "2026-03-10");
        long outage = house.outages.of("centre", ClockHouse.HEAD).get(0).id();
        assertThatThrownBy(() -> house.outages.withdraw("bureau", outage, ClockHouse.HEAD))
                .isInstanceOf(PraetorException.class);
    }
}

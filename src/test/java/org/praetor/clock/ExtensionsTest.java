package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.RollPolicy;
import org.praetor.casefile.CaseClosed;
import org.praetor.casefile.Outcome;
import org.praetor.clock.LegalClock.State;
import org.springframework.dao.DuplicateKeyException;

/** Longer periods by decision (R-ADJ-44): docketed on 1 July 2025, due on 9 October (T2). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtensionsTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final ClockHouse house = new ClockHouse();
    private final Clocks clocks = house.clocks;
    private final String dispute = house.aCase("invention");

    @BeforeEach
    void docketed() {
        house.time.set("2025-09-01T09:00");
        house.event(dispute, "docketed", null, "2025-07-01");
        assertThat(clocks.due(dispute, "adj.limit")).isEqualTo(endOf("2025-10-09"));
        house.published.clear();
        house.audited.clear();
        house.decide(dispute, "approve", "案情复杂");
    }

    private static Date endOf(String day) {
        return Date.from(
                LocalDate.parse(day).plusDays(1).atStartOfDay(Reckoning.PLACE).toInstant());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private LegalClock only() {
        assertThat(clocks.of(dispute)).hasSize(1);
        return clocks.of(dispute).get(0);
    }

    private String first(long months) {
        return clocks.extend(dispute, "adj.limit", "adj.ext1Max", months, "approve");
    }

    private String second(long months) {
        return clocks.extend(dispute, "adj.limit", "adj.ext2Max", months, "approve");
    }

    @Test
    void the_head_and_the_superior_authority_extend_it_each_once_and_each_by_its_own_cap() {
        assertThat(first(1)).isEqualTo("granted");
        assertThat(only().dueOn()).as("1 July + 4 months, a Saturday").isEqualTo("2025-11-03");
        assertThat(second(2)).isEqualTo("granted");
        assertThat(only().dueOn()).as("1 July + 6 months, New Year").isEqualTo("2026-01-04");
        assertThat(first(1)).isEqualTo("already");
        assertThat(second(1)).isEqualTo("already");
        assertThat(only().dueOn()).isEqualTo("2026-01-04");
        assertThat(clocks.due(dispute, "adj.limit")).isEqualTo(endOf("2026-01-04"));
    }

    @Test
    void the_caps_do_not_wait_for_each_other_and_more_than_a_cap_is_refused() {
        assertThat(first(2)).isEqualTo("over-cap");
        assertThat(second(3)).isEqualTo("over-cap");
        assertThat(house.published).isEmpty();
        assertThat(second(1)).isEqualTo("granted");
        assertThat(first(1)).isEqualTo("granted");
        assertThat(only().dueOn()).as("1 July + 5 months").isEqualTo("2025-12-01");
    }

    @Test
    void excluded_time_is_added_to_the_extended_end_whatever_came_first() {
        clocks.stop(dispute, "stay", day("2025-08-01"), ClockHouse.HEAD);
        assertThat(first(1)).as("a clock that stands still is not over").isEqualTo("granted");
        assertThat(clocks.due(dispute, "adj.limit")).isEqualTo(Date.from(Clocks.NEVER));
        clocks.resume(dispute, "stay", day("2025-08-31"), ClockHouse.HEAD);
        assertThat(only().dueOn()).as("1 November + 30 days").isEqualTo("2025-12-01");
        assertThat(second(2)).isEqualTo("granted");
        assertThat(only().dueOn()).as("1 January 2026 + 30 days, a Saturday").isEqualTo("2026-02-02");
    }

    @Test
    void the_proof_names_the_cap_its_article_and_who_may_grant_it() {
        first(1);
        second(2);
        assertThat(only().proof().steps())
                .filteredOn(step -> step.kind().equals("extension"))
                .extracting(Proof.Step::detail)
                .containsExactly("1 m adj.ext1Max", "2 m adj.ext2Max");
        ProofText text = ProofText.standalone();
        assertThat(text.sentence(only(), ZH))
                .isEqualTo("自2025年7月1日立案之日起3个月，经管理专利工作的部门负责人批准延长1个月，经上一级管理专利工作的部门批准延长2个月，"
                        + "2026年1月1日为元旦假期，顺延至2026年1月4日，至2026年1月4日24时届满。");
        assertThat(text.sentence(only(), Locale.ENGLISH))
                .contains("extended by 1 month with the approval of the head of the department")
                .contains("extended by 2 months with the approval of the superior authority");
        assertThat(text.lines(only().proof(), ZH))
                .contains(new ProofText.Line("延长", "2个月，由上一级管理专利工作的部门批准", "2026年1月1日", "中心工作规程"));
    }

    @Test
    void the_calculator_replays_it_to_the_same_day_from_its_json_alone() {
        first(1);
        second(2);
        clocks.stop(dispute, "stay", day("2025-08-01"), ClockHouse.HEAD);
        clocks.resume(dispute, "stay", day("2025-08-31"), ClockHouse.HEAD);
        Calculator calculator = new Calculator(house.rules.current(), Holidays.published());
        Calculation.Worked replayed = calculator
                .calculate(Map.of(
                        "rule", List.of("adj.limit"),
                        "trigger", List.of("2025-07-01"),
                        "extend", List.of("1m", "2m"),
                        "stop", List.of("stay:2025-08-01..2025-08-31")))
                .fold(worked -> worked, refused -> {
                    throw new AssertionError(refused.faults());
                });
        assertThat(replayed.due()).isEqualTo(only().dueOn().toString()).isEqualTo("2026-02-02");
        assertThat(replayed.proof().steps())
                .extracting(Proof.Step::kind, Proof.Step::result)
                .isEqualTo(only().proof().steps().stream()
                        .map(step -> tuple(step.kind(), step.result()))
                        .toList());
    }

    @Test
    void it_is_told_and_audited_with_who_decided_and_kept_with_the_reason() {
        first(1);
        assertThat(house.published).containsExactly(new ClockChanged(only().id(), dispute, "adj.limit", null));
        assertThat(house.audited)
                .extracting(entry -> entry.act() + " " + entry.actor())
                .containsExactly("clock.extend head", "clock.move head");
        assertThat(house.jdbc
                        .sql("SELECT granted_on || ' ' || granted_by || ' ' || reason FROM clock_extension")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-09-01 head 案情复杂");
    }

    @Test
    void after_its_last_moment_a_period_is_extended_no_more() {
        house.time.set("2025-10-10T00:00");
        assertThat(first(1)).isEqualTo("too-late");
        clocks.miss(dispute, "adj.limit", null);
        assertThat(first(1)).isEqualTo("too-late");
        assertThat(only().state()).isEqualTo(State.MISSED);
    }

    @Test
    void a_closed_case_has_nothing_to_extend() {
        house.listener.on(new CaseClosed(dispute, Outcome.WITHDRAWN, house.time.instant()));
        assertThat(first(1)).isEqualTo("too-late");
    }

    @Test
    void without_clock_decision_or_amount_there_is_nothing_to_grant() {
        assertThat(clocks.extend(dispute, "answer", "adj.ext1Max", 1L, "approve"))
                .isEqualTo("none");
        assertThat(clocks.extend(dispute, "adj.limit", "adj.ext1Max", 1L, "nowhere"))
                .isEqualTo("none");
        assertThat(clocks.extend(dispute, "adj.limit", "adj.ext1Max", null, "approve"))
                .isEqualTo("none");
        assertThat(first(0)).isEqualTo("none");
        assertThat(house.published).isEmpty();
    }

    @Test
    void a_new_round_begins_without_the_extension_and_may_be_extended_itself() {
        first(1);
        house.event(dispute, "docketed", null, "2025-08-29");
        assertThat(clocks.due(dispute, "adj.limit")).isEqualTo(endOf("2025-12-01"));
        assertThat(first(1)).isEqualTo("granted");
        assertThat(clocks.due(dispute, "adj.limit")).isEqualTo(endOf("2025-12-29"));
    }

    @Test
    void a_cap_unknown_to_the_regime_of_the_trigger_date_grants_nothing() {
        String old = house.aCase("invention");
        house.rules.add("old.limit", null, "3 m", RollPolicy.CIVIL, "docketed");
        house.time.set("2025-02-03T09:00");
        house.event(old, "docketed", null, "2025-01-20");
        clocks.due(old, "old.limit");
        house.decide(old, "approve", "特别复杂");
        assertThat(clocks.extend(old, "old.limit", "adj.ext2Max", 1L, "approve"))
                .isEqualTo("over-cap");
        assertThat(clocks.extend(old, "old.limit", "adj.ext1Max", 1L, "approve"))
                .isEqualTo("granted");
    }

    @Test
    void the_database_refuses_a_second_extension_under_one_cap() {
        first(1);
        assertThatThrownBy(() -> house.jdbc.sql("""
                                INSERT INTO clock_extension (clock_id, cap, amount, unit, rule_id, basis, granted_on, granted_by,
                                    reason, granted_at)
                                SELECT clock_id, cap, amount, unit, rule_id, basis, granted_on, granted_by, reason, granted_at
                                FROM clock_extension
                                """).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_extension_per_cap_and_round");
    }
}

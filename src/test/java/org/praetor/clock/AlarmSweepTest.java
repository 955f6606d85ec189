package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.testing.Together;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlarmSweepTest {

    private final ClockHouse house = new ClockHouse();
    private final AlarmSweep sweep = house.sweep(house.publisher());
    private final String invention = house.aCase("invention");

    private List<String> alarmsAt(String... moments) {
        List<String> kinds = new ArrayList<>();
        for (String moment : moments) {
            house.time.set(moment);
            int raised = sweep.sweep();
            List<String> now = raisedAt(moment);
            assertThat(raised).isEqualTo(now.size());
            kinds.addAll(now);
        }
        return kinds;
    }

    /** In the order of the ladder; late ones in brackets. */
    private List<String> raisedAt(String moment) {
        return house.jdbc
                .sql("""
                        SELECT :moment || ' ' || CASE WHEN late THEN '(' || kind || ')' ELSE kind END
                        FROM clock_alarm WHERE raised_at = :at ORDER BY kind COLLATE "C", late DESC
                        """)
                .param("moment", moment.substring(5))
                .param("at", house.time.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private List<AlarmRaised> atOnce() {
        return house.published.stream()
                .filter(AlarmRaised.class::isInstance)
                .map(AlarmRaised.class::cast)
                .toList();
    }

    private List<DigestDue> digests() {
        return house.published.stream()
                .filter(DigestDue.class::isInstance)
                .map(DigestDue.class::cast)
                .toList();
    }

    private static List<String> told(DigestDue digest) {
        return digest.lines().stream()
                .map(line -> line.alarm().kind() + " " + line.daysLeft()
                        + (line.alarm().late() ? " late" : ""))
                .toList();
    }

    private String due(String trigger) {
        String id = house.aCase("invention");
        house.event(id, "accepted", null, trigger);
        house.clocks.due(id, "exam"); // seven working days
        return id;
    }

    @Test
    void a_clock_reminds_on_working_days_only_once_a_day_after_the_office_opens() {
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam"); // due Tuesday 10 March
        assertThat(alarmsAt(
                        "2026-03-02T08:10", // 6 left
                        "2026-03-03T07:59",
                        "2026-03-03T08:00", // 5 left
                        "2026-03-03T15:00",
                        "2026-03-04T08:10",
                        "2026-03-06T08:10", // 2 left
                        "2026-03-07T08:10", // Saturday
                        "2026-03-09T08:10",
                        "2026-03-10T08:10", // last day
                        "2026-03-11T08:10",
                        "2026-03-11T10:00",
                        "2026-03-12T08:10",
                        "2026-03-13T08:10", // third working day after
                        "2026-03-14T08:10", // Saturday
                        "2026-03-16T08:10"))
                .containsExactly(
                        "03-03T08:00 T-5",
                        "03-06T08:10 T-2",
                        "03-10T08:10 T-0",
                        "03-11T08:10 overdue",
                        "03-12T08:10 overdue",
                        "03-13T08:10 overdue",
                        "03-13T08:10 overdue-3",
                        "03-16T08:10 overdue");
    }

    @Test
    void a_make_up_saturday_is_a_day_for_reminders() {
        house.event(invention, "served.opinion", null, "2026-02-13");
        house.clocks.due(invention, "answer"); // due make-up Saturday 28 February
        assertThat(alarmsAt("2026-02-22T09:00", "2026-02-26T09:00", "2026-02-28T09:00", "2026-03-01T09:00"))
                .containsExactly("02-26T09:00 T-2", "02-28T09:00 T-0");
    }

    @Test
    void hours_remind_eight_and_two_hours_before_on_any_day_each_once() {
        house.event(invention, "approved", null, "2026-01-30T06:00");
        house.clocks.due(invention, "transfer"); // until Saturday 06:00
        assertThat(alarmsAt(
                        "2026-01-30T21:59",
                        "2026-01-30T22:00",
                        "2026-01-30T23:50",
                        "2026-01-31T00:10", // after midnight, still the same reminder
                        "2026-01-31T04:00",
                        "2026-01-31T05:59",
                        "2026-01-31T06:00",
                        "2026-01-31T09:00"))
                .containsExactly("01-30T22:00 T-8h", "01-31T04:00 T-2h", "01-31T06:00 overdue");
    }

    @Test
    void hours_that_passed_during_a_standstill_give_one_late_reminder() {
        house.event(invention, "approved", null, "2026-01-30T06:00");
        house.clocks.due(invention, "transfer"); // until Saturday 06:00
        assertThat(alarmsAt("2026-01-30T21:00", "2026-01-31T05:00", "2026-01-31T05:05"))
                .containsExactly("01-31T05:00 (T-2h)");
    }

    @Test
    void stopped_and_ended_clocks_are_silent_and_a_moved_one_reminds_anew() {
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam");
        assertThat(alarmsAt("2026-03-03T09:00")).hasSize(1);
        house.clocks.stop(invention, "stay", LocalDate.parse("2026-03-03"), ClockHouse.HEAD);
        assertThat(alarmsAt("2026-03-06T09:00", "2026-03-10T09:00")).isEmpty();
        house.clocks.resume(invention, "stay", LocalDate.parse("2026-03-10"), ClockHouse.HEAD);
        assertThat(alarmsAt("2026-03-10T09:05")).as("5 left, next version").containsExactly("03-10T09:05 T-5");
        house.clocks.meet(invention, "exam", null, LocalDate.parse("2026-03-10"));
        assertThat(alarmsAt("2026-03-13T09:00")).isEmpty();
    }

    @Test
    void a_clock_that_its_timer_marked_as_missed_reminds_on_while_its_step_is_open() {
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam"); // due Tuesday 10 March
        house.openSteps.add(new OpenSteps.Waiting(invention, "exam", null));
        house.time.set("2026-03-11T00:00");
        house.clocks.miss(invention, "exam", null);

        assertThat(alarmsAt("2026-03-11T08:10", "2026-03-12T08:10", "2026-03-13T08:10", "2026-03-13T10:00"))
                .containsExactly(
                        "03-11T08:10 overdue", "03-12T08:10 overdue", "03-13T08:10 overdue", "03-13T08:10 overdue-3");
        house.openSteps.clear();
        assertThat(alarmsAt("2026-03-16T08:10")).isEmpty();
    }

    @Test
    void a_missed_clock_of_another_party_or_round_is_silent() {
        house.event(invention, "served.opinion", "one", "2026-02-10");
        house.event(invention, "served.opinion", "two", "2026-02-10");
        house.clocks.due(invention, "answer", "one");
        house.clocks.due(invention, "answer", "two");
        house.time.set("2026-02-27T00:00");
        house.clocks.miss(invention, "answer", "one");
        house.clocks.miss(invention, "answer", "two");
        house.openSteps.add(new OpenSteps.Waiting(invention, "answer", "two"));

        assertThat(alarmsAt("2026-02-27T09:00")).containsExactly("02-27T09:00 overdue");
        house.event(invention, "served.opinion", "two", "2026-02-26");
        house.clocks.due(invention, "answer", "two");
        assertThat(alarmsAt("2026-02-28T09:00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // due, T-5, T-2, T-0, first day over, third day over; Spring Festival 15 to 23 February, 14 and 28 February
        // made up
        "2026-02-13, 2026-02-06, 2026-02-11, 2026-02-13, 2026-02-14, 2026-02-25",
        "2026-02-14, 2026-02-09, 2026-02-12, 2026-02-14, 2026-02-24, 2026-02-26",
        "2026-02-24, 2026-02-10, 2026-02-13, 2026-02-24, 2026-02-25, 2026-02-27",
        "2026-02-28, 2026-02-14, 2026-02-26, 2026-02-28, 2026-03-02, 2026-03-04",
        // National Day 1 to 7 October, 20 September and 10 October made up
        "2026-09-30, 2026-09-22, 2026-09-28, 2026-09-30, 2026-10-08, 2026-10-10",
        "2026-10-08, 2026-09-23, 2026-09-29, 2026-10-08, 2026-10-09, 2026-10-12",
        "2026-10-10, 2026-09-28, 2026-10-08, 2026-10-10, 2026-10-12, 2026-10-14"
    })
    void every_rung_comes_on_its_own_working_day_and_on_no_other(
            LocalDate due, LocalDate five, LocalDate two, LocalDate last, LocalDate over, LocalDate third) {
        AlarmLadder ladder = new AlarmLadder(LocalTime.of(8, 0));
        WorkingCalendar calendar = WorkingCalendar.of(Holidays.published());
        Map<String, List<LocalDate>> days = new TreeMap<>();
        for (LocalDate day = due.minusDays(30); day.isBefore(due.plusDays(20)); day = day.plusDays(1)) {
            Instant now = day.atTime(8, 0).atZone(Reckoning.PLACE).toInstant();
            Instant yesterday = now.minus(Duration.ofDays(1));
            for (AlarmLadder.Rung rung : ladder.rungs(now, yesterday, calendar)) {
                if (!due.isBefore(rung.first()) && !due.isAfter(rung.last())) {
                    days.computeIfAbsent(rung.kind(), kind -> new ArrayList<>()).add(day);
                    assertThat(rung.day()).isEqualTo(day);
                    assertThat(rung.late()).isFalse();
                }
            }
            assertThat(ladder.rungs(now.minusSeconds(1), yesterday, calendar)).isEmpty();
        }
        assertThat(days)
                .containsEntry("T-5", List.of(five))
                .containsEntry("T-2", List.of(two))
                .containsEntry("T-0", List.of(last))
                .containsEntry("overdue-3", List.of(third));
        assertThat(days.get("overdue")).startsWith(over).contains(third).allMatch(calendar::isWorkingDay);
    }

    @Test
    void a_person_gets_one_digest_of_the_morning_and_the_last_day_at_once() {
        due("2026-02-28"); // due 10 March
        due("2026-02-28");
        due("2026-02-26"); // due 6 March
        due("2026-02-14"); // due 3 March: its last day
        due("2026-02-13"); // due 2 March
        due("2026-02-12"); // due 28 February
        house.time.set("2026-03-03T08:00");
        house.published.clear();
        sweep.sweep();

        assertThat(atOnce()).singleElement().satisfies(raised -> {
            assertThat(raised.alarm().kind()).isEqualTo("T-0");
            assertThat(raised.recipients()).containsExactly("holder");
        });
        assertThat(digests()).extracting(DigestDue::recipient).containsExactly("holder", "section");
        assertThat(told(digests().get(0))).containsExactly("T-5 5", "T-5 5");
        assertThat(told(digests().get(1))).containsExactly("overdue -2", "overdue -1");

        house.published.clear();
        due("2026-02-25");
        house.time.set("2026-03-03T17:00");
        sweep.sweep();
        assertThat(digests()).as("one digest a day").isEmpty();
    }

    @Test
    void what_comes_after_the_digest_waits_for_the_next_morning_and_only_as_long_as_it_is_true() {
        due("2026-02-28");
        house.time.set("2026-03-03T08:00");
        sweep.sweep();
        String later = due("2026-02-28");
        String met = due("2026-02-28");
        house.time.set("2026-03-03T15:00");
        house.published.clear();
        assertThat(sweep.sweep()).isEqualTo(2);
        assertThat(digests()).isEmpty();

        house.clocks.meet(met, "exam", null, LocalDate.parse("2026-03-03"));
        house.time.set("2026-03-04T08:00");
        sweep.sweep();
        assertThat(digests()).singleElement().satisfies(digest -> {
            assertThat(told(digest)).containsExactly("T-5 4");
            assertThat(digest.lines().get(0).alarm().caseId()).isEqualTo(later);
        });
    }

    @Test
    void after_three_days_of_standstill_each_gets_the_newest_reminder_only_and_it_says_that_it_is_late() {
        due("2026-02-28"); // due 10 March: T-5 on 3 March missed, T-2 on 6 March today
        due("2026-03-01"); // due 10 March as well
        String third = due("2026-02-26"); // due 6 March, but stopped
        due("2026-02-14"); // due 3 March: its last day missed, overdue since 4 March
        due("2026-02-11"); // due 27 February: third day over on 3 March missed
        house.time.set("2026-03-02T17:00");
        sweep.sweep();
        house.clocks.stop(third, "stay", LocalDate.parse("2026-03-02"), ClockHouse.HEAD);
        house.published.clear();

        assertThat(alarmsAt("2026-03-05T10:00"))
                .containsExactly(
                        "03-05T10:00 (T-0)",
                        "03-05T10:00 (T-5)",
                        "03-05T10:00 (T-5)",
                        "03-05T10:00 (overdue)",
                        "03-05T10:00 (overdue)",
                        "03-05T10:00 (overdue-3)");
        assertThat(atOnce()).singleElement().matches(raised -> raised.alarm().late());
        assertThat(digests()).extracting(DigestDue::recipient).containsExactly("department", "holder", "section");
        assertThat(told(digests().get(1))).containsExactly("T-5 3 late", "T-5 3 late");

        house.published.clear();
        assertThat(alarmsAt("2026-03-05T10:05", "2026-03-05T23:00")).isEmpty();
        assertThat(alarmsAt("2026-03-06T08:02")).contains("03-06T08:02 T-2", "03-06T08:02 overdue");
    }

    @Test
    void a_clock_that_began_after_a_missed_day_is_not_reminded_of_it() {
        due("2026-02-28"); // due 10 March as well
        house.time.set("2026-03-02T17:00");
        sweep.sweep();
        house.time.set("2026-03-06T09:00");
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam"); // due 10 March, began on the day of T-2
        String second = house.aCase("invention");
        house.event(second, "accepted", null, "2026-03-02");
        house.clocks.due(second, "exam"); // due 11 March, three days left
        assertThat(alarmsAt("2026-03-06T09:00")).containsExactlyInAnyOrder("03-06T09:00 (T-2)", "03-06T09:00 T-2");
    }

    @Test
    void two_transactions_that_claim_the_same_reminder_leave_it_with_one() throws Exception {
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam");
        String id = house.clocks.of(invention).get(0).id();
        AlarmRows rows = new AlarmRows(house.jdbc);
        AlarmCandidates.Candidate one =
                new AlarmCandidates.Candidate(id, 1, "T-5", LocalDate.parse("2026-03-03"), false);
        List<Integer> claimed = Together.run(
                2,
                () -> house.inTransaction(
                        () -> rows.claim(List.of(one), Instant.EPOCH, true).size()));
        assertThat(claimed).containsExactlyInAnyOrder(0, 1);
        assertThat(house.jdbc
                        .sql("SELECT count(*) FROM clock_alarm")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void two_nodes_that_sweep_at_once_raise_each_alarm_once() throws Exception {
        for (int number = 0; number < 20; number++) {
            String id = house.aCase("invention");
            house.event(id, "accepted", null, "2026-02-28");
            house.clocks.due(id, "exam");
        }
        house.time.set("2026-03-03T09:00");
        house.published.clear();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = house.sweep(house.publisher())::sweep;
            int together = 0;
            for (Future<Integer> raised : nodes.invokeAll(List.of(node, node))) {
                together += raised.get();
            }
            assertThat(together).isEqualTo(20);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(digests()).singleElement().satisfies(digest -> {
            assertThat(digest.recipient()).isEqualTo("holder");
            assertThat(digest.lines()).hasSize(20).doesNotHaveDuplicates();
        });
    }

    @Test
    void an_alarm_that_a_listener_refuses_is_tried_again_and_keeps_no_other_back() {
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam");
        String second = house.aCase("invention");
        house.event(second, "accepted", null, "2026-02-28");
        house.clocks.due(second, "exam");
        house.time.set("2026-03-10T09:00");
        AtomicBoolean broken = new AtomicBoolean(true);
        AlarmSweep fragile = house.sweep(event -> {
            if (broken.get() && ((AlarmRaised) event).alarm().caseId().equals(second)) {
                throw new IllegalStateException("mail is down");
            }
        });
        assertThat(fragile.sweep()).isEqualTo(1);
        broken.set(false);
        assertThat(fragile.sweep()).isEqualTo(1);
        assertThat(fragile.sweep()).isZero();
        assertThat(house.jdbc
                        .sql("SELECT count(*) FROM clock_alarm_recipient WHERE told_at IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}

package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlarmSweepTest {

    private final ClockHouse house = new ClockHouse();
    private final AlarmSweep sweep = house.sweep(house.publisher());
    private final String invention = house.aCase("invention");

    private List<String> alarmsAt(String... moments) {
        List<String> kinds = new ArrayList<>();
        for (String moment : moments) {
            house.time.set(moment);
            house.published.clear();
            int raised = sweep.sweep();
            List<String> now = house.published.stream()
                    .map(AlarmRaised.class::cast)
                    .map(alarm -> moment.substring(5) + " " + alarm.kind())
                    .toList();
            assertThat(raised).isEqualTo(now.size());
            kinds.addAll(now);
        }
        return kinds;
    }

    @Test
    void a_clock_reminds_on_working_days_only_once_a_day_after_the_office_opens() {
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam"); // due Tuesday 10 March
        assertThat(alarmsAt(
                        "2026-03-02T09:00", // 6 left
                        "2026-03-03T07:59",
                        "2026-03-03T08:00", // 5 left
                        "2026-03-03T15:00",
                        "2026-03-04T09:00",
                        "2026-03-06T09:00", // 2 left
                        "2026-03-07T09:00", // Saturday
                        "2026-03-09T09:00",
                        "2026-03-10T09:00", // last day
                        "2026-03-11T09:00",
                        "2026-03-11T10:00",
                        "2026-03-12T09:00",
                        "2026-03-13T09:00", // third working day after
                        "2026-03-14T09:00", // Saturday
                        "2026-03-16T09:00"))
                .containsExactly(
                        "03-03T08:00 T-5",
                        "03-06T09:00 T-2",
                        "03-10T09:00 T-0",
                        "03-11T09:00 overdue",
                        "03-12T09:00 overdue",
                        "03-13T09:00 overdue",
                        "03-13T09:00 overdue-3",
                        "03-16T09:00 overdue");
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

        assertThat(alarmsAt("2026-03-11T09:00", "2026-03-12T09:00", "2026-03-13T09:00", "2026-03-13T10:00"))
                .containsExactly(
                        "03-11T09:00 overdue", "03-12T09:00 overdue", "03-13T09:00 overdue", "03-13T09:00 overdue-3");
        house.openSteps.clear();
        assertThat(alarmsAt("2026-03-16T09:00")).isEmpty();
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
        assertThat(house.published).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void an_alarm_that_a_listener_refuses_is_tried_again_and_keeps_no_other_back() {
        house.event(invention, "accepted", null, "2026-02-28");
        house.clocks.due(invention, "exam");
        String second = house.aCase("invention");
        house.event(second, "accepted", null, "2026-02-28");
        house.clocks.due(second, "exam");
        house.time.set("2026-03-03T09:00");
        AtomicBoolean broken = new AtomicBoolean(true);
        List<Object> heard = new ArrayList<>();
        AlarmSweep fragile = house.sweep(event -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("mail is down");
            }
            heard.add(event);
        });
        assertThat(fragile.sweep()).isEqualTo(1);
        assertThat(fragile.sweep()).isEqualTo(1);
        assertThat(fragile.sweep()).isZero();
        assertThat(heard).hasSize(2);
    }
}

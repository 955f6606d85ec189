package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.clock.LegalClock.State;
import org.springframework.dao.DataIntegrityViolationException;

/** Clocks that a decision ends; today is 2 March 2026, the period accepted on 28 February ends on 10 March. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndoingTest {

    private static final Instant END = Instant.parse("2026-03-10T16:00:00Z");

    private final ClockHouse house = new ClockHouse();
    private final Clocks clocks = house.clocks;
    private final String invention = house.aCase("invention");

    @BeforeEach
    void a_clock_and_a_decision() {
        house.event(invention, "accepted", null, "2026-02-28");
        assertThat(clocks.due(invention, "exam")).isEqualTo(Date.from(END));
        house.decide(invention, "restore", "住院，非本人原因");
    }

    private LegalClock only() {
        assertThat(clocks.of(invention)).hasSize(1);
        return clocks.of(invention).get(0);
    }

    private String decisions() {
        return house.jdbc
                .sql("SELECT state_before || ' ' || state || ' ' || decided_on || ' ' || decided_by || ' ' || reason"
                        + " FROM clock_decision")
                .query(String.class)
                .single();
    }

    @Test
    void a_missed_period_is_set_aside_and_stays_on_the_record_with_its_date_and_end() {
        house.time.set("2026-03-11T00:00");
        clocks.miss(invention, "exam", null);
        Instant missedAt = only().endedAt();
        house.published.clear();
        house.time.set("2026-03-12T09:00");

        assertThat(clocks.setAside(invention, "exam", "restore")).isEqualTo("set-aside");

        assertThat(only().state()).isEqualTo(State.SET_ASIDE);
        assertThat(only().due()).isEqualTo(END);
        assertThat(only().endedAt()).isEqualTo(missedAt);
        assertThat(only().version()).isEqualTo(3);
        assertThat(house.published).containsExactly(new ClockChanged(only().id(), invention, "exam", null));
        assertThat(house.audited).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("clock.set-aside");
            assertThat(entry.actor()).isEqualTo("head");
        });
        assertThat(decisions()).isEqualTo("MISSED SET_ASIDE 2026-03-02 head 住院，非本人原因");
        assertThat(clocks.due(invention, "exam")).as("nothing follows from it").isEqualTo(Date.from(Clocks.NEVER));
    }

    @Test
    void what_was_restored_runs_as_a_new_round_from_its_own_event() {
        house.time.set("2026-03-11T00:00");
        clocks.miss(invention, "exam", null);
        clocks.setAside(invention, "exam", "restore");
        house.event(invention, "answered", null, "2026-03-12");
        assertThat(clocks.due(invention, "exam").toInstant()).isEqualTo("2026-03-23T16:00:00Z");
        assertThat(clocks.of(invention))
                .extracting(LegalClock::round, LegalClock::state)
                .containsExactly(tuple(2, State.RUNNING), tuple(1, State.SET_ASIDE));
    }

    @Test
    void a_met_period_is_set_aside_too() {
        clocks.meet(invention, "exam", null, LocalDate.parse("2026-03-02"));
        assertThat(clocks.setAside(invention, "exam", "restore")).isEqualTo("set-aside");
        assertThat(decisions()).startsWith("MET SET_ASIDE");
    }

    @Test
    void an_open_clock_is_cancelled_with_its_reason_also_while_it_stands_still() {
        clocks.stop(invention, "stay", LocalDate.parse("2026-03-02"), ClockHouse.HEAD);
        assertThat(clocks.cancel(invention, "exam", "restore")).isEqualTo("cancelled");
        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(only().due()).isEqualTo(END);
        assertThat(decisions()).startsWith("STOPPED CANCELLED 2026-03-02 head");
        assertThat(house.audited)
                .last()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("clock.cancel"));
        assertThat(clocks.due(invention, "exam")).isEqualTo(Date.from(Clocks.NEVER));
    }

    @Test
    void what_does_not_fit_changes_nothing() {
        house.published.clear();
        assertThat(clocks.setAside(invention, "exam", "restore"))
                .as("still open")
                .isEqualTo("none");
        assertThat(clocks.cancel(invention, "answer", "restore"))
                .as("no such clock")
                .isEqualTo("none");
        assertThat(clocks.cancel(invention, "exam", "nowhere"))
                .as("no decision")
                .isEqualTo("none");
        assertThat(house.published).isEmpty();
        clocks.cancel(invention, "exam", "restore");
        assertThat(clocks.cancel(invention, "exam", "restore")).as("already").isEqualTo("none");
        assertThat(clocks.setAside(invention, "exam", "restore"))
                .as("never kept")
                .isEqualTo("none");
    }

    @Test
    void the_database_takes_no_decision_that_sets_an_open_clock_aside() {
        clocks.cancel(invention, "exam", "restore");
        assertThatThrownBy(() -> house.jdbc
                        .sql("UPDATE clock_decision SET state = 'SET_ASIDE'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}

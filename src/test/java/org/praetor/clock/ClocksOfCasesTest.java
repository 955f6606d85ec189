package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.calendar.RollPolicy;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.casefile.Outcome;
import org.praetor.clock.LegalClock.State;
import org.praetor.testing.Rooms;
import org.springframework.context.event.EventListener;

/** The room with its real neighbours below: case file, events, holds, audit. Only the table of rules is a fake. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksOfCasesTest {

    private final InMemoryRules rules =
            new InMemoryRules().add("preexam.exam", "invention", "7 wd", RollPolicy.CIVIL, "accepted");
    private Rooms rooms;
    private Clocks clocks;
    private String caseId;

    /** Hears what the room publishes. */
    static final class Heard {
        final List<ClockChanged> changes = new ArrayList<>();

        @EventListener
        void on(ClockChanged changed) {
            changes.add(changed);
        }
    }

    @BeforeEach
    void open_a_case_that_was_accepted_on_28_february() {
        rooms = Rooms.open(
                context -> {
                    context.registerBean(RuleTable.class, () -> rules);
                    context.registerBean(Heard.class);
                },
                "audit",
                "vault",
                "account",
                "casefile",
                "clock");
        clocks = rooms.get(Clocks.class);
        caseId = UUID.randomUUID().toString();
        rooms.inTransaction(() -> {
            LocalDate filed = LocalDate.parse("2026-02-27");
            cases().open(new NewCase(caseId, "p", "centre", "invention", "s", filed), Actor.system());
            return rooms.get(CaseRecord.class).happened(caseId, "accepted", null, LocalDate.parse("2026-02-28"));
        });
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private CaseFiles cases() {
        return rooms.get(CaseFiles.class);
    }

    private LegalClock clock() {
        return clocks.of(caseId).get(0);
    }

    @Test
    void a_clock_starts_from_the_recorded_event_and_is_audited_in_the_chain_of_the_case() {
        Date due = rooms.inTransaction(() -> clocks.due(caseId, "preexam.exam"));
        assertThat(due.toInstant()).isEqualTo("2026-03-10T16:00:00Z");
        assertThat(rooms.get(Heard.class).changes)
                .containsExactly(new ClockChanged(clock().id(), caseId, "preexam.exam", null));
        AuditTrail audit = rooms.get(AuditTrail.class);
        assertThat(audit.of(caseId)).extracting(entry -> entry.entry().act()).contains("clock.start");
        assertThat(audit.check(caseId).intact()).isTrue();
    }

    @Test
    void a_hold_stops_the_clock_and_its_release_lets_it_run_on() {
        rooms.inTransaction(() -> clocks.due(caseId, "preexam.exam"));
        rooms.inTransaction(() -> {
            cases().hold(caseId, "stay", Actor.system());
            return clock();
        });
        assertThat(clock().state()).isEqualTo(State.STOPPED);
        rooms.clock().set("2026-03-05T09:00");
        rooms.inTransaction(() -> {
            cases().release(caseId, "stay", Actor.system());
            return clock();
        });
        assertThat(clock().state()).isEqualTo(State.RUNNING);
        assertThat(clock().dueOn()).as("6 working days were left on 2 March").isEqualTo("2026-03-13");
        assertThat(rooms.get(Heard.class).changes).hasSize(3);
    }

    @Test
    void closing_the_case_cancels_its_clock() {
        rooms.inTransaction(() -> clocks.due(caseId, "preexam.exam"));
        rooms.inTransaction(() -> {
            cases().close(caseId, Outcome.WITHDRAWN);
            return clock();
        });
        assertThat(clock().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void what_is_rolled_back_leaves_no_clock() {
        try {
            rooms.inTransaction(() -> {
                clocks.due(caseId, "preexam.exam");
                throw new IllegalStateException("the step failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the step failed");
        }
        assertThat(clocks.of(caseId)).isEmpty();
    }
}

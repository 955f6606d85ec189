package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.clock.DateMove;
import org.praetor.clock.HolidayNotices;
import org.praetor.clock.Outages;
import org.praetor.delivery.Served;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The system was down while a party had to answer: which clocks are parties' is read from the model, the timer follows. */
@PraetorTest
@Import(Errands.class)
class OutageTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
    private static final String CENTRE = "shanghai-centre";
    private static final Actor ADMINISTRATOR =
            new Actor("admin", "管理员", "shanghai-bureau", null, Set.of("system-administrator"));

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Errands errands;

    @Autowired
    Outages outages;

    @Autowired
    HolidayNotices notices;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void as_it_was() {
        outages.of(CENTRE, ADMINISTRATOR).forEach(outage -> outages.withdraw(CENTRE, outage.id(), ADMINISTRATOR));
        notices.recompute();
    }

    /** To be answered in three working days from Tuesday: by Friday, 6 March. */
    private String noteServed() {
        String errand = errands.file("normal");
        errands.complete(errand, "work", Map.of("verdict", "note"), MONDAY);
        errands.retrying.run(() -> {
            errands.record.happened(errand, "served.note", null, MONDAY.plusDays(1));
            events.publishEvent(
                    new Served(errand, UUID.randomUUID().toString(), "note", "party", true, MONDAY.plusDays(1)));
        });
        return errand;
    }

    @Test
    void the_partys_period_moves_with_its_timer_and_its_step_the_bodys_own_does_not() {
        errands.clock.set("2026-03-02T09:00");
        String answering = noteServed();
        String working = errands.file("normal");
        errands.clock.set("2026-03-05T17:00");
        Instant friday = Instant.parse("2026-03-06T16:00:00Z");
        assertThat(errands.timer(answering).getDuedate()).isEqualTo(Date.from(friday));

        assertThat(outages.preview(CENTRE, WEDNESDAY, THURSDAY, ADMINISTRATOR))
                .extracting(DateMove::caseId)
                .contains(answering)
                .doesNotContain(working);
        outages.enter(CENTRE, WEDNESDAY, THURSDAY, "机房断电", ADMINISTRATOR);
        notices.recompute();

        Instant tuesday = Instant.parse("2026-03-10T16:00:00Z");
        assertThat(errands.clockOf(answering, "errand.reply").due()).isEqualTo(tuesday);
        assertThat(errands.timer(answering).getDuedate()).isEqualTo(Date.from(tuesday));
        assertThat(errands.heard.moved(answering, "answer").dueAt()).isEqualTo(tuesday);
        assertThat(errands.clockOf(working, "errand.work").dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(errands.heard.datesMoved(answering)).isEqualTo(1);
        assertThat(errands.heard.datesMoved(working)).isZero();

        outages.withdraw(CENTRE, outages.of(CENTRE, ADMINISTRATOR).get(0).id(), ADMINISTRATOR);
        notices.recompute();

        assertThat(errands.timer(answering).getDuedate()).isEqualTo(Date.from(friday));
    }
}

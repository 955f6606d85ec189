package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.clock.HolidayNotices;
import org.praetor.clock.LegalClock;
import org.praetor.clock.RuleChange;
import org.praetor.clock.RuleChanges;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The law changes while a case runs: looked at first, then entered, then taken back; the timer goes with the date. */
@PraetorTest
@Import(Errands.class)
class RuleChangesTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final Path TABLE = ROOT.resolve("processes/errand/deadlines.dmn");
    private static final Path SHARED = Path.of("processes/shared/deadlines.dmn");
    private static final Actor ADMINISTRATOR = new Actor("admin", "管理员", "shanghai-bureau", null, Set.of("admin"));

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Errands errands;

    @Autowired
    RuleChanges changes;

    @Autowired
    HolidayNotices clocks;

    @Autowired
    AuditTrail audit;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-03-02T09:00");
    }

    @AfterEach
    void as_it_was() {
        changes.all().forEach(change -> changes.withdraw(change.id(), ADMINISTRATOR));
        clocks.recompute();
    }

    private static byte[] table(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        return text.replaceFirst(java.util.regex.Pattern.quote(before), after).getBytes(StandardCharsets.UTF_8);
    }

    private LocalDate due(String caseId) {
        return errands.clockOf(caseId, "errand.work").dueOn();
    }

    @Test
    void a_longer_period_moves_the_open_clock_and_its_timer_and_moves_them_back_when_withdrawn() throws IOException {
        String running = errands.file("normal");
        LegalClock before = errands.clockOf(running, "errand.work");
        assertThat(before.dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        byte[] nine = table(TABLE, "<text>5</text>", "<text>9</text>");

        RuleChanges.Preview preview = changes.preview(nine, ADMINISTRATOR);

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.rule()).isEqualTo("errand.work");
            assertThat(row.period()).hasToString("9 wd");
        });
        assertThat(preview.moves())
                .filteredOn(move -> move.caseId().equals(running))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.before()).isEqualTo(LocalDate.of(2026, 3, 9));
                    assertThat(move.after()).isEqualTo(LocalDate.of(2026, 3, 13));
                    assertThat(move.proofBefore().steps())
                            .anyMatch(step -> step.detail().equals("5 wd"));
                    assertThat(move.proofAfter().steps())
                            .anyMatch(step -> step.detail().equals("9 wd"));
                });
        assertThat(due(running)).as("a dry run changes nothing").isEqualTo(LocalDate.of(2026, 3, 9));

        assertThat(changes.enter(nine, "办理规程修订", ADMINISTRATOR))
                .hasValueSatisfying(asked -> assertThat(asked).isPositive());
        clocks.recompute();

        assertThat(due(running)).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(errands.timer(running).getDuedate())
                .isEqualTo(Date.from(errands.clockOf(running, "errand.work").due()));
        assertThat(errands.heard.datesMoved(running)).isEqualTo(1);
        assertThat(due(errands.file("normal"))).as("a new case too").isEqualTo(LocalDate.of(2026, 3, 13));

        changes.withdraw(changes.all().get(0).id(), ADMINISTRATOR);
        clocks.recompute();

        assertThat(due(running)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(errands.timer(running).getDuedate()).isEqualTo(Date.from(before.due()));
        assertThat(changes.all()).first().extracting(RuleChange::withdrawnAt).isNotNull();
        assertThat(audit.recentGeneral(Set.of(), 10))
                .extracting(one -> one.entry().act())
                .contains("rules.entered", "rules.withdrawn");
    }

    @Test
    void a_timer_that_is_due_before_its_clock_was_worked_out_again_does_nothing_until_the_new_date()
            throws IOException {
        String running = errands.file("normal");
        String timer = errands.timer(running).getId();
        int tries = errands.timer(running).getRetries();
        Instant old = errands.clockOf(running, "errand.work").due();
        changes.enter(table(TABLE, "<text>5</text>", "<text>9</text>"), "办理规程修订", ADMINISTRATOR);
        clock.set(old);

        assertThatThrownBy(() -> errands.management.executeJob(timer)).isInstanceOf(OptimisticLockingException.class);

        assertThat(errands.clockOf(running, "errand.work").state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(errands.timer(running).getRetries()).as("no try is lost").isEqualTo(tries);
        clocks.recompute();
        Instant due = errands.clockOf(running, "errand.work").due();
        assertThat(due).isAfter(old);
        assertThat(errands.timer(running).getDuedate()).isEqualTo(Date.from(due));
        clock.set(due);
        errands.management.executeJob(timer);
        assertThat(errands.clockOf(running, "errand.work").state()).isEqualTo(LegalClock.State.MISSED);
    }

    @Test
    void a_row_that_begins_later_leaves_a_period_that_began_before_as_it_is() throws IOException {
        String running = errands.file("normal");
        String row = "<inputEntry id=\"errand-deadlines-0-i2\"><text>-</text>";
        byte[] fromMonday = new String(table(TABLE, "<text>5</text>", "<text>9</text>"), StandardCharsets.UTF_8)
                .replace(row, row.replace("-</text>", "&gt;= date(\"2026-03-09\")</text>"))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(changes.preview(fromMonday, ADMINISTRATOR).moves()).isEmpty();
        changes.enter(fromMonday, "办理规程修订", ADMINISTRATOR);
        clocks.recompute();

        assertThat(due(running)).isEqualTo(LocalDate.of(2026, 3, 9));
        clock.set("2026-03-09T09:00");
        assertThat(due(errands.file("normal"))).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void a_statutory_value_gets_looser_only_by_another_statute() throws IOException {
        String answer = "<text>\"《专利纠纷行政裁决和调解办法》第二十二条\"</text>";
        String shared = Files.readString(SHARED);
        int at = shared.indexOf("\"R-ADJ-24\"", shared.indexOf("\"R-ADJ-24\"") + 1);
        int amount = shared.lastIndexOf("<text>15</text>", at);
        String looser = shared.substring(0, amount) + "<text>20</text>" + shared.substring(amount + 15);
        assertThat(changes.preview(looser.getBytes(StandardCharsets.UTF_8), ADMINISTRATOR)
                        .faults())
                .singleElement()
                .asString()
                .startsWith("adj.answer: 20 cd is looser than the law")
                .contains("第二十二条");
        assertThat(changes.enter(looser.getBytes(StandardCharsets.UTF_8), "无", ADMINISTRATOR))
                .isEmpty();

        int basis = looser.indexOf(answer, amount);
        String byLaw = looser.substring(0, basis) + "<text>\"某修订后的办法第二十二条\"</text>"
                + looser.substring(basis + answer.length());
        assertThat(changes.preview(byLaw.getBytes(StandardCharsets.UTF_8), ADMINISTRATOR)
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "errand.work, errand.other, no proceeding asks for [errand.other]",
        "<text>5</text>, <text>five</text>, five",
        "decision id, decision di, this is no DMN file",
        "nothing, nothing, no row differs"
    })
    void what_cannot_count_is_said_and_enters_nothing(String before, String after, String says) throws IOException {
        byte[] table = before.equals(after) ? Files.readAllBytes(TABLE) : table(TABLE, before, after);

        assertThat(changes.preview(table, ADMINISTRATOR).faults())
                .singleElement()
                .asString()
                .contains(says);
        assertThat(changes.enter(table, "办理规程修订", ADMINISTRATOR)).isEqualTo(Optional.empty());
    }
}

package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.calendar.Period;
import org.praetor.casefile.CaseRecord;
import org.praetor.clock.RuleTable;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running case keeps the periods of its version, whatever happens to folders meanwhile. */
@PraetorTest
@Import(Errands.class)
class RunningRulesTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final Path TABLE = ROOT.resolve("processes/errand/deadlines.dmn");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Errands errands;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CaseRecord record;

    @Autowired
    RuleTable rules;

    @Autowired
    Proceedings proceedings;

    @Autowired
    SettableClock clock;

    private String shipped = "";

    @BeforeEach
    void monday_morning() throws IOException {
        clock.set("2026-03-02T09:00");
        shipped = Files.readString(TABLE);
    }

    @AfterEach
    void as_it_was() throws IOException {
        Files.writeString(TABLE, shipped);
        catalogue.afterSingletonsInstantiated();
    }

    @Test
    void a_changed_table_reaches_new_cases_only() {
        String running = errands.file("normal");
        SampleProceedings.replace(TABLE, "<text>5</text>", "<text>9</text>");
        catalogue.afterSingletonsInstantiated();

        assertThat(nextRound(running)).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(nextRound(errands.file("normal"))).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void an_open_case_outlives_its_folder() throws IOException {
        String running = errands.file("normal");
        Path model = ROOT.resolve("processes/errand/errand.bpmn");
        Path aside = ROOT.resolve("errand.bpmn.aside");
        Files.move(model, aside);
        catalogue.afterSingletonsInstantiated();
        assertThat(proceedings.all()).extracting(Proceeding::id).doesNotContain("errand");

        assertThat(nextRound(running)).isEqualTo(LocalDate.of(2026, 3, 10));
        errands.complete(running, "work", Map.of("verdict", "done"), TUESDAY);
        Files.move(aside, model);
    }

    @Test
    void a_key_of_another_proceeding_is_refused_at_start_and_changes_nothing_there() {
        String running = errands.file("normal");
        SampleProceedings.replace(TABLE, "\"errand.conclude\"", "\"preexam.exam\"");
        catalogue.afterSingletonsInstantiated();

        assertThat(proceedings.refused())
                .filteredOn(one -> one.proceeding().equals("errand"))
                .singleElement()
                .satisfies(one -> assertThat(one.sentences())
                        .anySatisfy(sentence -> assertThat(sentence)
                                .contains("preexam.exam: this key belongs to the proceeding 'pre-examination'")));
        assertThat(rules.of(running).keys()).doesNotContain("preexam.exam");
        assertThat(catalogue.find("pre-examination").orElseThrow().rules().find("preexam.exam", "invention", TUESDAY))
                .hasValueSatisfying(row -> assertThat(row.period()).isEqualTo(new Period(7, Period.Unit.WORKING_DAYS)));
    }

    /** A new trigger event opens a new round; the day on which it ends. */
    private LocalDate nextRound(String caseId) {
        clock.set("2026-03-03T09:00");
        return errands.retrying.call(() -> {
            record.happened(caseId, "answered", null, TUESDAY);
            errands.clocks.due(caseId, "errand.work");
            return errands.clocks.of(caseId).stream()
                    .filter(one -> one.rule().equals("errand.work") && one.endedAt() == null)
                    .findFirst()
                    .orElseThrow()
                    .dueOn();
        });
    }
}

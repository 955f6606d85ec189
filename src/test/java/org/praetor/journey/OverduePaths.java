package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.casefile.CaseFiles;
import org.praetor.clock.Clocks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The examination period: its length by kind, overdue rounds, holds that move it. */
abstract class OverduePaths extends PreExamination {

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_overdue_examination_is_escalated_and_goes_on_and_every_round_is_watched_anew() {
        clock.set("2026-09-24T09:00");
        String request = inExamination();
        then(request).isDueOn("examine", "2026-10-12").hasTimer("examination-overdue", "2026-10-12");

        timers.fire(request, "examination-overdue");

        then(request)
                .waitsFor("examine", "expedite")
                .hasPassed("examination-overdue")
                .hasNotPassed("expedited", "examine")
                .hasMissed("preexam.exam");
        centre.complete(
                request,
                "expedite",
                centre.staff("section-head"),
                Map.of("expediteMeasure", "urge", "expediteNote", "今日审结"));
        then(request).waitsFor("examine").hasPassed("expedite", "expedited");
        finds(request, "opinion");
        answers(request);
        then(request).hasTimer("examination-overdue", "2026-10-22");

        timers.fire(request, "examination-overdue");
        then(request).waitsFor("examine", "expedite");
        finds(request, "pass");
        then(request).waitsFor("review").hasPassed("examined").hasNotPassed("draft-fail");
    }

    @Test
    void a_hold_moves_the_examination_s_timer_with_its_clock_and_locks_the_step() {
        String request = inExamination();
        then(request).hasTimer("examination-overdue", "2026-03-11");
        clock.set("2026-03-04T09:00");
        transaction.executeWithoutResult(status -> files.hold(request, "applicant-request", flow));

        assertThat(timers.due(request, "examination-overdue")).isEqualTo(Clocks.NEVER);
        assertThatThrownBy(() -> finds(request, "pass"))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.code()).isEqualTo("work.on-hold"));

        clock.set("2026-03-09T09:00");
        transaction.executeWithoutResult(status -> files.release(request, "applicant-request", flow));
        then(request).isDueOn("examine", "2026-03-16").hasTimer("examination-overdue", "2026-03-16");
        timers.fire(request, "examination-overdue");
        then(request).waitsFor("examine", "expedite");
    }

    @Test
    void a_utility_model_has_five_working_days_and_a_design_three() {
        clock.set("2026-09-24T09:00");
        String model = assigned(acceptedUtilityModel());
        String design = filed(Samples.DESIGN, Samples.sample("design.zip"));
        check(design, Map.of());
        assigned(design);

        then(model).isDueOn("examine", "2026-10-09");
        then(design).isDueOn("examine", "2026-09-30");
        assertThat(papers.text(model, "acceptance", applicant)).contains("实用新型专利", "5个工作日内");
        assertThat(papers.text(design, "acceptance", applicant)).contains("外观设计专利", "3个工作日内");
        assertThat(centre.file(design).docketNumber()).startsWith("沪预外〔2026〕");
    }
}

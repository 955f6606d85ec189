package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.clock.LegalClock;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.Steps;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawal: at any stage, by the applicant, ending everything that was under way. */
abstract class WithdrawalPaths extends PreExamination {

    @Autowired
    Steps steps;

    @Test
    void a_request_may_be_withdrawn_before_admission() {
        String request = filed();

        withdraws(request);

        then(request)
                .isClosedAs("withdrawn")
                .hasPassed("withdraw", "archive-withdrawal", "withdrawn")
                .hasNotPassed("check-admission", "issue-refusal")
                .hasServed()
                .hasArchived("request", "undertaking", "withdrawal");
        assertThat(papers.text(request, "withdrawal", flow)).contains("撤回", "另行安排");
    }

    @Test
    void a_request_may_be_withdrawn_while_an_opinion_waits_and_its_timer_goes() {
        String request = inExamination();
        finds(request, "opinion");
        assertThat(timers.of(request)).containsExactly("answer-lapsed");

        withdraws(request);

        then(request)
                .isClosedAs("withdrawn")
                .hasNotPassed("answer-opinion", "answer-lapsed", "issue-termination")
                .hasServed("acceptance", "opinion")
                .hasClock("preexam.reply", LegalClock.State.CANCELLED);
    }

    @Test
    void a_request_may_be_withdrawn_after_the_pass_and_on_the_fast_track() {
        String passed = passed();
        withdraws(passed);
        then(passed).isClosedAs("withdrawn").hasNotPassed("file-formally", "filing-lapsed", "issue-pass-expired");

        String marked = marked();
        withdraws(marked);
        then(marked).isClosedAs("withdrawn").hasNotPassed("report-progress", "issue-fast-track-ended");
    }

    @Test
    void nobody_else_withdraws_and_nothing_is_withdrawn_twice() {
        String request = inExamination();
        Actor stranger = centre.company("demo-company-qingchuan");
        assertThatThrownBy(() -> steps.acts(request, stranger))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(PraetorException.Kind.UNKNOWN));
        withdraws(request);

        assertThatThrownBy(() -> steps.act(request, "withdraw", applicant, new StepInput(Map.of(), List.of(), null)))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(PraetorException.Kind.CONFLICT));
    }
}

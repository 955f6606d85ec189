package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.Steps;
import org.springframework.beans.factory.annotation.Autowired;

/** More time to reply: asked for while the reply waits, decided with a reason; without it the reply is due on 9 March 2026. */
abstract class ReplyExtensionPaths extends PreExamination {

    @Autowired
    Steps steps;

    @Autowired
    Clocks clocks;

    private Actor head;

    @BeforeEach
    void a_head() {
        head = centre.staff("section-head");
    }

    private String opined() {
        String request = inExamination();
        finds(request, "opinion");
        then(request).isDueOn("answer-opinion", "2026-03-09").hasTimer("answer-lapsed", "2026-03-09");
        return request;
    }

    private void asks(String request, String days) {
        centre.act(request, "extend-reply", applicant, Map.of("extensionDays", days, "extensionReason", "需补做对比实验"));
    }

    private void decides(String request, String verdict, String reason) {
        centre.complete(request, "decide-extension", head, Map.of("extensionVerdict", verdict, "reason", reason));
    }

    private List<String> offered(String request) {
        return steps.acts(request, applicant).stream()
                .map(Proceedings.OpenAct::message)
                .toList();
    }

    private LegalClock reply(String request) {
        return clocks.of(request).stream()
                .filter(clock -> clock.rule().equals("preexam.reply"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_granted_extension_moves_the_reply_its_timer_and_its_due_date_and_is_told_in_a_letter() {
        String request = opined();
        clock.set("2026-03-04T10:00");

        asks(request, "3");

        then(request)
                .waitsFor("answer-opinion", "decide-extension")
                .isDueOn("decide-extension", "2026-03-05")
                .hasClock("preexam.reply", LegalClock.State.STOPPED);
        assertThat(timers.due(request, "answer-lapsed")).isEqualTo(Clocks.NEVER);

        clock.set("2026-03-05T16:00");
        decides(request, "grant", "实验确需时间。");

        then(request)
                .waitsFor("answer-opinion")
                .isDueOn("answer-opinion", "2026-03-13")
                .hasTimer("answer-lapsed", "2026-03-13")
                .hasPassed("hold-reply", "decide-extension", "lengthen-reply", "resume-reply", "reply-extended")
                .hasNotPassed("resume-unextended", "issue-extension-refusal", "reply-not-extended", "answer-lapsed")
                .hasMet("preexam.extend")
                .hasServed("acceptance", "opinion", "extension");
        assertThat(papers.text(request, "extension", applicant)).contains("准予延期答复通知", "3个工作日", "2026年3月13日", "实验确需时间");
        assertThat(reply(request).proof().steps())
                .extracting(step -> step.kind() + " " + step.detail())
                .contains("extension 3 wd preexam.replyExtMax", "excluded extension-request 2026-03-04..2026-03-05 +1");
    }

    @Test
    void a_refused_extension_says_why_and_leaves_the_days_that_were_left() {
        String request = opined();
        clock.set("2026-03-04T10:00");
        asks(request, "3");
        clock.set("2026-03-06T09:00");

        decides(request, "refuse", "理由与答复无关。");

        then(request)
                .waitsFor("answer-opinion")
                .isDueOn("answer-opinion", "2026-03-11")
                .hasTimer("answer-lapsed", "2026-03-11")
                .hasPassed("resume-unextended", "to-refusal", "issue-extension-refusal", "reply-not-extended")
                .hasNotPassed("lengthen-reply", "issue-extension", "reply-extended")
                .hasServed("acceptance", "opinion", "extension-refusal");
        assertThat(papers.text(request, "extension-refusal", applicant))
                .contains("不予延期答复通知", "2026年3月11日", "理由与答复无关", "不超过5个工作日");
    }

    @Test
    void more_than_the_cap_is_not_granted_even_when_the_head_agrees() {
        String request = opined();

        asks(request, "6");
        decides(request, "grant", "同意。");

        then(request)
                .isDueOn("answer-opinion", "2026-03-09")
                .hasPassed("lengthen-reply", "lengthened", "issue-extension-refusal")
                .hasNotPassed("issue-extension", "reply-extended");
    }

    @Test
    void who_asks_on_the_last_day_does_not_lapse_while_the_decision_waits() {
        String request = opined();
        clock.set("2026-03-09T23:00");
        asks(request, "1");
        clock.set("2026-03-10T09:00");
        decides(request, "grant", "同意。");
        then(request).waitsFor("answer-opinion").isDueOn("answer-opinion", "2026-03-11");

        timers.fire(request, "answer-lapsed");

        then(request).isClosedAs("lapsed").hasPassed("not-answered").hasMissed("preexam.reply");
    }

    @Test
    void it_is_asked_for_once_per_round_and_only_while_the_reply_waits() {
        String request = inExamination();
        assertThat(offered(request)).containsExactly("withdraw");
        finds(request, "opinion");
        assertThat(offered(request)).containsExactlyInAnyOrder("extend-reply", "withdraw");
        asks(request, "2");
        assertThat(offered(request)).as("already asked").containsExactly("withdraw");
        decides(request, "refuse", "不予延期。");
        assertThat(offered(request)).containsExactly("withdraw");
        answers(request);
        finds(request, "opinion");
        assertThat(offered(request)).as("a new round").containsExactlyInAnyOrder("extend-reply", "withdraw");
    }

    @Test
    void an_answer_before_the_decision_ends_the_waiting_for_good() {
        String request = opined();
        asks(request, "2");

        answers(request);

        then(request)
                .waitsFor("examine")
                .hasPassed("replied", "end-waiting", "archive-answer")
                .hasNotPassed("resume-reply", "answer-lapsed")
                .hasMet("preexam.reply");
        finds(request, "opinion");
        then(request).isDueOn("answer-opinion", "2026-03-09").hasClock("preexam.reply", LegalClock.State.RUNNING);
    }
}

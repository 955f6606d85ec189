package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.examination.Examinations;
import org.praetor.worklist.WorkItem;

/** Examination: rounds of opinions, answers on screen and on paper, lapse, stale pages. */
abstract class ExaminationPaths extends PreExamination {

    @Test
    void an_opinion_lists_the_adopted_findings_and_starts_the_reply_period_when_served() {
        String request = inExamination();
        examinations.add(
                request,
                new Examinations.NewFinding("CLAIMS", "权利要求2", "", "保温层的材料未限定", "写明保温层的材料", "专利法第二十六条第四款", null),
                examiner);
        clock.set("2026-03-05T15:00");

        finds(request, "opinion");

        then(request)
                .waitsFor("answer-opinion")
                .isDueOn("answer-opinion", "2026-03-12")
                .hasTimer("answer-lapsed", "2026-03-12")
                .hasPassed("issue-opinion", "opinion-served")
                .hasNotPassed("conclusion-proposed", "draft-pass", "examination-overdue")
                .hasMet("preexam.exam")
                .hasServed("acceptance", "opinion")
                .tells("timeline.submitted examine", "timeline.letter-served opinion 2026-03-05");
        assertThat(papers.text(request, "opinion", applicant))
                .contains("预审意见通知书", "第1轮", "1项缺陷", "权利要求书", "保温层的材料未限定", "写明保温层的材料")
                .contains("专利法第二十六条第四款", "权利要求1缺少必要技术特征", "送达之日起5个工作日内答复");
    }

    @Test
    void an_answer_opens_a_round_over_the_replaced_pages_with_a_period_of_its_own() {
        String request = inExamination();
        finds(request, "opinion");
        clock.set("2026-03-06T18:00");

        centre.complete(
                request,
                "answer-opinion",
                applicant,
                Map.of("answerText", "已限定保温层的厚度。"),
                Map.of("application", Samples.OTHER_TEXT));

        then(request)
                .waitsFor("examine")
                .isDueOn("examine", "2026-03-17")
                .hasTimer("examination-overdue", "2026-03-17")
                .hasPassed("archive-answer", "open-next-round")
                .hasNotPassed("answer-lapsed", "not-answered", "reply-lapsed")
                .hasMet("preexam.reply")
                .hasArchived("request", "undertaking", "answer");
        assertThat(examinations.round(request)).isEqualTo(2);
        assertThat(examinations.text(request, 2).orElseThrow().parts())
                .anySatisfy(part -> assertThat(part.text()).contains("厚度为5mm的保温层"));
        assertThat(papers.text(request, "answer", flow)).contains("预审意见答复书", "已限定保温层的厚度");
    }

    @Test
    void a_request_still_defective_after_two_opinions_is_proposed_to_fail_and_fails() {
        String request = inExamination();
        finds(request, "opinion");
        answers(request);
        finds(request, "opinion");
        then(request).hasServed("acceptance", "opinion", "opinion");
        assertThat(papers.text(request, "opinion", applicant)).contains("第2轮");
        answers(request);

        finds(request, "opinion");

        then(request)
                .waitsFor("review")
                .hasPassed("conclusion-proposed", "draft-fail")
                .hasNotPassed("draft-pass");
        reviewAgrees(request);
        approves(request);
        then(request)
                .isClosedAs("failed")
                .hasPassed("failed", "not-passed", "issue-fail")
                .hasNotPassed("record-pass", "issue-pass", "file-formally", "reply-lapsed")
                .hasMet("preexam.exam", "preexam.reply", "preexam.review", "preexam.approve")
                .hasServed("acceptance", "opinion", "opinion", "fail");
        assertThat(papers.text(request, "fail", applicant))
                .contains("预审不合格通知书", "意见次数已达上限而仍有缺陷", "本中心办理规程")
                .doesNotContain("max-opinions");
    }

    @Test
    void an_unanswered_opinion_lapses_when_the_last_day_is_over_spring_festival_not_counted() {
        clock.set("2026-02-09T09:00");
        String request = inExamination();
        clock.set("2026-02-13T16:00");
        finds(request, "opinion");
        then(request).isDueOn("answer-opinion", "2026-02-27").hasTimer("answer-lapsed", "2026-02-27");

        timers.fire(request, "answer-lapsed");

        then(request)
                .isClosedAs("lapsed")
                .hasPassed("answer-lapsed", "not-answered", "reply-lapsed", "issue-termination", "closed-lapsed")
                .hasNotPassed("answer-opinion", "archive-answer", "draft-pass", "draft-fail", "withdraw")
                .hasMissed("preexam.reply")
                .hasMet("preexam.exam")
                .hasServed("acceptance", "opinion", "termination");
        assertThat(papers.text(request, "termination", applicant)).contains("终止预审通知书", "2026年2月27日", "视为撤回");
    }

    @Test
    void a_paper_answer_counts_from_the_day_it_was_received() {
        String request = inExamination();
        finds(request, "opinion");
        Actor clerk = centre.staff("clerk");
        clock.set("2026-03-09T08:30");

        centre.tried(
                        centre.waiting(request, "answer-opinion"),
                        clerk,
                        Map.of("answerText", "书面答复"),
                        Map.of(),
                        LocalDate.parse("2026-03-06"))
                .fold(done -> done, refused -> {
                    throw new AssertionError(refused.bound().errors());
                });
        centre.serve();

        then(request).waitsFor("examine").isDueOn("examine", "2026-03-17").hasMet("preexam.reply");
    }

    @Test
    void a_page_left_open_cannot_complete_a_step_twice() {
        String request = inExamination();
        WorkItem seen = centre.waiting(request, "examine");
        finds(request, "opinion");

        assertThatThrownBy(() -> centre.tried(seen, examiner, Map.of("examinerFinding", "pass"), Map.of(), null))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(PraetorException.Kind.CONFLICT));
        then(request)
                .waitsFor("answer-opinion")
                .hasNotPassed("conclusion-proposed")
                .hasServed("acceptance", "opinion");
    }
}

package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.clock.LegalClock;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.worklist.EarlierSubmissions;
import org.springframework.beans.factory.annotation.Autowired;

/** An indicator that the examiner notices holds the examination like the admission (R-PEA-17); the case returns to where it was. */
abstract class ExaminationHoldPaths extends PreExamination {

    @Autowired
    Letters letters;

    @Autowired
    EarlierSubmissions submissions;

    private String held(String request) {
        centre.complete(request, "examine", examiner, Map.of("examinerFinding", "hold", "indicatorNotice", NOTICED));
        return request;
    }

    @Test
    void an_indicator_noticed_in_examination_asks_the_applicant_by_the_same_letter() {
        String request = held(inExamination());

        then(request)
                .waitsFor("explain-indicators")
                .isDueOn("explain-indicators", "2026-03-09")
                .hasTimer("explanation-lapsed", "2026-03-09")
                .hasPhase("examination")
                .hasPassed("indicator-noticed", "examination-held", "to-clearing", "stop-clearing")
                .hasNotPassed("admission-held", "indicator-found", "issue-opinion", "conclusion-proposed")
                .hasMet("preexam.exam")
                .hasClock("preexam.clear", LegalClock.State.STOPPED)
                .hasClock("preexam.explain", LegalClock.State.RUNNING)
                .hasServed("acceptance", "explanation-request");
        assertThat(timers.of(request)).hasSize(1);
        assertThat(papers.text(request, "explanation-request", applicant))
                .contains("在审查中注意到下列情况", NOTICED, "暂缓审查", "送达之日起5个工作日内")
                .doesNotContain("暂缓受理");
        assertThat(papers.latest(request, "explanation-request").approvedBy()).isEqualTo(examiner.accountId());
    }

    @Test
    void a_cleared_indicator_returns_the_case_to_its_examiner_with_a_period_of_its_own() {
        String request = held(inExamination());
        clock.set("2026-03-05T15:00");
        explains(request);
        then(request)
                .waitsFor("clear-indicators")
                .isDueOn("clear-indicators", "2026-03-06")
                .hasPhase("examination");
        assertThat(told(request)).containsExactly(NOTICED, "参数由第12至14号实验测得，见所附记录。", "研发记录.txt");
        proposesCheck(request, "confirmed", "与所附记录的日期不符。");
        decidesCheck(request, "return", "请再核对所附记录。");
        then(request).waitsFor("clear-indicators").hasPassed("record-clearing-return");
        proposesCheck(request, "cleared", "所附记录说明了参数的来源。");
        decidesCheck(request, "approve", "同意排除。");

        then(request)
                .waitsFor("examine")
                .isDueOn("examine", "2026-03-16")
                .hasTimer("examination-overdue", "2026-03-16")
                .hasPassed("indicators-decided", "held-in-admission", "to-examination")
                .hasNotPassed("record-silence", "issue-refusal")
                .hasMet("preexam.clear", "preexam.clearApprove")
                .hasServed("acceptance", "explanation-request");
        assertThat(drafted(request)).containsExactlyInAnyOrder("opinion", "explanation-request");
        assertThat(examinations.round(request)).isEqualTo(1);

        finds(request, "opinion");
        answers(request);
        passed(request);
        then(request).waitsFor("file-formally").hasServed("acceptance", "explanation-request", "opinion", "pass");
    }

    @Test
    void a_confirmed_indicator_leaves_the_examiner_only_the_proposal_to_fail() {
        String request = held(inExamination());
        timers.fire(request, "explanation-lapsed");
        then(request)
                .waitsFor("clear-indicators")
                .isDueOn("clear-indicators", "2026-03-11")
                .hasMissed("preexam.explain")
                .hasPassed("record-silence");
        proposesCheck(request, "confirmed", "申请人未说明来源。");
        decidesCheck(request, "approve", "同意确认。");
        then(request).waitsFor("examine").hasNotPassed("issue-refusal", "not-passed");
        waivesDefects(request);
        for (String finding : List.of("pass", "opinion", "hold")) {
            Map<String, String> other =
                    Map.of("examinerFinding", finding, "opinionText", "请说明。", "indicatorNotice", NOTICED);
            assertThat(centre.errors(centre.tried(request, "examine", examiner, other, Map.of())))
                    .as(finding)
                    .containsExactly("examinerFinding form.error.check.refuse");
        }
        Map<String, String> named = Map.of("examinerFinding", "fail", "failReason", "与沪预发〔2026〕3号相同。");
        assertThat(centre.errors(centre.tried(request, "examine", examiner, named, Map.of())))
                .containsExactly("failReason form.error.check.refuse");

        finds(request, "fail");
        reviewAgrees(request);
        approves(request);

        then(request)
                .isClosedAs("failed")
                .hasPassed("conclusion-proposed", "not-passed", "closed-failed")
                .hasNotPassed("issue-opinion", "issue-refusal", "closed-not-accepted")
                .hasServed("acceptance", "explanation-request", "fail");
    }

    @Test
    void a_request_held_at_its_admission_may_be_held_again_in_examination_and_withdrawn() {
        String request = filed();
        check(request, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", "受理时注意到的情况。"));
        explains(request);
        proposesCheck(request, "cleared", "已说明来源。");
        decidesCheck(request, "approve", "同意排除。");
        then(request).waitsFor("assign").hasPassed("admission-held", "resumed", "indicator-found");
        clock.set("2026-03-04T10:00");
        held(assigned(request));

        then(request)
                .waitsFor("explain-indicators")
                .isDueOn("explain-indicators", "2026-03-11")
                .hasTimer("explanation-lapsed", "2026-03-11")
                .hasServed("explanation-request", "acceptance", "explanation-request");
        assertThat(papers.text(request, "explanation-request", applicant))
                .contains(NOTICED)
                .doesNotContain("受理时注意到的情况");
        timers.fire(request, "explanation-lapsed");
        assertThat(told(request)).containsExactly(NOTICED);
        withdraws(request);
        then(request).isClosedAs("withdrawn").hasNotPassed("issue-refusal", "issue-fail");
    }

    @Test
    void a_notice_that_names_another_case_is_not_sent() {
        String request = inExamination();
        Map<String, String> named = Map.of("examinerFinding", "hold", "indicatorNotice", "与沪预发〔2026〕3号相同");
        assertThat(centre.errors(centre.tried(request, "examine", examiner, named, Map.of())))
                .containsExactly("indicatorNotice form.error.check.refuse");
        then(request).waitsFor("examine").hasNotPassed("examination-held");
    }

    private List<String> drafted(String request) {
        return letters.of(request).stream()
                .filter(letter -> letter.state() == Letter.State.DRAFT)
                .map(Letter::key)
                .toList();
    }

    private List<String> told(String request) {
        return submissions
                .latest(
                        centre.file(request),
                        List.of("examine.indicatorNotice", "check-admission.indicatorNotice", "explain-indicators"),
                        reviewer,
                        Locale.SIMPLIFIED_CHINESE)
                .stream()
                .flatMap(entry -> entry.answers().stream())
                .map(EarlierSubmissions.Answer::value)
                .toList();
    }
}

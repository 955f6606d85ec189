package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Deputies;
import org.praetor.examination.Examinations;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.worklist.StepResult;
import org.praetor.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Conclusion: four eyes, agreement and approval, returns, the pass and the fail letter. */
abstract class ConclusionPaths extends PreExamination {

    @Autowired
    Deputies deputies;

    @Autowired
    Letters letters;

    @Test
    void a_clean_request_passes_and_the_letter_says_until_when_which_text_and_which_fees() {
        clock.set("2026-09-18T09:00");
        String request = inExamination();
        finds(request, "pass");
        then(request)
                .waitsFor("review")
                .isDueOn("review", "2026-09-20")
                .hasPhase("conclusion")
                .hasPassed("draft-pass")
                .hasNotPassed("draft-fail", "issue-pass");
        reviewAgrees(request);
        then(request).waitsFor("approve").isDueOn("approve", "2026-09-20");

        approves(request);

        then(request)
                .waitsFor("file-formally")
                .isDueOn("file-formally", "2026-09-24")
                .hasTimer("filing-lapsed", "2026-09-24")
                .hasPhase("formal-filing")
                .hasPassed("record-pass", "fix-validity", "issue-pass", "passed")
                .hasNotPassed("failed", "not-passed", "to-return", "draft-fail")
                .hasMet("preexam.exam", "preexam.review", "preexam.approve")
                .hasServed("acceptance", "pass");
        String text = papers.text(request, "pass", applicant);
        assertThat(text)
                .contains("预审合格通知书", "请在2026年9月24日（含当日）前", "提交后1个工作日内")
                .contains("权利要求书", "说明书", "说明书摘要", "请求早日公布该专利申请", "实质审查请求书")
                .contains("申请费", "900", "公布印刷费", "50", "实质审查费", "2,500.00", "合计", "3,450.00")
                .contains("说明书页数未知");
        examinations.hashes(request).values().forEach(hash -> assertThat(text).contains(hash));
        assertThat(examinations.hashes(request)).containsOnlyKeys("ABSTRACT", "CLAIMS", "DESCRIPTION", "TITLE");
    }

    @Test
    void the_payment_sheet_counts_pages_and_the_reduction() {
        String request = assigned(accepted(Map.of("descriptionPages", "31", "feeReduction", "85")));
        assertThat(String.valueOf(centre.page(request, "examine", examiner).get("descriptionPages")))
                .isEqualTo("31");
        waivesDefects(request);
        centre.complete(request, "examine", examiner, Map.of("examinerFinding", "pass", "descriptionPages", "32"));
        reviewAgrees(request);
        approves(request);

        assertThat(papers.text(request, "pass", applicant))
                .contains("说明书附加费", "100.00", "135.00", "375.00", "660.00", "减缴85%")
                .doesNotContain("说明书页数未知");
    }

    @Test
    void a_reduction_that_does_not_fit_the_number_of_applicants_is_not_filed() {
        assertThatThrownBy(() -> filed(Map.of("feeReduction", "70")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("feeReduction");
    }

    @Test
    void a_request_that_cannot_be_mended_fails_with_the_reasons_of_the_examiner() {
        String request = inExamination();

        finds(request, "fail");
        then(request).waitsFor("review").hasPassed("draft-fail").hasNotPassed("draft-pass", "issue-opinion");
        reviewAgrees(request);
        approves(request);

        then(request)
                .isClosedAs("failed")
                .hasPassed("failed", "not-passed", "issue-fail", "closed-failed")
                .hasNotPassed("issue-pass", "file-formally", "issue-opinion")
                .hasServed("acceptance", "fail");
        assertThat(papers.text(request, "fail", applicant)).contains("缺陷无法克服", "缺陷经两次意见仍未克服。");
    }

    @Test
    void a_reviewer_who_disagrees_sends_the_request_back_and_its_draft_is_gone() {
        String request = inExamination();
        finds(request, "pass");
        clock.set("2026-03-03T10:00");

        centre.complete(request, "review", reviewer, Map.of("qualityVerdict", "disagree", "qualityNote", "权利要求2不清楚"));

        then(request)
                .waitsFor("examine")
                .isDueOn("examine", "2026-03-12")
                .hasPassed("to-return", "record-return", "returned", "conclusion-returned")
                .hasNotPassed("approve", "approved", "issue-pass")
                .hasServed("acceptance");
        assertThat(drafts(request)).extracting(Letter::key).containsExactlyInAnyOrder("opinion", "explanation-request");

        finds(request, "fail");
        assertThat(drafts(request)).extracting(Letter::key).containsExactly("fail");
        reviewAgrees(request);
        approves(request);
        then(request).isClosedAs("failed").hasServed("acceptance", "fail");
    }

    @Test
    void a_second_review_starts_without_the_verdict_of_the_first() {
        String request = inExamination();
        finds(request, "fail");
        centre.complete(request, "review", reviewer, Map.of("qualityVerdict", "disagree", "qualityNote", "理由不充分"));
        assertThat(centre.page(request, "examine", examiner)).containsEntry("examinerFinding", null);
        finds(request, "fail");
        assertThat(centre.page(request, "review", reviewer)).containsEntry("qualityVerdict", null);
        reviewAgrees(request);
        centre.complete(request, "approve", approver, Map.of("approval", "return", "approvalComment", "请再核"));
        finds(request, "fail");
        reviewAgrees(request);

        assertThat(centre.page(request, "approve", approver)).containsEntry("approval", null);
    }

    @Test
    void a_text_with_an_open_defect_does_not_pass_until_the_examiner_waives_it_with_a_reason() {
        String request = inExamination();
        waivesDefects(request);
        examinations.add(
                request,
                new Examinations.NewFinding("CLAIMS", "1", "", "缺少必要技术特征", "补入", "专利法实施细则第二十三条", null),
                examiner);
        assertThat(examinations.openDefects(request)).isEqualTo(1);

        StepResult refused = centre.tried(request, "examine", examiner, Map.of("examinerFinding", "pass"), Map.of());

        assertThat(centre.errors(refused)).containsExactly("examinerFinding form.error.check.refuse");
        then(request).waitsFor("examine").hasNotPassed("count-defects");
        finds(request, "pass");
        then(request).waitsFor("review").hasPassed("count-defects", "draft-pass");
    }

    @Test
    void an_approver_may_return_the_conclusion_and_approve_the_next_one() {
        String request = inExamination();
        finds(request, "fail");
        reviewAgrees(request);

        centre.complete(request, "approve", approver, Map.of("approval", "return", "approvalComment", "理由不充分，请再核"));

        then(request)
                .waitsFor("examine")
                .hasPassed("approved", "to-return", "returned", "conclusion-returned")
                .hasNotPassed("pass-approved", "issue-fail", "issue-pass");
        passed(request);
        then(request).waitsFor("file-formally").hasServed("acceptance", "pass");
        assertThat(drafts(request)).isEmpty();
    }

    @Test
    void whoever_examined_neither_reviews_nor_approves_not_even_as_a_deputy() {
        LocalDate today = LocalDate.parse("2026-03-02");
        Actor admin = centre.staff("system-administrator");
        deputies.deputise(reviewer.accountId(), examiner.accountId(), today, today, admin);
        deputies.deputise(approver.accountId(), examiner.accountId(), today, today, admin);
        deputies.deputise(approver.accountId(), reviewer.accountId(), today, today, admin);
        Actor deputy = accounts.actor(examiner.accountId()).orElseThrow();
        Actor both = accounts.actor(reviewer.accountId()).orElseThrow();
        assertThat(deputy.roles()).contains("quality-reviewer", "approver");
        String request = inExamination();
        finds(request, "pass");

        isRefused(request, "review", deputy, Map.of("qualityVerdict", "agree"));
        then(request).waitsFor("review").hasNotPassed("agreed");
        centre.complete(request, "review", both, Map.of("qualityVerdict", "agree"));
        isRefused(request, "approve", deputy, Map.of("approval", "approve"));
        isRefused(request, "approve", both, Map.of("approval", "approve"));
        then(request).waitsFor("approve").hasNotPassed("approved");
        jdbc.sql("DELETE FROM praetor.deputy").update();
    }

    @Test
    void whoever_reviewed_or_approved_does_not_examine_the_returned_request_not_even_as_a_deputy() {
        LocalDate today = LocalDate.parse("2026-03-02");
        Actor admin = centre.staff("system-administrator");
        String request = inExamination();
        finds(request, "fail");
        deputies.deputise(examiner.accountId(), reviewer.accountId(), today, today, admin);
        deputies.deputise(examiner.accountId(), approver.accountId(), today, today, admin);
        reviewAgrees(request);
        centre.complete(request, "approve", approver, Map.of("approval", "return", "approvalComment", "请再核"));
        assertThat(centre.waiting(request, "examine").holder())
                .as("neither deputy could do it for the absent examiner")
                .isNull();

        isRefused(
                request,
                "examine",
                accounts.actor(reviewer.accountId()).orElseThrow(),
                Map.of("examinerFinding", "fail"));
        isRefused(
                request,
                "examine",
                accounts.actor(approver.accountId()).orElseThrow(),
                Map.of("examinerFinding", "fail"));

        then(request).waitsFor("examine");
        jdbc.sql("DELETE FROM praetor.deputy").update();
    }

    @Test
    void a_request_withdrawn_before_approval_leaves_no_draft_behind() {
        String request = inExamination();
        finds(request, "pass");
        assertThat(drafts(request)).extracting(Letter::key).containsExactly("pass");

        withdraws(request);

        assertThat(drafts(request)).isEmpty();
        then(request).isClosedAs("withdrawn").hasNotPassed("review", "issue-pass");
    }

    private List<Letter> drafts(String request) {
        return letters.of(request).stream()
                .filter(letter -> letter.state() == Letter.State.DRAFT || letter.state() == Letter.State.APPROVED)
                .toList();
    }

    /** By the service, and by the database whatever the application does. */
    private void isRefused(String request, String step, Actor person, Map<String, String> answers) {
        WorkItem item = centre.waiting(request, step);
        assertThatThrownBy(() -> centre.tried(item, person, answers, Map.of(), null))
                .isInstanceOfSatisfying(PraetorException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(PraetorException.Kind.CONFLICT);
                    assertThat(refused.code()).isEqualTo("work.four-eyes");
                });
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE praetor.work_item SET doer = :person, closed_at = opened_at, completed = true WHERE id = :id")
                        .param("person", person.accountId())
                        .param("id", item.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("four eyes");
    }
}

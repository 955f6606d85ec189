package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.clock.Alarm;
import org.praetor.clock.AlarmAddressees;
import org.praetor.clock.LegalClock;
import org.praetor.form.FieldError;
import org.praetor.testing.Alarms;
import org.praetor.worklist.StepResult;
import org.springframework.beans.factory.annotation.Autowired;

/** Fast track: office actions in time and late, grant, refusal, ended early. */
abstract class FastTrackPaths extends PreExamination {

    @Autowired
    AlarmAddressees addressees;

    @Test
    void an_office_action_answered_in_time_keeps_the_fast_track_and_the_patent_is_granted() {
        clock.set("2026-03-02T09:00");
        String request = marked();
        clock.set("2026-09-29T09:00");
        reportsProgress(request, "office-action", "2026-09-28");
        then(request)
                .waitsFor("answer-office-action")
                .isDueOn("answer-office-action", "2026-10-16")
                .hasTimer("office-action-lapsed", "2026-10-16")
                .hasClockUntil("fasttrack.firstAnswer", "2027-01-28");

        answersOfficeAction(request, Map.of());

        assertThat(centre.page(request, "report-progress", applicant))
                .containsEntry("progress", null)
                .containsEntry("noticeServed", null);
        then(request)
                .waitsFor("report-progress")
                .hasPassed("record-office-action", "decide-continuation", "still-fast")
                .hasNotPassed("undertaking-broken", "office-action-lapsed", "fast-track-over")
                .hasMet("fasttrack.oaReply", "fasttrack.firstAnswer");
        assertThat(timers.of(request)).isEmpty();
        granted(request);
    }

    @Test
    void registration_after_the_grant_notice_is_promised_for_the_next_working_day_and_due_in_two_months_at_cnipa() {
        String request = marked();
        clock.set("2026-04-21T09:00");

        reportsProgress(request, "grant", "2026-04-20");

        then(request)
                .waitsFor("register-grant")
                .isDueOn("register-grant", "2026-04-21")
                .hasClockUntil("fasttrack.register", "2026-06-22")
                .hasPhase("grant");
        assertThat(timers.of(request)).isEmpty();
    }

    @Test
    void whoever_has_the_step_is_reminded_of_the_statutory_period_too() {
        String request = marked();
        reportsProgress(request, "grant", "2026-03-02");
        LegalClock statutory = cases.clocks().of(request).stream()
                .filter(clock -> clock.rule().equals("fasttrack.register"))
                .findFirst()
                .orElseThrow();

        Alarm alarm = Alarms.of(statutory, "shanghai-centre", "T-5");
        assertThat(addressees.of(List.of(alarm)).get(alarm)).contains(applicant.accountId());
    }

    @Test
    void an_office_action_unanswered_in_time_ends_the_fast_track() {
        String request = marked();
        clock.set("2026-09-28T09:00");
        reportsProgress(request, "office-action", "2026-09-28");
        then(request).hasTimer("office-action-lapsed", "2026-10-16");

        timers.fire(request, "office-action-lapsed");

        then(request)
                .hasPassed("office-action-lapsed", "office-action-unanswered", "issue-fast-track-ended")
                .hasNotPassed("answer-office-action", "undertaking-broken", "ended-early")
                .hasMissed("fasttrack.oaReply")
                .hasClock("fasttrack.firstAnswer", LegalClock.State.CANCELLED);
        isEnded(request);
    }

    @ParameterizedTest
    @CsvSource({"extensionAsked", "voluntaryAmendment"})
    void an_extension_or_a_voluntary_amendment_breaks_the_undertaking(String breach) {
        String request = marked();
        reportsProgress(request, "office-action", "2026-03-02");

        answersOfficeAction(request, Map.of(breach, "yes"));

        then(request)
                .hasPassed("answer-office-action", "still-fast", "undertaking-broken")
                .hasNotPassed("office-action-lapsed", "ended-early")
                .hasMet("fasttrack.oaReply");
        isEnded(request);
    }

    @Test
    void a_second_office_action_is_dated_and_answered_anew() {
        String request = marked();
        reportsProgress(request, "office-action", "2026-03-02");
        then(request).hasClockUntil("fasttrack.firstAnswer", "2026-07-02").hasNotPassed("run-later-answer");
        answersOfficeAction(request, Map.of());
        clock.set("2026-04-08T09:00");
        reportsProgress(request, "office-action", "2026-04-07");

        then(request)
                .isDueOn("answer-office-action", "2026-04-21")
                .hasTimer("office-action-lapsed", "2026-04-21")
                .hasPassed("run-later-answer")
                .hasMet("fasttrack.firstAnswer")
                .hasClockUntil("fasttrack.laterAnswer", "2026-06-08");
        assertThat(centre.page(request, "answer-office-action", applicant))
                .containsEntry("extensionAsked", null)
                .containsEntry("officeActionAnsweredOn", null);
    }

    @Test
    void a_notice_by_mail_counts_from_the_fifteenth_day_after_its_issue() {
        String request = marked();
        clock.set("2026-03-06T09:00");

        reportsNotice(
                request, Map.of("progress", "office-action", "noticeDate", "2026-03-02", "noticeServed", "cnipaMail"));

        then(request)
                .isDueOn("answer-office-action", "2026-03-31")
                .hasClockUntil("fasttrack.firstAnswer", "2026-07-17");
    }

    @Test
    void a_correction_runs_by_the_undertaking_alone_and_is_no_first_office_action() {
        String request = marked();
        reportsProgress(request, "correction", "2026-03-02");

        then(request)
                .isDueOn("answer-office-action", "2026-03-16")
                .hasPassed("record-correction")
                .hasNotPassed("ask-earlier", "run-first-answer", "run-later-answer");
        answersOfficeAction(request, Map.of());
        clock.set("2026-04-08T09:00");
        reportsProgress(request, "office-action", "2026-04-07");
        then(request).hasPassed("run-first-answer").hasClockUntil("fasttrack.firstAnswer", "2026-08-07");
    }

    @Test
    void a_notice_is_not_received_tomorrow() {
        String request = marked();

        StepResult refused = centre.tried(
                request,
                "report-progress",
                applicant,
                Map.of(
                        "progress", "grant",
                        "noticeDate", "2026-03-02",
                        "noticeServed", "received",
                        "noticeReceivedOn", "2026-03-03"),
                Map.of("notice", Samples.paper("通知书")));

        assertThat(centre.errors(refused)).containsExactly("noticeReceivedOn form.error.check.refuse");
    }

    @Test
    void a_refusal_by_the_office_leaves_three_months_for_re_examination_and_then_closes_the_case() {
        String request = marked();

        reportsProgress(request, "refusal", "2026-03-02");

        then(request)
                .waitsFor("report-reexamination")
                .isDueOn("report-reexamination", "2026-06-02")
                .hasTimer("reexamination-over", "2026-06-02")
                .hasPassed("application-refused", "patent-refused", "record-refusal")
                .hasNotPassed("register-grant", "record-office-action", "fast-track-over", "close-refused");

        timers.fire(request, "reexamination-over");

        isRefused(request);
        then(request).hasPassed("reexamination-over").hasMissed("fasttrack.reexamination");
    }

    @Test
    void a_request_for_re_examination_that_is_reported_ends_the_watch() {
        String request = marked();
        reportsProgress(request, "refusal", "2026-03-02");

        centre.complete(
                request,
                "report-reexamination",
                applicant,
                Map.of("reexaminationAsked", "yes", "reexaminationAskedOn", "2026-03-02"),
                Map.of("reexaminationRequest", Samples.paper("复审请求书")));

        isRefused(request);
        then(request).hasNotPassed("reexamination-over").hasMet("fasttrack.reexamination");
    }

    private void isRefused(String request) {
        then(request)
                .isClosedAs("refused")
                .hasPassed("close-refused", "closed-refused")
                .hasServed("acceptance", "pass", "fast-track-mark");
    }

    @Test
    void the_administrator_may_end_the_fast_track_and_only_while_it_lasts() {
        String early = inExamination();
        assertThat(cases.proceedings().acts(early))
                .extracting(act -> act.message())
                .containsExactly("withdraw");
        String request = marked();

        centre.act(request, "end-fast-track", flow, Map.of("endGround", "false-statement", "endReason", "研发证明与事实不符"));

        then(request)
                .hasPassed("end-fast-track", "record-end", "ended-early", "fast-track-over")
                .hasNotPassed("report-progress", "undertaking-broken", "close-granted");
        isEnded(request);
        assertThat(papers.text(request, "fast-track-ended", applicant)).contains("研发证明与事实不符");
    }

    private void answersOfficeAction(String request, Map<String, String> answers) {
        centre.complete(
                request,
                "answer-office-action",
                applicant,
                Samples.with(
                        Map.of(
                                "officeActionAnsweredOn",
                                "2026-03-02",
                                "extensionAsked",
                                "no",
                                "voluntaryAmendment",
                                "no"),
                        answers),
                Map.of("officeActionAnswer", Samples.paper("意见陈述书")));
    }

    private void granted(String request) {
        reportsProgress(request, "grant", "2026-09-28");
        centre.complete(
                request,
                "register-grant",
                applicant,
                Map.of("registeredOn", "2026-09-29"),
                Map.of("registrationReceipt", Samples.paper("登记费收据")));
        StepResult other = centre.tried(
                request, "report-certificate", applicant, Map.of("patentNumber", "ZL202610123457.8"), Map.of());
        List<String> wrong = other.fold(
                done -> List.of(),
                refused -> refused.bound().errors().stream()
                        .filter(error -> error.key().equals("form.error.check.refuse"))
                        .map(FieldError::path)
                        .toList());
        assertThat(wrong).containsExactly("patentNumber");
        centre.complete(
                request,
                "report-certificate",
                applicant,
                Map.of("patentNumber", "ZL202610123456.X", "grantedOn", "2026-09-29"),
                Map.of("certificate", Samples.paper("专利证书")));
        then(request)
                .isClosedAs("granted")
                .hasPassed("record-grant-notice", "register-grant", "report-certificate", "patent-granted", "granted")
                .hasNotPassed("application-refused", "fast-track-over")
                .hasMet("fasttrack.registerPromptly", "fasttrack.register")
                .hasServed("acceptance", "pass", "fast-track-mark");
    }

    private void isEnded(String request) {
        then(request)
                .isClosedAs("fast-track-ended")
                .hasPassed("fast-track-over", "closed-fast-track-ended")
                .hasNotPassed("granted", "patent-refused")
                .hasServed("acceptance", "pass", "fast-track-mark", "fast-track-ended");
        assertThat(papers.text(request, "fast-track-ended", applicant)).contains("终止", "202610123456.X");
    }
}

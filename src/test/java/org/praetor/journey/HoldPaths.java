package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Deputies;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseRecord;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.ManualService;
import org.praetor.delivery.ServiceMode;
import org.praetor.letter.Letter;
import org.praetor.worklist.EarlierSubmissions;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;

/** An indicator of §5.5 holds the request (R-PEA-17): the applicant explains, two persons clear or confirm it. */
abstract class HoldPaths extends PreExamination {

    private static final String SILENT = "申请人未在期限内说明情况";

    @Autowired
    Clocks clocks;

    @Autowired
    CaseRecord record;

    @Autowired
    CaseParties parties;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Accounts accounts;

    @Autowired
    Deputies deputies;

    @Autowired
    StepForms forms;

    @Autowired
    EarlierSubmissions submissions;

    private String held() {
        String request = filed();
        check(request, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", NOTICED));
        return request;
    }

    private LegalClock clearing(String request) {
        return clocks.of(request).stream()
                .filter(one -> one.rule().equals("preexam.clear"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_indicator_asks_the_applicant_by_letter_and_the_house_s_own_clock_stands_still() {
        String request = held();

        then(request)
                .waitsFor("explain-indicators")
                .isDueOn("explain-indicators", "2026-03-09")
                .hasTimer("explanation-lapsed", "2026-03-09")
                .hasPhase("admission")
                .hasPassed("run-clearing", "stop-clearing", "issue-explanation-request", "explanation-request-served")
                .hasNotPassed("give-number", "curable", "clear-indicators", "accepted", "issue-refusal")
                .hasMet("preexam.accept")
                .hasClock("preexam.clear", LegalClock.State.STOPPED)
                .hasClock("preexam.explain", LegalClock.State.RUNNING)
                .hasServed("explanation-request");
        assertThat(papers.text(request, "explanation-request", applicant))
                .contains("说明情况通知书", "泡沫陶瓷过滤器", NOTICED, "规范申请专利行为的规定》第三条")
                .contains("送达之日起5个工作日内", "不是对存在非正常申请专利行为的认定", "撤回本预审请求");
        Letter letter = papers.latest(request, "explanation-request");
        assertThat(letter.number()).startsWith("沪预核字〔2026〕");
        assertThat(letter.approvedBy()).isEqualTo(flow.accountId());
    }

    @Test
    void the_house_s_clock_runs_on_until_the_letter_is_served() {
        String request = filed();
        Map<String, String> found =
                Samples.with(ADMITTED, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", NOTICED));
        assertThat(centre.errors(centre.tried(request, "check-admission", flow, found, Map.of())))
                .isEmpty();
        then(request)
                .waitsFor()
                .hasPassed("run-clearing", "issue-explanation-request")
                .hasNotPassed("explanation-request-served", "stop-clearing")
                .hasClockUntil("preexam.clear", "2026-03-03");

        clock.set("2026-03-03T10:00");
        centre.serve();
        then(request)
                .waitsFor("explain-indicators")
                .hasPassed("explanation-request-served", "stop-clearing")
                .hasClock("preexam.clear", LegalClock.State.STOPPED);
        clock.set("2026-03-05T15:00");
        explains(request);

        then(request).isDueOn("clear-indicators", "2026-03-05").hasClockUntil("preexam.clear", "2026-03-05");
        assertThat(clearing(request).proof().steps())
                .extracting(step -> step.kind() + " " + step.detail())
                .contains("excluded applicant-reply 2026-03-03..2026-03-05 +2");
    }

    @Test
    void service_entered_by_hand_later_stops_the_house_s_clock_on_the_day_it_was_made() {
        String request = filed();
        record.keep(
                request,
                "paper-only",
                null,
                applicant,
                LocalDate.parse("2026-03-02"),
                Map.of(),
                Map.of("electronicService", "false"));
        check(request, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", NOTICED));
        then(request).waitsFor().hasClockUntil("preexam.clear", "2026-03-03");

        clock.set("2026-03-05T10:00");
        deliveries.serveByHand(
                papers.latest(request, "explanation-request").id(),
                parties.of(request).get(0).id(),
                new ManualService(ServiceMode.DIRECT, LocalDate.parse("2026-03-03"), false, "送达回证"),
                centre.staff("clerk"));
        then(request)
                .waitsFor("explain-indicators")
                .isDueOn("explain-indicators", "2026-03-10")
                .hasClock("preexam.clear", LegalClock.State.STOPPED);
        clock.set("2026-03-06T15:00");
        explains(request);

        then(request).isDueOn("clear-indicators", "2026-03-06").hasClockUntil("preexam.clear", "2026-03-06");
        assertThat(clearing(request).proof().steps())
                .extracting(step -> step.kind() + " " + step.detail())
                .contains("excluded applicant-reply 2026-03-03..2026-03-06 +3");
    }

    @Test
    void an_explained_indicator_that_two_persons_clear_leads_to_acceptance() {
        String request = held();
        clock.set("2026-03-05T15:00");
        explains(request);

        then(request)
                .waitsFor("clear-indicators")
                .isDueOn("clear-indicators", "2026-03-06")
                .hasPassed("explain-indicators", "to-resume", "resume-clearing")
                .hasNotPassed("explanation-lapsed", "record-silence")
                .hasMet("preexam.explain")
                .hasClockUntil("preexam.clear", "2026-03-06");
        assertThat(clearing(request).proof().steps())
                .extracting(step -> step.kind() + " " + step.detail())
                .contains("excluded applicant-reply 2026-03-02..2026-03-05 +3");
        assertThat(seen(request, "clear-indicators", reviewer)).doesNotContain(SILENT);
        assertThat(told(request)).containsExactly(NOTICED, "参数由第12至14号实验测得，见所附记录。", "研发记录.txt");
        assertThat(timers.of(request)).isEmpty();

        proposesCheck(request, "cleared", "所附记录说明了参数的来源。");
        then(request)
                .waitsFor("decide-indicators")
                .isDueOn("decide-indicators", "2026-03-06")
                .hasMet("preexam.clear")
                .hasNotPassed("clearing-approved", "accepted", "give-number");
        decidesCheck(request, "approve", "同意排除。");

        then(request)
                .waitsFor("assign")
                .hasPassed("decide-indicators", "clearing-approved", "indicators-decided", "accepted")
                .hasNotPassed("record-clearing-return", "curable", "inadmissible", "issue-refusal")
                .hasMet("preexam.clear", "preexam.clearApprove")
                .hasServed("explanation-request", "acceptance");
        assertThat(papers.latest(request, "acceptance").approvedBy()).isEqualTo(approver.accountId());
    }

    @Test
    void a_confirmed_indicator_refuses_the_request_with_its_reason_code_and_the_grounds() {
        String request = held();
        explains(request);
        proposesCheck(request, "confirmed", "所附记录的日期晚于提交请求之日。");

        decidesCheck(request, "approve", "所附记录晚于提交请求之日，不能说明参数的来源。");

        then(request)
                .isClosedAs("not-accepted")
                .hasPassed("indicators-decided", "inadmissible", "not-admitted", "closed-not-accepted")
                .hasNotPassed("give-number", "issue-supplement", "accepted", "record-silence", "record-clearing-return")
                .hasServed("explanation-request", "refusal");
        assertThat(papers.text(request, "refusal", applicant))
                .contains("R-PEA-17-confirmed", "经核实存在非正常申请专利行为", "规范申请专利行为的规定第三条")
                .contains("说明的期限至2026年3月9日", "所附记录晚于提交请求之日，不能说明参数的来源。")
                .doesNotContain("所附记录的日期晚于提交请求之日");
        assertThat(papers.latest(request, "refusal").approvedBy()).isEqualTo(approver.accountId());
    }

    @Test
    void without_an_explanation_in_time_the_decision_is_made_on_what_is_on_file_and_the_record_says_so() {
        String request = held();
        then(request).hasTimer("explanation-lapsed", "2026-03-09");

        timers.fire(request, "explanation-lapsed");

        then(request)
                .waitsFor("clear-indicators")
                .isDueOn("clear-indicators", "2026-03-11")
                .hasPassed("explanation-lapsed", "record-silence", "resume-clearing")
                .hasNotPassed("explain-indicators", "accepted", "inadmissible")
                .hasMissed("preexam.explain")
                .hasClockUntil("preexam.clear", "2026-03-11");
        assertThat(happened(request)).contains("not-explained").doesNotContain("explained");
        assertThat(seen(request, "clear-indicators", reviewer)).contains(SILENT);
        proposesCheck(request, "cleared", "参数为本领域公知。");
        assertThat(seen(request, "decide-indicators", approver)).contains(SILENT);
        decidesCheck(request, "approve", "同意排除。");
        then(request).waitsFor("assign").hasServed("explanation-request", "acceptance");
    }

    @Test
    void a_request_may_be_withdrawn_while_the_explanation_or_the_decision_waits() {
        String waiting = held();
        withdraws(waiting);
        then(waiting)
                .isClosedAs("withdrawn")
                .hasNotPassed("explain-indicators", "explanation-lapsed", "clear-indicators", "issue-refusal")
                .hasClock("preexam.explain", LegalClock.State.CANCELLED)
                .hasClock("preexam.clear", LegalClock.State.CANCELLED)
                .hasServed("explanation-request");

        String proposed = held();
        explains(proposed);
        proposesCheck(proposed, "confirmed", "不能说明来源。");
        withdraws(proposed);
        then(proposed)
                .isClosedAs("withdrawn")
                .hasNotPassed("decide-indicators", "inadmissible", "issue-refusal")
                .hasServed("explanation-request");
    }

    @Test
    void an_approver_may_return_the_proposal_and_approve_the_next_one() {
        String request = held();
        explains(request);
        proposesCheck(request, "confirmed", "不能说明来源。");
        clock.set("2026-03-03T11:00");

        decidesCheck(request, "return", "请核对沪预发〔2025〕1号所附的实验记录。");

        then(request)
                .waitsFor("clear-indicators")
                .isDueOn("clear-indicators", "2026-03-04")
                .hasPassed("clearing-approved", "record-clearing-return")
                .hasNotPassed("indicators-decided", "inadmissible", "accepted")
                .hasServed("explanation-request");
        assertThat(centre.page(request, "clear-indicators", reviewer)).containsEntry("abnormalIndicator", null);
        proposesCheck(request, "cleared", "实验记录可以说明来源。");
        decidesCheck(request, "approve", "同意排除。");
        then(request)
                .waitsFor("assign")
                .hasNotPassed("inadmissible", "issue-refusal")
                .hasServed("explanation-request", "acceptance");
    }

    @Test
    void whoever_proposed_does_not_decide_and_whoever_decided_does_not_propose_not_even_as_a_deputy() {
        LocalDate today = LocalDate.parse("2026-03-02");
        Actor admin = centre.staff("system-administrator");
        deputise(approver, reviewer, today, admin);
        deputise(reviewer, approver, today, admin);
        String request = held();
        explains(request);
        proposesCheck(request, "confirmed", "不能说明来源。");

        isRefused(
                request,
                "decide-indicators",
                accounts.actor(reviewer.accountId()).orElseThrow(),
                Map.of("indicatorApproval", "approve", "indicatorGrounds", "同意。"));
        then(request).waitsFor("decide-indicators").hasNotPassed("clearing-approved");
        decidesCheck(request, "return", "请再核。");
        isRefused(
                request,
                "clear-indicators",
                accounts.actor(approver.accountId()).orElseThrow(),
                Map.of("abnormalIndicator", "confirmed", "indicatorReason", "不能说明来源。"));

        then(request).waitsFor("clear-indicators").hasNotPassed("indicators-decided");
        jdbc.sql("DELETE FROM praetor.deputy").update();
    }

    @Test
    void nobody_confirms_an_indicator_alone_and_no_letter_names_another_case() {
        String request = filed();
        Map<String, String> alone = Samples.with(ADMITTED, Map.of("abnormalIndicator", "confirmed"));
        assertThat(centre.errors(centre.tried(request, "check-admission", flow, alone, Map.of())))
                .anyMatch(error -> error.startsWith("abnormalIndicator "));
        String receipt = centre.file(filed()).number();
        assertThat(receipt).matches("20260302-\\d{6}");
        for (String other :
                List.of("与" + receipt + "相同", "与沪预发〔2026〕3号相同", "与202310000001.5相同", "与91310104MA1K0B028F相同", "")) {
            Map<String, String> named =
                    Samples.with(ADMITTED, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", other));
            assertThat(centre.errors(centre.tried(request, "check-admission", flow, named, Map.of())))
                    .as(other)
                    .anyMatch(error -> error.startsWith("indicatorNotice "));
        }
        then(request).waitsFor("check-admission").hasNotPassed("decide-admission");

        check(request, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", NOTICED));
        explains(request);
        proposesCheck(request, "confirmed", "与沪预发〔2026〕3号实质相同。");
        for (String other : List.of(receipt, "沪预发〔2026〕3号")) {
            Map<String, String> named =
                    Map.of("indicatorApproval", "approve", "indicatorGrounds", "与" + other + "实质相同。");
            assertThat(centre.errors(centre.tried(request, "decide-indicators", approver, named, Map.of())))
                    .containsExactly("indicatorGrounds form.error.check.refuse");
        }
        then(request).waitsFor("decide-indicators");
    }

    @Test
    void a_cleared_request_is_asked_to_mend_another_defect_and_may_be_held_again() {
        String request = filed();
        check(
                request,
                Map.of(
                        "abnormalIndicator", "unresolved",
                        "indicatorNotice", NOTICED,
                        "undertakingSigned", "no",
                        "missingItems", "承诺书缺少签章"));
        then(request).waitsFor("explain-indicators").hasNotPassed("issue-supplement");
        explains(request);
        proposesCheck(request, "cleared", "已说明来源。");
        decidesCheck(request, "approve", "同意排除。");
        then(request)
                .waitsFor("supplement")
                .hasNotPassed("accepted", "inadmissible")
                .hasServed("explanation-request", "supplement");

        clock.set("2026-03-04T10:00");
        centre.complete(
                request,
                "supplement",
                applicant,
                Map.of("supplementNote", "已补充", "earlyPublication", "yes", "examinationRequested", "yes"));
        check(request, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", "补充的记录与说明书不一致。"));

        then(request)
                .waitsFor("explain-indicators")
                .isDueOn("explain-indicators", "2026-03-11")
                .hasTimer("explanation-lapsed", "2026-03-11")
                .hasClock("preexam.clear", LegalClock.State.STOPPED)
                .hasServed("explanation-request", "supplement", "explanation-request");
        timers.fire(request, "explanation-lapsed");
        then(request).isDueOn("clear-indicators", "2026-03-13");
        assertThat(seen(request, "clear-indicators", reviewer)).contains(SILENT);
        assertThat(told(request)).containsExactly("补充的记录与说明书不一致。");
    }

    private void deputise(Actor absent, Actor deputy, LocalDate day, Actor admin) {
        deputies.deputise(absent.accountId(), deputy.accountId(), day, day, admin);
    }

    /** Texts of the step's form that are shown. */
    private String seen(String request, String step, Actor actor) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return forms.page(centre.waiting(request, step).id(), actor).form().components().stream()
                    .map(component -> String.valueOf(component.setting("html")))
                    .collect(Collectors.joining());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** What the reviewer reads of the steps before. */
    private List<String> told(String request) {
        return submissions
                .latest(
                        centre.file(request),
                        List.of(
                                "examine.indicatorNotice",
                                "check-admission.indicatorNotice",
                                "explain-indicators",
                                "clear-indicators"),
                        reviewer,
                        Locale.SIMPLIFIED_CHINESE)
                .stream()
                .flatMap(entry -> entry.answers().stream())
                .map(EarlierSubmissions.Answer::value)
                .toList();
    }

    private List<String> happened(String request) {
        return jdbc.sql("SELECT name FROM praetor.case_event WHERE case_id = :request")
                .param("request", request)
                .query(String.class)
                .list();
    }

    /** By the service, and by the database whatever the application does. */
    private void isRefused(String request, String step, Actor person, Map<String, String> answers) {
        WorkItem item = centre.waiting(request, step);
        assertThatThrownBy(() -> centre.tried(item, person, answers, Map.of(), null))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.code()).isEqualTo("work.four-eyes"));
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE praetor.work_item SET doer = :person, closed_at = opened_at, completed = true WHERE id = :id")
                        .param("person", person.accountId())
                        .param("id", item.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("four eyes");
    }
}

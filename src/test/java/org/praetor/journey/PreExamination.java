package org.praetor.journey;

import static java.util.Map.entry;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Examinations;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moves of {@code pre-examination}: each brings a request to the next stage the way people do. */
abstract class PreExamination {

    static final Map<String, String> ADMITTED = Map.ofEntries(
            entry("completeness", "complete"),
            entry("formatCorrect", "yes"),
            entry("undertakingSigned", "yes"),
            entry("subjectInField", "yes"),
            entry("abnormalIndicator", "none"));

    static final String NOTICED = "说明书第3至6段与权利要求1的参数没有说明来源。";

    @Autowired
    Centre centre;

    @Autowired
    Papers papers;

    @Autowired
    Timers timers;

    @Autowired
    Cases cases;

    @Autowired
    Accounts accounts;

    @Autowired
    Examinations examinations;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    String body = Centre.BODY;
    Actor applicant;
    Actor flow;
    Actor examiner;
    Actor reviewer;
    Actor approver;

    @BeforeEach
    void a_working_monday() {
        clock.set("2026-03-02T09:00");
        applicant = centre.company("demo-company-lanhe");
        flow = centre.staff("flow-administrator");
        examiner = centre.staff("pre-examiner");
        reviewer = centre.staff("quality-reviewer");
        approver = centre.staff("approver");
        jdbc.sql("UPDATE praetor.registry_quota SET granted = 500").update();
    }

    String signIn(Actor actor) {
        return accounts.find(actor.accountId()).orElseThrow().signInName();
    }

    CaseAssert then(String request) {
        return cases.then(request);
    }

    String filed() {
        return filed(Map.of());
    }

    String filed(Map<String, String> answers) {
        return filed(answers, Samples.TEXT);
    }

    String filed(Map<String, String> answers, Map<String, byte[]> application) {
        return centre.filed(centre.file(
                        "pre-examination",
                        body,
                        Samples.with(Samples.request(), answers),
                        Map.of("application", application),
                        applicant))
                .id();
    }

    void check(String request, Map<String, String> answers) {
        centre.complete(request, "check-admission", flow, Samples.with(ADMITTED, answers));
    }

    String accepted() {
        return accepted(Map.of());
    }

    String accepted(Map<String, String> answers) {
        String request = filed(answers);
        check(request, Map.of());
        return request;
    }

    String acceptedUtilityModel() {
        String request = filed(Samples.UTILITY_MODEL, Samples.sample("utility-model.docx"));
        check(request, Map.of());
        return request;
    }

    String inExamination() {
        return assigned(accepted());
    }

    String assigned(String request) {
        centre.complete(request, "assign", flow, Map.of("examiner", examiner.accountId()));
        return request;
    }

    /** Waives what the machine holds against the text, as an examiner does who passes it. */
    void waivesDefects(String request) {
        examinations.findings(request, (int) examinations.round(request)).stream()
                .filter(finding -> finding.severity().equals("E"))
                .forEach(finding -> examinations.waive(
                        request,
                        finding.id(),
                        new Examinations.Waiver(CaseFinding.Ground.MISJUDGED, "机器误判"),
                        examiner));
    }

    void finds(String request, String finding) {
        if (finding.equals("pass")) {
            waivesDefects(request);
        }
        centre.complete(
                request,
                "examine",
                examiner,
                Map.of(
                        "examinerFinding", finding,
                        "opinionText", "权利要求1缺少必要技术特征。",
                        "failReason", "缺陷经两次意见仍未克服。"));
    }

    void answers(String request) {
        centre.complete(request, "answer-opinion", applicant, Map.of("answerText", "已按意见修改。"));
    }

    void reviewAgrees(String request) {
        centre.complete(request, "review", reviewer, Map.of("qualityVerdict", "agree"));
    }

    void approves(String request) {
        centre.complete(request, "approve", approver, Map.of("approval", "approve"));
    }

    void explains(String request) {
        centre.complete(
                request,
                "explain-indicators",
                applicant,
                Map.of("explanation", "参数由第12至14号实验测得，见所附记录。"),
                Map.of("explanationFiles", Samples.paper("研发记录")));
    }

    void proposesCheck(String request, String finding, String reason) {
        centre.complete(
                request, "clear-indicators", reviewer, Map.of("abnormalIndicator", finding, "indicatorReason", reason));
    }

    void decidesCheck(String request, String approval, String grounds) {
        centre.complete(
                request,
                "decide-indicators",
                approver,
                Map.of("indicatorApproval", approval, "indicatorGrounds", grounds));
    }

    String passed() {
        return passed(inExamination());
    }

    String passed(String request) {
        finds(request, "pass");
        reviewAgrees(request);
        approves(request);
        return request;
    }

    void filesFormally(String request, String filingDate) {
        centre.complete(
                request,
                "file-formally",
                applicant,
                Map.of("filingDate", filingDate, "feesPaidSameDay", "yes", "sameTextConfirmed", "true"));
    }

    void reportsNumber(String request, Map<String, byte[]> application) {
        reportsNumber(request, application, Map.of());
    }

    void reportsNumber(String request, Map<String, byte[]> application, Map<String, String> other) {
        Map<String, String> filed = Samples.request();
        Map<String, String> answers = new java.util.LinkedHashMap<>(Map.of(
                "applicationNumber", "202610123456.X",
                "paidTotal", "3450",
                "filedKind", filed.get("kind"),
                "filedEarlyPublication", "yes",
                "filedExaminationRequested", "yes"));
        for (String field : new String[] {"name", "uscc", "address"}) {
            answers.put("filedApplicants[0]." + field, filed.get("applicants[0]." + field));
        }
        for (String field : new String[] {"name", "nationality", "identityNumber"}) {
            answers.put("filedInventors[0]." + field, filed.get("inventors[0]." + field));
        }
        answers.put("filedApplicants[0].type", "单位");
        answers.putAll(other);
        centre.complete(
                request,
                "report-number",
                applicant,
                answers,
                Map.of(
                        "acceptanceNotice", Samples.paper("受理通知书"),
                        "paymentReceipts", Samples.paper("缴费凭证"),
                        "filedApplication", application));
    }

    static final Map<String, String> CONSISTENT = Map.of(
            "consistencyVerdict", "consistent",
            "feesVerified", "yes",
            "requestsVerified", "yes",
            "obviousDefect", "no");

    void checksConsistency(String request, Map<String, String> answers) {
        centre.complete(request, "check-consistency", examiner, Samples.with(CONSISTENT, answers));
    }

    String marked() {
        String request = passed();
        filesFormally(request, "2026-03-02");
        reportsNumber(request, Samples.TEXT);
        checksConsistency(request, Map.of());
        return request;
    }

    void reportsProgress(String request, String progress, String receivedOn) {
        reportsNotice(
                request,
                Map.of(
                        "progress", progress,
                        "noticeDate", receivedOn,
                        "noticeServed", "received",
                        "noticeReceivedOn", receivedOn));
    }

    void reportsNotice(String request, Map<String, String> notice) {
        centre.complete(request, "report-progress", applicant, notice, Map.of("notice", Samples.paper("通知书")));
    }

    void withdraws(String request) {
        centre.act(request, "withdraw", applicant, Map.of("withdrawReason", "另行安排", "withdrawConfirmed", "true"));
    }
}

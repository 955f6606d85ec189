package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Admission: accepted, completed in time or not. */
abstract class AdmissionPaths extends PreExamination {

    @Test
    void a_request_that_meets_every_check_is_accepted_and_gets_its_number_letter_and_examiner() {
        String request = filed();
        then(request)
                .waitsFor("check-admission")
                .isDueOn("check-admission", "2026-03-04")
                .hasPhase("admission")
                .hasArchived("request", "undertaking");

        check(request, Map.of());

        then(request)
                .waitsFor("assign")
                .isDueOn("assign", "2026-03-03")
                .hasPassed("decide-admission", "give-number", "record-acceptance", "accepted")
                .hasNotPassed("issue-supplement", "clearing", "inadmissible", "not-admitted")
                .hasMet("preexam.accept")
                .hasPhase("examination")
                .hasServed("acceptance");
        assertThat(papers.text(request, "acceptance", applicant))
                .contains("预审受理通知书", "泡沫陶瓷过滤器", "2026年3月2日予以受理", "7个工作日内完成首轮审查", "徐知远")
                .contains(centre.file(request).docketNumber());
        assertThat(papers.text(request, "request", flow)).contains("澜禾新材料科技（上海）有限公司", "高雨桐");
        assertThat(papers.text(request, "undertaking", flow)).contains("承诺书", "正式申请当日缴清全部费用", "承诺人：徐知远");
        then(request)
                .tells(
                        "timeline.filed " + centre.file(request).receiptNumber(),
                        "timeline.submitted check-admission",
                        "timeline.decision admission accept",
                        "timeline.docket " + centre.file(request).docketNumber(),
                        "timeline.phase examination",
                        "timeline.letter-served acceptance 2026-03-02");

        assigned(request);
        then(request).waitsFor("examine").hasMet("preexam.assign");
    }

    @Test
    void numbers_begin_with_one_each_year_run_without_gaps_and_belong_to_a_kind() {
        clock.set("2025-03-03T09:00");
        String first = accepted();
        String refused = filed(Map.of("pct", "yes"));
        check(refused, Map.of());
        String second = accepted();
        String other = acceptedUtilityModel();

        assertThat(centre.file(first).docketNumber()).isEqualTo("沪预发〔2025〕1号");
        assertThat(centre.file(refused).docketNumber()).isNull();
        assertThat(centre.file(second).docketNumber()).isEqualTo("沪预发〔2025〕2号");
        assertThat(centre.file(other).docketNumber()).isEqualTo("沪预新〔2025〕1号");
    }

    @Test
    void warnings_are_kept_and_do_not_hinder_admission() {
        String request = accepted(Map.of("gracePeriod", "yes"));

        then(request).waitsFor("assign").hasNotPassed("curable");
        assertThat(reasons(request)).containsExactly("R-PEA-10-grace", "R-PEA-14", "admissible");
    }

    @Test
    void a_fixable_defect_is_told_once_completed_in_time_and_the_request_accepted() {
        clock.set("2026-02-12T10:00");
        String request = filed();

        check(request, Map.of("undertakingSigned", "no", "missingItems", "承诺书缺少签章"));

        then(request)
                .waitsFor("supplement")
                .isDueOn("supplement", "2026-02-24")
                .hasServed("supplement")
                .hasTimer("supplement-lapsed", "2026-02-24");
        assertThat(papers.text(request, "supplement", applicant))
                .contains("承诺书未签章完整", "R-PEA-13", "承诺书缺少签章", "送达之日起3个工作日内");

        clock.set("2026-02-24T23:00");
        supplement(request);
        then(request)
                .waitsFor("check-admission")
                .isDueOn("check-admission", "2026-02-26")
                .hasMet("preexam.supplement");
        check(request, Map.of());
        then(request)
                .waitsFor("assign")
                .hasPassed("issue-supplement", "supplement", "accepted")
                .hasNotPassed("supplement-lapsed", "not-supplemented", "still-incomplete")
                .hasServed("supplement", "acceptance");
        assertThat(timers.of(request)).isEmpty();
    }

    @Test
    void undertakings_left_out_at_filing_can_be_given_with_the_supplement() {
        String request = filed(Map.of("undertakings", "real-rd|no-abnormal"));
        check(request, Map.of());
        then(request).waitsFor("supplement");

        centre.complete(
                request,
                "supplement",
                applicant,
                Map.of(
                        "supplementNote", "补全承诺",
                        "earlyPublication", "yes",
                        "examinationRequested", "yes",
                        "undertakings", Samples.request().get("undertakings")));
        check(request, Map.of());

        then(request).waitsFor("assign").hasPassed("accepted");
    }

    @Test
    void a_request_completed_badly_is_not_asked_a_second_time() {
        String request = filed();
        check(request, Map.of("completeness", "incomplete", "missingItems", "缺摘要"));
        supplement(request);

        check(request, Map.of("completeness", "incomplete", "missingItems", "仍缺摘要"));

        then(request)
                .isClosedAs("not-accepted")
                .hasPassed("still-incomplete", "not-admitted", "issue-refusal")
                .hasNotPassed("supplement-lapsed", "inadmissible", "give-number")
                .hasServed("supplement", "refusal");
        assertThat(papers.text(request, "refusal", applicant)).contains("提交的材料不齐备", "补充材料的期限");
    }

    @Test
    void a_request_not_completed_in_time_is_refused_when_the_last_day_is_over() {
        clock.set("2026-02-12T10:00");
        String request = filed();
        check(request, Map.of("formatCorrect", "no", "missingItems", "改用规定格式"));
        then(request).hasTimer("supplement-lapsed", "2026-02-24");

        timers.fire(request, "supplement-lapsed");

        then(request)
                .isClosedAs("not-accepted")
                .hasPassed("supplement-lapsed", "not-supplemented", "not-admitted")
                .hasNotPassed("supplement", "still-incomplete", "give-number")
                .hasMissed("preexam.supplement")
                .hasServed("supplement", "refusal");
        assertThat(papers.text(request, "refusal", applicant)).contains("2026年2月24日", "申请文件的格式不符合要求");
    }

    @Test
    void the_class_is_asked_for_the_day_of_filing() {
        String before = filed();
        jdbc.sql("UPDATE praetor.registry_classification SET valid_to = '2026-03-03' WHERE prefix = 'C04B'")
                .update();
        clock.set("2026-03-03T09:00");
        String after = filed();

        check(before, Map.of());
        check(after, Map.of());

        then(before).waitsFor("assign");
        then(after).isClosedAs("not-accepted");
        assertThat(reasons(after)).contains("R-PEA-03");
        jdbc.sql("UPDATE praetor.registry_classification SET valid_to = NULL").update();
    }

    @Test
    void the_fourth_request_with_an_unregistered_partner_is_accepted_with_a_reminder() {
        Map<String, String> together = Map.of(
                "applicants[1].name", "沐云精密陶瓷（上海）有限公司",
                "applicants[1].uscc", "91310110MA1K0E053E",
                "applicants[1].address", "上海市杨浦区国定路1号");
        for (int filing = 1; filing <= 3; filing++) {
            assertThat(reasons(accepted(together))).doesNotContain("R-PEA-15");
        }

        String fourth = accepted(together);

        then(fourth).waitsFor("assign");
        assertThat(reasons(fourth)).contains("R-PEA-15", "admissible");
        assertThat(reasons(accepted())).doesNotContain("R-PEA-15");
    }

    private void supplement(String request) {
        centre.complete(
                request,
                "supplement",
                applicant,
                Map.of("supplementNote", "已补充", "earlyPublication", "yes", "examinationRequested", "yes"));
    }

    private List<String> reasons(String request) {
        return jdbc.sql("""
                        SELECT h.reason FROM praetor.proceeding_decision d
                        JOIN praetor.proceeding_decision_hit h ON h.decision_id = d.id WHERE d.case_id = :request
                        """).param("request", request).query(String.class).list();
    }
}

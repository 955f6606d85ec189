package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request from filing to its end, on the screens of everybody who has a part in it. */
@BrowserTest
class PreExaminationIT {

    private static final String P = "pre-examination.";

    @Autowired
    House house;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void a_document_travels_through_an_opinion_and_its_answer_to_the_fast_track_mark() {
        Applicant applicant = house.applicant("lanhe.xu");
        String caseId = applicant.files(Request.invention());
        applicant.sees("SHA-256");
        applicant.sees("invention.docx");
        Centre centre = new Centre(house).accepts(caseId);
        applicant.opens(caseId).sees(Words.chinese(P + "letter.acceptance.title"));

        centre.examines(caseId, "opinion", "权利要求2缺少具体的制备步骤，请补充或者说明。");
        applicant.opens(caseId);
        assertThat(applicant.readsLetter(Words.chinese(P + "letter.opinion.title")))
                .contains("权利要求2缺少具体的制备步骤");
        applicant.answers(caseId, "已按意见修改权利要求书。", Request.sample("invention.docx"));
        centre.examines(caseId, "pass", "").concludes(caseId);
        applicant.opens(caseId);
        assertThat(applicant.readsLetter(Words.chinese(P + "letter.pass.title")))
                .contains("2026年3月9日");

        applicant.filesFormally(caseId, Request.invention());
        centre.findsConsistent(caseId);
        applicant.opens(caseId).sees(Words.chinese(P + "letter.fast-track-mark.title"));
        assertThat(applicant.complaints()).isEmpty();
    }

    @Test
    void the_package_of_the_national_office_is_read_and_passes() {
        Applicant applicant = house.applicant("lanhe.xu");
        Request request = Request.invention().with(Request.sample("invention-cnipa.zip"));
        applicant.begins("pre-examination").fillsIn(request);
        applicant.sees(request.title());
        String caseId = applicant.submits();
        new Centre(house).accepts(caseId).examines(caseId, "pass", "").concludes(caseId);
        applicant.opens(caseId).sees(Words.chinese(P + "letter.pass.title"));
    }

    @Test
    void a_design_is_shown_by_its_views_and_accepted() {
        Applicant applicant = house.applicant("lanhe.xu");
        applicant.begins("pre-examination").fillsIn(Request.design());
        applicant.sees("主视图");
        applicant.sees("俯视图");
        String caseId = applicant.submits();
        new Centre(house).accepts(caseId);
        applicant.opens(caseId).sees("沪预外〔2026〕");
    }

    @Test
    void a_request_of_a_company_without_registration_is_not_accepted_and_the_letter_says_why() {
        Applicant agency = house.applicant("hengyan.lu");
        String caseId = agency.files(Request.invention().byAgency().from("沐云精密陶瓷（上海）有限公司", "91310110MA1K0E053E"));
        new Centre(house).checks(caseId, "yes", "none");
        agency.opens(caseId).sees(Words.chinese("case.outcome.not-accepted"));
        assertThat(agency.readsLetter(Words.chinese(P + "letter.refusal.title")).replaceAll("\\s", ""))
                .contains(Words.chinese(P + "reason.R-PEA-01"));
    }

    @Test
    void a_request_under_an_indicator_is_explained_by_its_applicant_and_decided_by_two_persons() {
        Applicant applicant = house.applicant("lanhe.xu");
        String caseId = applicant.files(Request.utilityModel());
        Centre centre = new Centre(house).holds(caseId, "说明书所载参数没有说明来源。");
        applicant.opens(caseId).sees("2026-03-09");
        assertThat(applicant.readsLetter(Words.chinese(P + "letter.explanation-request.title")))
                .contains("说明书所载参数没有说明来源。");

        applicant.explains(caseId, "参数由第12至14号实验测得。");
        centre.clears(caseId, "参数由第12至14号实验测得。");

        applicant.opens(caseId).sees(Words.chinese(P + "letter.acceptance.title"));
        applicant.doesNotSee("所附记录说明了参数的来源");
        assertThat(applicant.complaints()).isEmpty();
    }

    @Test
    void an_opinion_without_an_answer_ends_the_request_on_the_day_after_its_last() {
        Applicant applicant = house.applicant("lanhe.xu");
        String caseId = applicant.files(Request.invention());
        new Centre(house).accepts(caseId).examines(caseId, "opinion", "请说明参数的来源。");
        applicant.opens(caseId).sees("2026-03-09");

        house.itIs("2026-03-09T23:00");
        applicant.opens(caseId).sees("答复预审意见");
        house.itIs("2026-03-10T00:30");
        applicant.opens(caseId).sees(Words.chinese("case.outcome.lapsed"));
        applicant.sees(Words.chinese(P + "letter.termination.title"));
    }

    @Test
    void an_applicant_withdraws_and_the_case_is_closed() {
        Applicant applicant = house.applicant("lanhe.xu");
        String caseId = applicant.files(Request.utilityModel());
        applicant.opens(caseId);
        applicant.page.navigate("/portal/cases/" + caseId + "/acts/withdraw");
        applicant
                .sheet()
                .write(P + "withdraw.withdrawReason.label", "产品计划有变。")
                .tick(P + "withdraw.withdrawConfirmed.label");
        applicant.submitsStep();
        applicant.opens(caseId).sees(Words.chinese("case.outcome.withdrawn"));
    }

    @Test
    void an_agency_acts_for_two_clients_and_each_client_sees_its_own_alone() {
        Applicant agency = house.applicant("hengyan.lu");
        String first = agency.files(Request.invention().byAgency().from("上海清川节能环保装备有限公司", "91310104MA1K0B028F"));
        String second = agency.files(Request.utilityModel().byAgency().from("沐云精密陶瓷（上海）有限公司", "91310110MA1K0E053E"));
        agency.opens(first).sees(Request.invention().title());
        agency.opens(second).sees(Request.utilityModel().title());

        Applicant client = house.applicant("qingchuan.he");
        client.opens(first).sees(Request.invention().title());
        client.opens(second).sees(Words.chinese("web.error.404.title"));
        house.applicant("lanhe.xu").opens(first).sees(Words.chinese("web.error.404.title"));
    }
}

package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseParties;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Examinations;
import org.praetor.examination.Objection;
import org.praetor.examination.Objections;
import org.praetor.examination.SubstantiveDefects;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What CNIPA objects to, beside what pre-examination had found or waived: per case, and counted for supervisors. */
@JourneyTest
class ObjectionTest extends PreExamination {

    @Autowired
    Objections objections;

    @Autowired
    SubstantiveDefects defects;

    @Autowired
    CaseParties parties;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail audit;

    @Autowired
    MockMvc web;

    String request;

    @BeforeEach
    void an_examination_on_which_nothing_is_counted_yet() {
        jdbc.sql("DELETE FROM praetor.exam_objection").update();
        examiner = person("examiner1");
        request = inExamination();
    }

    @Test
    void a_point_is_set_beside_the_last_decision_on_the_same_rule_or_article() {
        examinations.add(
                request,
                new Examinations.NewFinding("CLAIMS", "2", "", "缺乏引用基础", "补充引用基础", "《专利法》第二十六条第四款", null),
                examiner);
        CaseFinding own = examinations.findings(request, 1).stream()
                .filter(finding -> finding.rule().equals("examiner"))
                .findFirst()
                .orElseThrow();
        jdbc.sql("UPDATE praetor.exam_finding SET rule = 'FE-CLM-03' WHERE id = :id")
                .param("id", own.id())
                .update();
        noted("support", true);
        noted("disclosure", false);
        finds(request, "opinion");

        assertThat(outcome("FE-CLM-03")).isEqualTo(Objection.Outcome.FOUND);
        assertThat(outcome("support")).isEqualTo(Objection.Outcome.FOUND);
        assertThat(outcome("disclosure")).isEqualTo(Objection.Outcome.WAIVED);
        assertThat(outcome("novelty")).isEqualTo(Objection.Outcome.MISSED);
        assertThat(objections.of(request, examiner))
                .extracting(Objection::examiner)
                .containsOnly(examiner.accountId());
        assertThat(audit.of(request)).extracting(entry -> entry.entry().act()).contains("objection.add");
    }

    @Test
    void what_was_waived_in_the_last_round_counts_as_waived() {
        examinations.add(request, new Examinations.NewFinding("CLAIMS", "2", "", "缺乏引用基础", "", "", null), examiner);
        String own = examinations.findings(request, 1).stream()
                .filter(finding -> finding.rule().equals("examiner"))
                .findFirst()
                .orElseThrow()
                .id();
        jdbc.sql("UPDATE praetor.exam_finding SET rule = 'FE-CLM-03' WHERE id = :id")
                .param("id", own)
                .update();
        assertThat(outcome("FE-CLM-03")).isEqualTo(Objection.Outcome.FOUND);
        examinations.waive(request, own, new Examinations.Waiver(CaseFinding.Ground.OTHER, "权利要求1已有记载"), examiner);
        assertThat(outcome("FE-CLM-03")).isEqualTo(Objection.Outcome.WAIVED);
    }

    @Test
    void a_clerk_enters_what_the_notice_says_and_the_page_shows_both_sides() throws Exception {
        noted("support", true);
        assertThat(status(entry("support"), "clerk")).isEqualTo(302);
        assertThat(page("/desk/cases/" + request + "/objections", "examiner1"))
                .contains("概括的范围过宽", "预审已提出", "写入意见", "林致和");
        assertThat(page("/desk/cases/" + request, "examiner1")).contains("/desk/cases/" + request + "/objections");
        assertThat(page("/portal/cases/" + request, "lanhe.xu")).doesNotContain("概括的范围过宽", "objections");
        assertThat(status(get("/desk/cases/" + request + "/objections"), "lanhe.xu"))
                .isEqualTo(403);
        assertThat(status(get("/desk/cases/" + request + "/objections"), "pudong.examiner"))
                .isEqualTo(404);
        String id = objections.of(request, examiner).get(0).id();
        assertThat(status(post("/desk/cases/" + request + "/objections/" + id + "/drop"), "clerk"))
                .isEqualTo(302);
        assertThat(objections.of(request, examiner)).isEmpty();
    }

    @Test
    void an_entry_without_rule_or_with_a_day_to_come_is_refused_and_kept_on_the_page() throws Exception {
        MockHttpServletResponse refused = answer(entry("FE-XXX-99"), "clerk");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("请选择规则或者法条", "概括的范围过宽");
        assertThat(objections.add(
                        request,
                        new Objections.NewObjection("support", "OFFICE_ACTION", "2026-03-03", "", ""),
                        examiner))
                .extracting(fault -> fault.field())
                .containsExactly("on");
        assertThat(objections.of(request, examiner)).isEmpty();
    }

    @Test
    void a_supervisor_counts_by_rule_and_examiner_and_only_who_works_on_cases_opens_them() throws Exception {
        noted("support", true);
        finds(request, "opinion");
        outcome("support");
        outcome("novelty");
        assertThat(objections.counts(Centre.BODY))
                .containsExactlyInAnyOrder(
                        new Objections.Count("support", examiner.accountId(), 1, 0, 0),
                        new Objections.Count("novelty", examiner.accountId(), 0, 0, 1));
        assertThat(objections.counts("pudong-centre")).isEmpty();

        String ofMonitor = page("/board/objections", "monitor");
        assertThat(ofMonitor).contains("新颖性", "林致和", "预审未发现").doesNotContain("/board/objections/cases", request);
        assertThat(status(get("/board/objections/cases?point=novelty"), "monitor"))
                .isEqualTo(403);
        assertThat(page("/board/objections", "section")).contains("/board/objections/cases?point=novelty");
        assertThat(page("/board/objections/cases?point=novelty&outcome=MISSED", "section"))
                .contains("/desk/cases/" + request + "/objections");
        assertThat(page("/board/objections/cases?point=novelty&outcome=FOUND", "section"))
                .doesNotContain(request);
        assertThat(page("/board/objections.csv", "monitor")).contains("\"林致和\",\"0\",\"0\",\"1\"");

        parties.recuse(request, person("section").accountId(), "interest", person("head"));
        assertThat(page("/board/objections/cases?point=novelty", "section")).doesNotContain(request);
        assertThat(status(get("/board/objections"), "examiner1")).isEqualTo(403);
    }

    private Objection.Outcome outcome(String point) {
        assertThat(objections.add(
                        request,
                        new Objections.NewObjection(point, "OFFICE_ACTION", "2026-03-02", "1-3", "不符合规定。"),
                        examiner))
                .isEmpty();
        return objections.of(request, examiner).stream()
                .filter(objection -> objection.point().equals(point))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .outcome();
    }

    private void noted(String ground, boolean obvious) {
        assertThat(defects.add(
                        request, new SubstantiveDefects.NewDefect(ground, "2", Map.of(), "理由。", obvious), examiner))
                .isEmpty();
    }

    private AbstractMockHttpServletRequestBuilder<?> entry(String point) {
        return post("/desk/cases/" + request + "/objections")
                .param("point", point)
                .param("notice", "OFFICE_ACTION")
                .param("on", "2026-03-02")
                .param("claims", "2")
                .param("words", "概括的范围过宽");
    }

    private Actor person(String signIn) {
        return accounts.findBySignInName(signIn).orElseThrow().actor();
    }

    private String page(String path, String person) throws Exception {
        return answer(get(path), person).getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> request, String person) throws Exception {
        return answer(request, person).getStatus();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String person)
            throws Exception {
        return web.perform(request.with(csrf()).with(As.person(person)))
                .andReturn()
                .getResponse();
    }
}

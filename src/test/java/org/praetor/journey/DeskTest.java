package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The desk by role and relation, and what it answers when a step cannot be taken or done. */
@PraetorTest
@Import(Centre.class)
class DeskTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "completeness", "complete",
            "formatCorrect", "yes",
            "undertakingSigned", "yes",
            "subjectInField", "yes",
            "abnormalIndicator", "none");

    @Autowired
    Centre centre;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseParties parties;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    CaseFile file;

    @BeforeEach
    void a_request_that_waits_for_admission() {
        clock.set("2026-03-02T09:00");
        file = centre.filed(centre.file(
                "pre-examination",
                Samples.request(),
                Map.of("application", Samples.TEXT),
                centre.company("demo-company-lanhe")));
    }

    @Test
    void staff_of_another_body_and_parties_do_not_get_in() throws Exception {
        assertThat(status(get(caseUrl()), "pudong.examiner")).isEqualTo(404);
        assertThat(status(get(workUrl("check-admission")), "pudong.examiner")).isEqualTo(404);
        assertThat(status(get(caseUrl()), "lanhe.xu")).isEqualTo(403);
        assertThat(status(get(caseUrl()), "flow")).isEqualTo(200);
    }

    @Test
    void when_all_is_given_out_the_next_piece_of_work_is_the_most_urgent_of_ones_own() throws Exception {
        String said = "";
        String opened = "";
        for (int press = 0; press < 500 && !said.equals("desk.queue.own"); press++) {
            MvcResult next = web.perform(post("/desk/next").with(csrf()).with(As.person("flow")))
                    .andReturn();
            said = String.valueOf(next.getFlashMap().get("flash"));
            opened = next.getResponse().getRedirectedUrl();
        }
        assertThat(said).isEqualTo("desk.queue.own");
        String first = answer(get("/desk?show=mine"), "flow").getContentAsString();
        assertThat(first).contains(opened);
        assertThat(first.indexOf("/desk/work/")).isEqualTo(first.indexOf(opened));
    }

    @Test
    void a_recused_person_no_longer_finds_the_case() throws Exception {
        String recusal = caseUrl() + "/recusals";
        assertThat(status(post(recusal).param("account", id("flow")).param("ground", "interest"), "section"))
                .as("R-REC-05: the head of the department decides")
                .isEqualTo(403);
        assertThat(status(post(recusal).param("account", id("flow")).param("ground", "dislike"), "head"))
                .isEqualTo(422);
        assertThat(status(post(recusal).param("account", id("flow")).param("ground", "interest"), "head"))
                .isEqualTo(302);

        assertThat(parties.recused(file.id(), id("flow"))).isTrue();
        assertThat(status(get(workUrl("check-admission")), "flow")).isEqualTo(404);
        assertThat(answer(get("/desk"), "flow").getContentAsString()).doesNotContain(file.id());
    }

    @Test
    void who_reports_himself_is_barred_at_once() throws Exception {
        assertThat(answer(get(caseUrl()), "flow").getContentAsString()).contains("我需要回避");
        assertThat(status(
                        post(caseUrl() + "/recusals")
                                .param("account", id("flow"))
                                .param("ground", "interest"),
                        "flow"))
                .isEqualTo(302);
        assertThat(parties.recused(file.id(), id("flow"))).isTrue();
        assertThat(status(get(caseUrl()), "flow")).isEqualTo(404);
    }

    @Test
    void the_reason_of_a_return_stands_above_the_form_and_the_examiner_is_told() throws Exception {
        assigned();
        centre.complete(file.id(), "examine", centre.staff("pre-examiner"), Map.of("examinerFinding", "pass"));
        centre.complete(
                file.id(),
                "review",
                centre.staff("quality-reviewer"),
                Map.of("qualityVerdict", "disagree", "qualityNote", "权利要求2不清楚"));
        String page = answer(get(workUrl("examine")), "examiner1").getContentAsString();
        assertThat(page).contains("本步骤上次办理之后", "权利要求2不清楚", "韩清越");
        assertThat(page.indexOf("权利要求2不清楚")).isLessThan(page.indexOf("name=\"_submit\""));
        assertThat(answer(get(caseUrl()), "section").getContentAsString()).contains("本案已提交的内容", "权利要求2不清楚");
        assertThat(answer(get("/inbox"), "examiner1").getContentAsString()).contains("有一项任务由您承办");
        assertThat(answer(get("/portal/cases/" + file.id()), "lanhe.xu").getContentAsString())
                .doesNotContain("权利要求2不清楚");
    }

    @Test
    void a_note_from_within_the_step_loses_nothing_that_was_typed() throws Exception {
        assigned();
        String notes = workUrl("examine") + "/notes";
        assertThat(status(
                        post(notes)
                                .param("_note", "与申请人通话")
                                .param("_shown", "searchNote")
                                .param("searchNote", "检索了三个数据库"),
                        "examiner1"))
                .isEqualTo(302);
        assertThat(answer(get(workUrl("examine")), "examiner1").getContentAsString())
                .contains("与申请人通话", "检索了三个数据库", "泡沫陶瓷", "流程图");
    }

    @Test
    void an_act_is_done_by_its_own_button_alone_and_what_was_typed_is_kept() throws Exception {
        String act = "/portal/cases/" + file.id() + "/acts/withdraw";
        for (String button : List.of("_drop", "_add", "_remove", "_enter")) {
            assertThat(status(
                            post(act)
                                    .param(button, "anything")
                                    .param("_shown", "withdrawReason", "withdrawConfirmed")
                                    .param("withdrawReason", "产品计划有变")
                                    .param("withdrawConfirmed", "true"),
                            "lanhe.xu"))
                    .isEqualTo(200);
            assertThat(centre.file(file.id()).open()).as(button).isTrue();
        }
        assertThat(answer(get(act), "lanhe.xu").getContentAsString()).contains("产品计划有变");
    }

    @Test
    void missing_fields_are_named_and_what_was_typed_stays() throws Exception {
        MockHttpServletResponse refused = answer(
                post(workUrl("check-admission"))
                        .param("_submit", "1")
                        .param("completeness", "complete")
                        .param("internalNote", "请核对摘要附图")
                        .param("_note", "写了一半的内部备注"),
                "flow");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请核对摘要附图", "写了一半的内部备注", "材料是否齐备");

        assertThat(answer(get(workUrl("check-admission")), "flow").getContentAsString())
                .contains("请核对摘要附图");
        assertThat(centre.waiting(file.id())).containsExactly("check-admission");
    }

    @Test
    void who_claims_second_is_told_so_and_nothing_changes_hands() throws Exception {
        assigned();
        WorkItem item = centre.waiting(file.id(), "examine");
        String claim = "/desk/work/" + item.id() + "/claim";
        MockHttpServletResponse late =
                answer(post(claim).param("version", String.valueOf(item.version())), "examiner2");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("刚被他人领取").contains("回到队列");
        assertThat(centre.waiting(file.id(), "examine").holder()).isEqualTo(id("examiner1"));
    }

    @Test
    void a_refused_submission_gives_back_what_was_typed() throws Exception {
        assigned();
        MockHttpServletResponse taken = answer(
                post(workUrl("examine"))
                        .param("_submit", "1")
                        .param("examinerFinding", "pass")
                        .param("searchNote", "检索了三个数据库"),
                "examiner2");
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getContentAsString()).contains("检索了三个数据库");
        assertThat(centre.waiting(file.id())).contains("examine");
    }

    @Test
    void the_examiner_sees_the_text_marked_under_his_name_and_a_finding_needs_a_reason_to_be_waived() throws Exception {
        assigned();
        String page = answer(get(workUrl("examine")), "examiner1").getContentAsString();
        assertThat(page).contains("watermarked").contains("泡沫陶瓷");
        assertThat(answer(get("/desk/watermark.svg"), "examiner1").getContentAsString())
                .contains("林致和")
                .contains("2026-03-02");

        String findings = workUrl("examine") + "/findings";
        assertThat(status(
                        post(findings).param("_own.part", "CLAIMS").param("_own.message", "权利要求2缺乏引用基础"), "examiner1"))
                .isEqualTo(302);
        String again = answer(get(workUrl("examine")), "examiner1").getContentAsString();
        assertThat(again).contains("权利要求2缺乏引用基础");
        String finding = again.replaceAll("(?s).*id=\"finding-([^\"]+)\".*", "$1");
        assertThat(status(post(findings + "/" + finding).param("_waive", "OTHER"), "examiner1"))
                .isEqualTo(302);
        assertThat(answer(get(workUrl("examine")), "examiner1").getContentAsString())
                .as("still adopted")
                .contains("finding-adopted");
    }

    @Test
    void the_drawings_of_a_case_are_shown_to_staff_who_may_see_it_and_the_look_is_in_the_record() throws Exception {
        file = centre.filed(centre.file(
                "pre-examination",
                Samples.with(Samples.request(), Samples.UTILITY_MODEL),
                Map.of("application", Samples.sample("utility-model.docx")),
                centre.company("demo-company-lanhe")));
        assigned();
        String page = answer(get(workUrl("examine")), "examiner1").getContentAsString();
        String picture = page.replaceAll("(?s).*<img [^>]*src=\"(/desk/cases/[^\"]+/pictures/[^\"]+)\".*", "$1");

        MockHttpServletResponse shown = answer(get(picture), "examiner1");
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(shown.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(status(get(picture).param("large", "true"), "examiner1")).isEqualTo(200);
        assertThat(status(get(picture), "pudong.examiner")).isEqualTo(404);
        assertThat(status(get(picture), "lanhe.xu")).isEqualTo(403);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = 'picture.read' AND case_id = :id")
                        .param("id", file.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_step_takes_only_the_acts_of_its_own_widgets_from_the_one_who_holds_it() throws Exception {
        assertThat(status(post(workUrl("check-admission") + "/findings").param("_own.message", "x"), "flow"))
                .isEqualTo(409);
        assigned();
        String work = workUrl("examine");
        assertThat(status(post(work + "/differences/1").param("_accept", "1").param("difference:1", "x"), "examiner1"))
                .isEqualTo(409);
        assertThat(status(post(work + "/findings").param("_own.message", "x"), "examiner2"))
                .isEqualTo(409);
    }

    @Test
    void a_letter_is_shown_apart_from_the_house_and_not_to_other_bodies() throws Exception {
        assigned();
        String letter = caseUrl() + "/letters/" + letters.of(file.id()).get(0).id();
        MockHttpServletResponse preview = answer(get(letter + "/preview"), "examiner1");
        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(preview.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox")
                .doesNotContain("script-src");
        assertThat(status(get(letter), "examiner1")).isEqualTo(200);
        assertThat(status(get(letter + "/file"), "pudong.examiner")).isEqualTo(404);
        assertThat(status(post(letter + "/void").param("reason", "错误"), "examiner1"))
                .isEqualTo(403);
    }

    @Test
    void the_clerk_enters_a_withdrawal_by_the_day_it_was_received_and_others_may_not() throws Exception {
        String act = caseUrl() + "/acts/withdraw";
        assertThat(status(get(act), "examiner1")).isEqualTo(409);
        assertThat(answer(get(act), "clerk").getContentAsString()).contains("_receivedOn");
        MockHttpServletRequestBuilder paper =
                post(act).param("_submit", "1").param("withdrawReason", "另行安排").param("withdrawConfirmed", "true");
        MockHttpServletResponse refused = answer(paper.param("_receivedOn", "2026-03-05"), "clerk");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .as("or it would count as received today once the fault is mended")
                .contains("value=\"2026-03-05\"", "收件日期不能晚于今天", "另行安排");
        assertThat(centre.file(file.id()).open()).isTrue();
    }

    @Test
    void a_note_is_kept_for_staff_and_a_case_is_found_by_its_number() throws Exception {
        assertThat(status(post(caseUrl() + "/notes").param("text", "申请人来电询问进度"), "flow"))
                .isEqualTo(302);
        assertThat(answer(get(caseUrl()), "examiner1").getContentAsString()).contains("申请人来电询问进度");
        assertThat(answer(get("/desk/cases").param("number", file.receiptNumber()), "clerk")
                        .getRedirectedUrl())
                .isEqualTo(caseUrl());
        assertThat(answer(get("/desk/cases").param("number", file.receiptNumber()), "pudong.examiner")
                        .getContentAsString())
                .doesNotContain(file.id());
    }

    private void assigned() {
        centre.complete(file.id(), "check-admission", centre.staff("flow-administrator"), COMPLETE);
        centre.complete(file.id(), "assign", centre.staff("flow-administrator"), Map.of("examiner", id("examiner1")));
    }

    private String id(String signIn) {
        return accounts.findBySignInName(signIn).orElseThrow().id();
    }

    private String caseUrl() {
        return "/desk/cases/" + file.id();
    }

    private String workUrl(String step) {
        return "/desk/work/" + centre.waiting(file.id(), step).id();
    }

    private int status(MockHttpServletRequestBuilder request, String person) throws Exception {
        return answer(request, person).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String person) throws Exception {
        return web.perform(request.with(csrf()).with(As.person(person)))
                .andReturn()
                .getResponse();
    }
}

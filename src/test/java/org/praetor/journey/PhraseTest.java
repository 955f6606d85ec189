package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.examination.Phrase;
import org.praetor.examination.Phrases;
import org.praetor.examination.SubstantiveDefects;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The phrase library: whose phrases one may use, who approves them, and how a case fills them. */
@JourneyTest
class PhraseTest extends PreExamination {

    private static final String WORDING = "{claim}不符合{article}关于{ground}的规定，理由如下：{reasons}";

    @Autowired
    Phrases phrases;

    @Autowired
    SubstantiveDefects defects;

    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail audit;

    @Autowired
    MockMvc web;

    Actor colleague;
    Actor head;

    @BeforeEach
    void people() {
        examiner = person("examiner1");
        colleague = person("examiner2");
        head = person("section");
        jdbc.sql("DELETE FROM praetor.exam_phrase_version").update();
        jdbc.sql("DELETE FROM praetor.exam_phrase").update();
    }

    @Test
    void a_personal_phrase_is_its_owners_at_once_and_nobody_elses() {
        Phrase own = written(Phrase.Scope.PERSONAL, examiner);
        assertThat(phrases.usable(examiner)).extracting(Phrase::id).containsExactly(own.id());
        assertThat(phrases.of(colleague)).isEmpty();
        assertThat(code(() -> phrases.get(own.id(), colleague))).isEqualTo("phrase.unknown");
        assertThat(phrases.rewrite(own.id(), "标题", "{claim}缺乏新颖性。", examiner)).isEmpty();
        assertThat(phrases.get(own.id(), examiner).versions())
                .extracting(Phrase.Version::state)
                .containsExactly(Phrase.State.IN_FORCE, Phrase.State.REPLACED);
    }

    @Test
    void an_unknown_placeholder_is_refused_by_name_with_those_there_are() throws Exception {
        MockHttpServletResponse refused =
                answer(post("/desk/phrases").param("title", "新颖性").param("content", "{claims}不具备{新颖性}。"), "examiner1");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("不认识的占位符：{claims} {新颖性}", "{claim} {document} {passage} {article}", "{claims}不具备");
        assertThat(phrases.of(examiner)).isEmpty();
    }

    @Test
    void a_phrase_of_the_unit_is_in_force_once_its_head_approved_it_and_not_before() throws Exception {
        Phrase own = written(Phrase.Scope.PERSONAL, examiner);
        assertThat(status(post("/desk/phrases/" + own.id() + "/propose").param("scope", "UNIT"), "examiner1"))
                .isEqualTo(302);
        Phrase proposed = only(Phrase.Scope.UNIT, examiner);
        assertThat(phrases.usable(colleague)).isEmpty();
        assertThat(status(decision(proposed, "approve"), "examiner2")).isEqualTo(403);
        assertThat(status(decision(proposed, "approve"), "examiner1")).isEqualTo(403);
        assertThat(answer(get("/desk/phrases"), "section").getContentAsString(StandardCharsets.UTF_8))
                .contains("等待我批准");
        assertThat(status(decision(proposed, "approve"), "section")).isEqualTo(302);
        assertThat(phrases.usable(colleague)).extracting(Phrase::id).containsExactly(proposed.id());
        assertThat(acts(proposed.id())).contains("phrase.propose", "phrase.approve");
        assertThat(phrases.of(person("flow"))).as("another unit").isEmpty();
    }

    @Test
    void the_wording_in_force_stays_until_the_next_is_approved_and_every_version_is_kept() throws Exception {
        Phrase unit = written(Phrase.Scope.UNIT, examiner);
        phrases.approve(unit.id(), 1, head);
        assertThat(phrases.rewrite(unit.id(), "标题", "第二版：{claim}。", colleague)).isEmpty();
        assertThat(inForce(unit)).isEqualTo(WORDING);
        assertThat(code(() -> phrases.rewrite(unit.id(), "标题", "第三版", examiner)))
                .isEqualTo("phrase.waits");
        assertThat(code(() -> phrases.refuse(unit.id(), 2, " ", head))).isEqualTo("phrase.reason-missing");
        phrases.refuse(unit.id(), 2, "表述不准确", head);
        assertThat(inForce(unit)).isEqualTo(WORDING);
        assertThat(phrases.rewrite(unit.id(), "标题", "第三版：{claim}。", colleague)).isEmpty();
        phrases.approve(unit.id(), 3, head);
        assertThat(inForce(unit)).isEqualTo("第三版：{claim}。");
        assertThat(phrases.get(unit.id(), examiner).versions())
                .extracting(Phrase.Version::state)
                .containsExactly(Phrase.State.IN_FORCE, Phrase.State.REFUSED, Phrase.State.REPLACED);
        assertThat(answer(get("/desk/phrases/" + unit.id()), "examiner1").getContentAsString(StandardCharsets.UTF_8))
                .contains("表述不准确", "第二版", "顾明远");
    }

    @Test
    void nobody_approves_the_own_wording_not_even_who_has_the_right() {
        Phrase ofHead = written(Phrase.Scope.UNIT, head);
        assertThat(code(() -> phrases.approve(ofHead.id(), 1, head))).isEqualTo("phrase.four-eyes");
        Phrase ofApprover = written(Phrase.Scope.BODY, person("approver"));
        assertThat(code(() -> phrases.approve(ofApprover.id(), 1, person("approver"))))
                .isEqualTo("phrase.four-eyes");
        assertThat(code(() -> phrases.approve(ofApprover.id(), 1, head)))
                .as("the head of a unit does not approve for the centre")
                .isEqualTo("phrase.four-eyes");
        phrases.approve(ofApprover.id(), 1, person("head"));
        assertThat(phrases.usable(person("flow"))).extracting(Phrase::id).containsExactly(ofApprover.id());
        assertThatThrownBy(() -> jdbc.sql("UPDATE praetor.exam_phrase_version SET decided_by = written_by")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_retired_phrase_is_chosen_no_more_and_its_versions_stay() throws Exception {
        Phrase unit = written(Phrase.Scope.UNIT, examiner);
        phrases.approve(unit.id(), 1, head);
        assertThat(status(post("/desk/phrases/" + unit.id() + "/retire"), "examiner1"))
                .isEqualTo(403);
        assertThat(status(post("/desk/phrases/" + unit.id() + "/retire"), "section"))
                .isEqualTo(302);
        assertThat(phrases.usable(examiner)).isEmpty();
        assertThat(phrases.get(unit.id(), examiner).versions()).hasSize(1);
        assertThat(status(get("/desk/phrases/" + unit.id()), "pudong.examiner")).isEqualTo(404);
    }

    @Test
    void a_phrase_chosen_for_a_defect_stands_filled_in_the_letter() throws Exception {
        String request = inExamination();
        Phrase phrase = written(Phrase.Scope.PERSONAL, examiner);
        assertThat(defects.add(
                        request,
                        new SubstantiveDefects.NewDefect("support", "2、5", Map.of(), "参数范围没有实施例支持。", true),
                        examiner))
                .isEmpty();
        String defect = defects.of(request, examiner).get(0).id();
        String work = "/desk/work/" + centre.waiting(request, "examine").id();
        Letter draft = draft(request);
        AbstractMockHttpServletRequestBuilder<?> insert = post(work + "/letters/" + draft.id() + "/phrases")
                .param("letter-body:" + draft.id(), "请一并核对说明书。")
                .param("letter-version:" + draft.id(), String.valueOf(draft.version()))
                .param("_phrase:" + draft.id(), phrase.id());

        assertThat(flash(insert)).as("no defect is chosen").isEqualTo("desk.phrase.missing");
        assertThat(draft(request).body()).isEqualTo("请一并核对说明书。");
        Letter kept = draft(request);
        assertThat(flash(post(work + "/letters/" + draft.id() + "/phrases")
                        .param("letter-body:" + draft.id(), kept.body())
                        .param("letter-version:" + draft.id(), String.valueOf(kept.version()))
                        .param("_phrase:" + draft.id(), phrase.id())
                        .param("_about:" + draft.id(), defect)))
                .isEqualTo("desk.phrase.inserted");

        String filled = "权利要求2、5不符合《专利法》第二十六条第四款关于权利要求不清楚、不简要或者得不到说明书支持的规定，理由如下：参数范围没有实施例支持。";
        assertThat(draft(request).body()).isEqualTo("请一并核对说明书。\n" + filled);
        finds(request, "opinion");
        assertThat(letters.html(draft.id(), examiner)).contains(filled, "请一并核对说明书。");
        assertThat(audit.of(request)).extracting(entry -> entry.entry().act()).contains("phrase.use");
    }

    private Phrase written(Phrase.Scope scope, Actor by) {
        assertThat(phrases.write(scope, "不符合规定", WORDING, by)).isEmpty();
        return only(scope, by);
    }

    private Phrase only(Phrase.Scope scope, Actor reader) {
        List<Phrase> found = phrases.of(reader).stream()
                .filter(phrase -> phrase.scope() == scope)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String inForce(Phrase phrase) {
        return Objects.requireNonNull(phrases.get(phrase.id(), examiner).inForce())
                .content();
    }

    private Letter draft(String request) {
        return letters.of(request).stream()
                .filter(letter -> letter.key().equals("opinion"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts(String phrase) {
        return audit.recentGeneral(java.util.Set.of(), 50).stream()
                .filter(entry -> entry.entry().object().equals(phrase))
                .map(entry -> entry.entry().act())
                .toList();
    }

    private Actor person(String signIn) {
        return accounts.findBySignInName(signIn).orElseThrow().actor();
    }

    private static AbstractMockHttpServletRequestBuilder<?> decision(Phrase phrase, String decision) {
        return post("/desk/phrases/" + phrase.id() + "/decision")
                .param("version", "1")
                .param("decision", decision);
    }

    private static String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (PraetorException e) {
            return e.code();
        }
    }

    private Object flash(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf()).with(As.person("examiner1")))
                .andReturn()
                .getFlashMap()
                .get("flash");
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

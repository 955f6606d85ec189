package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What staff type into a letter is held to the same as what they type into a form: no party reads of another case. */
@JourneyTest
class NamedOthersTest extends PreExamination {

    private static final String OTHER = "与沪预发〔2026〕3号的内容相同。";
    private static final String YEARS = "2019 2020 2021三年的数据，见CN110123456A。";
    private static final String REFUSED = "不得提及其他案件或者其他申请人";

    @Autowired
    Letters letters;

    @Autowired
    MockMvc web;

    private String request;

    @BeforeEach
    void a_request_that_waits_for_admission() {
        request = filed();
    }

    @Test
    void a_step_is_neither_done_nor_saved_as_good_while_a_draft_names_another_case_and_the_text_stays()
            throws Exception {
        String step = "/desk/work/" + centre.waiting(request, "check-admission").id();
        Letter draft = letter("acceptance");

        MockHttpServletResponse done = answer(answered(post(step), draft, OTHER));
        assertThat(done.getStatus()).isEqualTo(422);
        assertThat(done.getContentAsString(StandardCharsets.UTF_8))
                .contains(OTHER, REFUSED)
                .contains("id=\"letter-refused-" + draft.id() + "\"");
        then(request).waitsFor("check-admission").hasNotPassed("decide-admission");
        assertThat(letter("acceptance").body()).isEqualTo(OTHER);
        assertThat(answer(typed(post(step).param("_save", "1"), letter("acceptance"), OTHER))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(typed(post(step + "/letters/" + draft.id()), letter("acceptance"), OTHER))
                        .getStatus())
                .isEqualTo(422);

        assertThat(answer(answered(post(step), letter("acceptance"), YEARS)).getStatus())
                .isEqualTo(302);
        centre.serve();
        then(request).waitsFor("assign");
        assertThat(papers.text(request, "acceptance", applicant)).contains(YEARS.replace(" ", ""));
    }

    @Test
    void a_draft_on_its_own_page_comes_again_with_what_was_typed() throws Exception {
        Letter draft = letter("refusal");
        String page = "/desk/cases/" + request + "/letters/" + draft.id();

        MockHttpServletResponse refused =
                answer(post(page + "/draft").param("version", "1").param("body", OTHER));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(OTHER, REFUSED);
        assertThat(letter("refusal").body()).isEqualTo(draft.body());

        assertThat(answer(post(page + "/draft").param("version", "1").param("body", YEARS))
                        .getStatus())
                .isEqualTo(302);
        assertThat(letter("refusal").body()).isEqualTo(YEARS);
    }

    @Test
    void a_letter_in_the_place_of_another_names_no_other_case_either() throws Exception {
        check(request, Map.of());
        Letter wrong = letter("acceptance");
        String page = "/desk/cases/" + request + "/letters/" + wrong.id();

        MockHttpServletResponse refused = answer(
                post(page + "/void").param("anew", "1").param("reason", "内容有误").param("body", OTHER));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(OTHER, "内容有误", REFUSED);
        assertThat(letters.of(request)).extracting(Letter::state).containsOnly(Letter.State.ISSUED);
    }

    @Test
    void whoever_approves_without_the_page_is_refused_by_the_letters_themselves() {
        letters.edit(letter("acceptance").id(), OTHER, 1, flow);

        assertThatThrownBy(() -> centre.tried(request, "check-admission", flow, ADMITTED, Map.of()))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.code()).isEqualTo("letter.names-others"));
        then(request).waitsFor("check-admission").hasNotPassed("decide-admission");
    }

    private static MockHttpServletRequestBuilder answered(
            MockHttpServletRequestBuilder post, Letter draft, String body) {
        ADMITTED.forEach(post::param);
        return typed(post, draft, body);
    }

    private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder post, Letter draft, String body) {
        return post.param("letter-version:" + draft.id(), Integer.toString(draft.version()))
                .param("letter-body:" + draft.id(), body);
    }

    private Letter letter(String key) {
        return letters.of(request).stream()
                .filter(letter -> letter.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(As.person("flow")))
                .andReturn()
                .getResponse();
    }
}

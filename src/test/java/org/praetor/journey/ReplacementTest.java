package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.examination.Examinations;
import org.praetor.examination.ExaminedText;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files that replace parts of an application are shown as they were read before they are sent. */
@PraetorTest
@Import(Centre.class)
class ReplacementTest {

    private static final Pattern HELD = Pattern.compile("type=\"hidden\" name=\"application\" value=\"([^\"]+)\"");

    @Autowired
    Centre centre;

    @Autowired
    Examinations examinations;

    @Autowired
    MockMvc web;

    @Autowired
    SettableClock clock;

    String request;

    @BeforeEach
    void a_request_that_is_to_be_supplemented() {
        clock.set("2026-03-02T09:00");
        Actor flow = centre.staff("flow-administrator");
        request = centre.filed(centre.file(
                        "pre-examination",
                        Samples.request(),
                        Map.of("application", Samples.TEXT),
                        centre.company("demo-company-lanhe")))
                .id();
        centre.complete(
                request,
                "check-admission",
                flow,
                Map.of(
                        "completeness", "incomplete",
                        "formatCorrect", "yes",
                        "undertakingSigned", "yes",
                        "subjectInField", "yes",
                        "abnormalIndicator", "none",
                        "missingItems", "权利要求书有误"));
    }

    @Test
    void new_files_are_read_and_examined_with_the_rest_before_they_are_sent() throws Exception {
        String step = "/portal/work/" + centre.waiting(request, "supplement").id();
        MockHttpServletResponse first = answer(input(step)
                .part(new MockPart(
                        "application", "权利要求书.txt", "1. 一种泡沫陶瓷过滤器，其特征在于，包括壳体。。".getBytes(StandardCharsets.UTF_8))));

        assertThat(first.getRedirectedUrl()).isEqualTo(step);
        assertThat(centre.waiting(request)).containsExactly("supplement");
        String page = answer(get(step)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("包括壳体。。").contains("finding-E").doesNotContain("缺少说明书");

        Matcher held = HELD.matcher(page);
        assertThat(held.find()).isTrue();
        assertThat(answer(input(step).param("application", held.group(1))).getRedirectedUrl())
                .isEqualTo("/portal/cases/" + request);
        assertThat(centre.waiting(request)).doesNotContain("supplement");
    }

    @Test
    void a_supplement_of_one_part_leaves_the_others_as_they_were() {
        Actor flow = centre.staff("flow-administrator");
        centre.complete(
                request,
                "supplement",
                centre.company("demo-company-lanhe"),
                Map.of("supplementNote", "更正权利要求", "earlyPublication", "yes", "examinationRequested", "yes"),
                Map.of("application", Samples.files(Map.of("权利要求书.txt", "1. 一种泡沫陶瓷过滤器，其特征在于，包括壳体。"))));
        centre.complete(
                request,
                "check-admission",
                flow,
                Map.of(
                        "completeness", "complete",
                        "formatCorrect", "yes",
                        "undertakingSigned", "yes",
                        "subjectInField", "yes",
                        "abnormalIndicator", "none"));
        centre.complete(
                request,
                "assign",
                flow,
                Map.of("examiner", centre.staff("pre-examiner").accountId()));

        assertThat(examinations.text(request, 1).orElseThrow().parts())
                .extracting(ExaminedText.PartText::part)
                .contains("CLAIMS", "DESCRIPTION", "ABSTRACT");
        assertThat(examinations.text(request, 1).orElseThrow().parts().toString())
                .contains("包括壳体。")
                .doesNotContain("孔径逐层减小的三层泡沫陶瓷构成。\n2.");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_words() throws Exception {
        String step = "/portal/work/" + centre.waiting(request, "supplement").id();
        MockHttpServletResponse refused =
                answer(input(step).part(new MockPart("application", "破.zip", new byte[] {'P', 'K', 3, 4, 20, 0})));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("破.zip", "已损坏");
    }

    private static org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder input(
            String step) {
        var input = multipart(step);
        input.param("_submit", "1")
                .param(
                        "_shown",
                        "supplementNote",
                        "application",
                        "earlyPublication",
                        "examinationRequested",
                        "undertakings",
                        "correctsRequest",
                        "undertaking",
                        "supplementFiles")
                .param("supplementNote", "更正权利要求")
                .param("earlyPublication", "yes")
                .param("examinationRequested", "yes");
        return input;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(As.person("lanhe.xu")).with(csrf()))
                .andReturn()
                .getResponse();
    }
}

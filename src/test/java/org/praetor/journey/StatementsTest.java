package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.casefile.TimelineEntry;
import org.praetor.examination.CaseFinding;
import org.praetor.filing.Filed;
import org.praetor.form.FieldError;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Deposit, genetic resources and grace period are stated one by one: asked for, judged, printed and shown each by itself (R-PEA-10, FE-REQ-16 to 18). */
@JourneyTest
class StatementsTest extends PreExamination {

    private static final String DESCRIPTION = "说明书.txt";

    private static final String AMENDED = "三层泡沫陶瓷过滤器";

    private static final Map<String, String> DEPOSITED = Map.of(
            "biologicalDeposit", "yes",
            "deposits[0].className", "枯草芽孢杆菌 Bacillus subtilis",
            "deposits[0].depository", "示范微生物保藏中心",
            "deposits[0].address", "某市某路1号",
            "deposits[0].depositedOn", "2026-02-02",
            "deposits[0].number", "CGMCC No.12345");

    @Autowired
    MockMvc web;

    @Test
    void a_stated_deposit_is_printed_hinted_at_and_compared_with_the_description() throws Exception {
        String request = filed(DEPOSITED, described());
        check(request, Map.of());
        assigned(request);

        assertThat(reasons(request)).contains("R-PEA-10-deposit").doesNotContain("R-PEA-10-genetic", "R-PEA-10-grace");
        assertThat(papers.text(request, "request", flow))
                .contains("生物材料样品的保藏：是；依赖遗传资源：否；不丧失新颖性的宽限期：否。")
                .contains("示范微生物保藏中心", "2026年2月2日", "CGMCCNo.12345");
        assertThat(examinations.findings(request, 1).stream()
                        .filter(finding -> finding.rule().equals("FE-REQ-17"))
                        .map(finding -> finding.severity() + " " + finding.key()))
                .as("the proofs have four months, and the other strain may be a known one")
                .containsExactlyInAnyOrder("I formality.FE-REQ-17.proof", "W formality.FE-REQ-17.request");
        assertThat(web.perform(get("/desk/cases/" + request).with(As.person("flow")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("是否涉及生物材料样品的保藏", "示范微生物保藏中心", "是否依赖遗传资源完成");
    }

    @Test
    void a_stated_deposit_of_which_the_description_is_silent_has_to_be_mended_or_explained() {
        Filed filed = centre.file(
                "pre-examination",
                body,
                Samples.with(Samples.request(), DEPOSITED),
                Map.of("application", Samples.TEXT),
                applicant);

        assertThat(filed.<List<String>>fold(opened -> List.of(), Filed.Refused::obstacles))
                .containsExactly("filing.obstacle.unanswered");
    }

    @Test
    void a_statement_is_not_filed_without_what_belongs_to_it() {
        assertThat(errors(Map.of("biologicalDeposit", "yes"), Map.of()))
                .contains("deposits[0].className", "deposits[0].depositedOn", "deposits[0].number");
        assertThat(errors(Map.of("geneticResources", "yes"), Map.of())).containsExactly("geneticDisclosure");
        assertThat(errors(
                        Map.of("geneticResources", "yes", "gracePeriod", "yes"),
                        Map.of("登记表.pdf", Samples.sample("invention.pdf").get("invention.pdf"))))
                .isEmpty();
    }

    @Test
    void an_answer_corrects_the_title_and_a_statement_and_its_preview_and_the_next_round_know() throws Exception {
        String request = filed(DEPOSITED, described());
        check(request, Map.of());
        assigned(request);
        finds(request, "opinion");
        String step =
                "/portal/work/" + centre.waiting(request, "answer-opinion").id();

        assertThat(preview(step, false)).contains("请求书中的名称“泡沫陶瓷过滤器”与说明书中的名称“" + AMENDED + "”不一致");
        assertThat(preview(step, true)).doesNotContain("请求书中的名称“");

        Map<String, String> corrections = Map.of(
                "answerText", "已按意见修改名称，不再涉及保藏。",
                "correctsRequest", "true",
                "title", AMENDED,
                "biologicalDeposit", "no",
                "geneticResources", "no",
                "gracePeriod", "no");
        centre.complete(request, "answer-opinion", applicant, corrections, Map.of("application", amended()));

        assertThat(cases.files().get(request).subject()).isEqualTo(AMENDED);
        assertThat(cases.record().vocabulary(request))
                .containsEntry("title", AMENDED)
                .containsEntry("biologicalDeposit", "no");
        assertThat(cases.record().timeline(request, true).stream().map(TimelineEntry::key))
                .contains("timeline.renamed");
        assertThat(papers.text(request, "answer", applicant)).contains("请求书信息更正", "发明创造名称：" + AMENDED, "生物材料样品的保藏：否");
        assertThat(examinations.findings(request, 2).stream().map(CaseFinding::rule))
                .doesNotContain("FE-REQ-01", "FE-REQ-17");
    }

    @Test
    void a_deposit_stated_with_the_answer_is_printed_with_it() throws Exception {
        String request = filed();
        check(request, Map.of());
        assigned(request);
        finds(request, "opinion");
        Map<String, String> corrections = Map.of(
                "answerText", "补充保藏事项。",
                "correctsRequest", "true",
                "title", "泡沫陶瓷过滤器",
                "geneticResources", "no",
                "gracePeriod", "no");
        centre.complete(request, "answer-opinion", applicant, Samples.with(corrections, DEPOSITED));

        assertThat(papers.text(request, "answer", applicant))
                .contains("生物材料样品的保藏：是", "示范微生物保藏中心", "2026年2月2日", "CGMCCNo.12345");
        assertThat(examinations.findings(request, 2).stream().map(CaseFinding::rule))
                .as("the description is silent of it")
                .contains("FE-REQ-17");
    }

    @Test
    void an_answer_that_corrects_nothing_leaves_the_request_as_it_was() {
        String request = filed(DEPOSITED, described());
        check(request, Map.of());
        assigned(request);
        finds(request, "opinion");
        Map<String, Object> before = cases.record().vocabulary(request);

        answers(request);

        assertThat(papers.text(request, "answer", applicant)).doesNotContain("请求书信息更正");
        Map<String, Object> after = cases.record().vocabulary(request);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(cases.record().timeline(request, true).stream().map(TimelineEntry::key))
                .doesNotContain("timeline.renamed");
    }

    /** What the page says of the amended files before they are sent. */
    private String preview(String step, boolean corrected) throws Exception {
        MockMultipartHttpServletRequestBuilder post = multipart(step);
        amended().forEach((name, bytes) -> post.part(new MockPart("application", name, bytes)));
        if (corrected) {
            post.param("correctsRequest", "true").param("title", AMENDED);
        }
        web.perform(post.param("_shown", "answerText", "application", "correctsRequest", "title")
                        .param("answerText", "已修改")
                        .with(csrf())
                        .with(As.person(signIn(applicant))))
                .andReturn();
        return web.perform(get(step).with(As.person(signIn(applicant))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> amended() {
        Map<String, String> amended = new HashMap<>(Samples.PARTS);
        amended.replaceAll((file, text) -> text.replace("泡沫陶瓷过滤器", AMENDED));
        return Samples.files(amended);
    }

    private static Map<String, byte[]> described() {
        String description = Samples.PARTS.get(DESCRIPTION).stripTrailing() + """

                浆料中的菌株为枯草芽孢杆菌（Bacillus subtilis），于2026年2月2日保藏于示范微生物保藏中心，地址为某市某路1号，保藏编号为CGMCC No.12345；对照菌株的保藏编号为CCTCC NO: M 2011789。
                """;
        return Samples.files(Samples.with(Samples.PARTS, Map.of(DESCRIPTION, description)));
    }

    private List<String> reasons(String request) {
        return jdbc.sql("""
                        SELECT h.reason FROM praetor.proceeding_decision d
                        JOIN praetor.proceeding_decision_hit h ON h.decision_id = d.id WHERE d.case_id = :request
                        """).param("request", request).query(String.class).list();
    }

    private List<String> errors(Map<String, String> answers, Map<String, byte[]> disclosure) {
        Map<String, Map<String, byte[]>> files = new HashMap<>(Map.of("application", Samples.TEXT));
        if (!disclosure.isEmpty()) {
            files.put("geneticDisclosure", disclosure);
        }
        Filed filed = centre.file("pre-examination", body, Samples.with(Samples.request(), answers), files, applicant);
        return filed.fold(
                opened -> List.of(),
                refused -> refused.errors().stream().map(FieldError::path).toList());
    }
}

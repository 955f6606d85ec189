package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.CaseFinding.Ground;
import org.praetor.examination.CaseFinding.State;
import org.praetor.examination.EarlierFinding;
import org.praetor.examination.EarlierFinding.Fate;
import org.praetor.examination.Examinations.NewFinding;
import org.praetor.examination.Examinations.Waiver;
import org.praetor.examination.RuleFigures;
import org.praetor.examination.TextChange;
import org.praetor.filing.Draft;
import org.praetor.filing.Drafts;
import org.praetor.filing.Review;
import org.praetor.filing.Reviews;
import org.praetor.filing.Uploads;
import org.praetor.filing.Wizards;
import org.praetor.formality.Finding;
import org.praetor.formality.Severity;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Findings on the screens: the applicant mends before he submits, the examiner adopts, waives and adds, the next round tells what became of them. */
@JourneyTest
class FindingsTest extends PreExamination {

    private static final String CLAIMS = "权利要求书.txt";
    private static final String STOP = "FE-CLM-03";

    /** Claim 1 has a full stop within, claim 3 none at its end. */
    private static final Map<String, String> DEFECTIVE = Samples.with(Samples.PARTS, Map.of(CLAIMS, """
            1. 一种泡沫陶瓷过滤器，包括壳体（1）和设于壳体（1）内的滤芯（2）。其特征在于，所述滤芯（2）由孔径逐层减小的三层泡沫陶瓷构成。
            2. 根据权利要求1所述的泡沫陶瓷过滤器，其特征在于，所述壳体（1）的内壁设有保温层（3）。
            3. 根据权利要求2所述的泡沫陶瓷过滤器，其特征在于，所述保温层（3）由陶瓷纤维制成
            """));

    /** Claim 1 mended, claim 2 narrower and with a full stop within; claim 3 as it was. */
    private static final Map<String, String> HALF_MENDED = Map.of(CLAIMS, """
            1. 一种泡沫陶瓷过滤器，包括壳体（1）和设于壳体（1）内的滤芯（2），其特征在于，所述滤芯（2）由孔径逐层减小的三层泡沫陶瓷构成。
            2. 根据权利要求1所述的泡沫陶瓷过滤器，其特征在于，所述壳体（1）的内壁设有厚度为5mm的保温层（3）。所述保温层（3）可拆卸。
            3. 根据权利要求2所述的泡沫陶瓷过滤器，其特征在于，所述保温层（3）由陶瓷纤维制成
            """);

    @Autowired
    Drafts drafts;

    @Autowired
    Wizards wizards;

    @Autowired
    Reviews reviews;

    @Autowired
    RuleFigures figures;

    @Autowired
    MockMvc web;

    @Test
    void an_applicant_who_mends_and_uploads_again_sees_what_is_gone_and_what_is_new() throws Exception {
        Draft draft = drafts.begin("pre-examination", body, null, applicant);
        upload(draft, Samples.files(DEFECTIVE));
        String review = "/portal/filings/" + draft.id() + "/review";
        String first = page(review, signIn(applicant));
        assertThat(first).contains("标注的申请文本", "mark-E").doesNotContain("与上次的文件相比");

        upload(draft, Samples.files(HALF_MENDED));
        String second = page(review, signIn(applicant));

        assertThat(second).contains("与上次的文件相比：已消除 1 项", "新出现 1 项", "权利要求 1 中间用了句号");
        assertThat(page(review, signIn(applicant))).as("seen again").contains("已消除 1 项", "新出现 1 项");
        Review.Since since =
                reviews.of(draft.id(), applicant).map(Review::since).orElseThrow();
        assertThat(since.gone()).extracting(Finding::rule, Finding::place).containsExactly(tuple(STOP, "1"));
    }

    @Test
    void a_filing_that_lacks_reasons_is_told_where_they_are_missing() throws Exception {
        Draft draft = drafts.begin("pre-examination", body, null, applicant);
        upload(draft, Samples.files(DEFECTIVE));
        String review = "/portal/filings/" + draft.id() + "/review";
        assertThat(page(review, signIn(applicant))).doesNotContain("href=\"#answer-", "aria-invalid");

        String refused = web.perform(
                        post(review).param("_submit", "1").with(csrf()).with(As.person(signIn(applicant))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        List<Finding> findings =
                reviews.of(draft.id(), applicant).map(Review::findings).orElseThrow();
        for (int index = 0; index < findings.size(); index++) {
            boolean asked = findings.get(index).severity() == Severity.E;
            assertThat(refused.contains("href=\"#answer-" + index + "\""))
                    .as(findings.get(index).rule())
                    .isEqualTo(asked);
        }
        assertThat(refused).contains("aria-invalid=\"true\"");
    }

    @Test
    void enter_in_a_field_decides_nothing() throws Exception {
        Draft draft = drafts.begin("pre-examination", body, null, applicant);
        upload(draft, Samples.files(DEFECTIVE));
        String review = page("/portal/filings/" + draft.id() + "/review", signIn(applicant));
        assertThat(review)
                .containsPattern("<main[^>]*>(?s:(?!<button).)*<button[^>]*form=\"wizard-form\"[^>]*disabled");

        String work = page(work(defective()), signIn(examiner));
        assertThat(work).containsPattern("id=\"step-form\"(?s:(?!<button).)*<button type=\"submit\"[^>]*disabled");
    }

    @Test
    void the_examiner_adopts_with_one_press_waives_with_a_ground_and_takes_back_what_was_a_mistake() throws Exception {
        String request = defective();
        CaseFinding one = stops(request).get(0);
        CaseFinding three = stops(request).get(1);

        assertThat(press(request, "/" + one.id(), "_adopt", "1").getResponse().getRedirectedUrl())
                .as("the page stands at the next open one")
                .contains("#finding-")
                .doesNotContain(one.id());
        assertThat(state(request, one)).isEqualTo(State.ADOPTED);
        List<CaseFinding> all = examinations.findings(request, 1);
        CaseFinding last = all.get(all.size() - 1);
        String open = all.stream()
                .filter(finding -> finding.state() == State.OPEN)
                .map(CaseFinding::id)
                .findFirst()
                .orElseThrow();
        press(request, "/" + last.id(), "_reopen", "1");
        assertThat(press(request, "/" + last.id(), "_adopt", "1").getResponse().getRedirectedUrl())
                .as("after the last one it begins at the top again")
                .endsWith("#finding-" + open);
        press(request, "/" + last.id(), "_reopen", "1");
        press(request, "/" + one.id(), "_reopen", "1");
        assertThat(state(request, one)).isEqualTo(State.OPEN);

        MvcResult unexplained = press(request, "/" + three.id(), "_waive", "OTHER", "_own.message", "还没写完的意见");
        assertThat(unexplained.getFlashMap().get("flash")).isEqualTo("desk.finding.reason-missing");
        assertThat(unexplained.getFlashMap().get("typed").toString()).contains("还没写完的意见");
        assertThat(state(request, three)).isEqualTo(State.OPEN);

        press(request, "/" + three.id(), "_waive", "MISREAD", "reason:" + three.id(), "换行被误读");
        assertThat(finding(request, three))
                .extracting(CaseFinding::state, CaseFinding::ground, CaseFinding::waiveReason)
                .containsExactly(State.WAIVED, Ground.MISREAD, "换行被误读");
        assertThat(page(work(request), signIn(examiner))).contains("不采纳理由：文件识别有误", "换行被误读");
    }

    @Test
    void all_findings_of_a_rule_are_waived_at_once_and_no_others() throws Exception {
        String request = defective();
        List<CaseFinding> stops = stops(request);
        assertThat(stops).hasSize(2);
        String first = stops.get(0).id();

        press(request, "/" + first, "_waive", "MISJUDGED", "all:" + first, "1");

        assertThat(stops(request)).extracting(CaseFinding::state).containsOnly(State.WAIVED);
        assertThat(examinations.findings(request, 1))
                .filteredOn(finding -> !finding.rule().equals(STOP))
                .extracting(CaseFinding::state)
                .doesNotContain(State.WAIVED);
    }

    @Test
    void a_finding_of_the_examiners_own_stands_at_its_words_and_what_cannot_be_placed_is_given_back() throws Exception {
        String request = defective();

        MvcResult lost =
                press(request, "", "_own.part", "CLAIMS", "_own.excerpt", "文中没有的话", "_own.message", "保温层的材料未限定");
        assertThat(lost.getFlashMap().get("flash")).isEqualTo("desk.finding.words-missing");
        assertThat(lost.getFlashMap().get("typed").toString()).contains("文中没有的话", "保温层的材料未限定");

        press(request, "", "_own.part", "CLAIMS", "_own.excerpt", "内壁 设有保温层", "_own.message", "保温层的材料未限定");
        press(request, "", "_own.part", "CLAIMS", "_own.place", "权利要求3", "_own.message", "纤维的种类不清楚");

        List<CaseFinding> own = examinations.findings(request, 1).stream()
                .filter(CaseFinding::own)
                .toList();
        assertThat(own)
                .extracting(CaseFinding::place, CaseFinding::excerpt, CaseFinding::state)
                .containsExactly(
                        tuple("2", "内壁设有保温层", State.ADOPTED),
                        tuple("权利要求3", "根据权利要求2所述的泡沫陶瓷过滤器，其特征在于，所述保温层（3）由陶瓷纤维制成", State.ADOPTED));
        assertThat(page(work(request), signIn(examiner)))
                .contains("id=\"mark-" + own.get(0).id() + "\"");
        press(request, "/" + own.get(1).id(), "_remove", "1");
        assertThat(examinations.findings(request, 1))
                .filteredOn(CaseFinding::own)
                .hasSize(1);
    }

    @Test
    void the_opinion_says_place_text_message_suggestion_and_basis_of_what_was_adopted_and_nothing_that_was_waived() {
        String request = defective();
        adoptsAndWaives(request);

        finds(request, "opinion");

        assertThat(papers.text(request, "opinion", applicant))
                .contains("2项缺陷", "权利要求1中间用了句号", "请只在结尾用一个句号", "原文：“")
                .contains("保温层的材料未限定", "原文：“内壁设有保温层”", "写明材料", "专利法第二十六条第四款")
                .doesNotContain("权利要求3没有以句号结尾");
    }

    @Test
    void a_party_that_answers_sees_which_adopted_defects_its_new_pages_mend() throws Exception {
        String request = defective();
        adoptsAndWaives(request);
        finds(request, "opinion");
        String step =
                "/portal/work/" + centre.waiting(request, "answer-opinion").id();

        web.perform(multipart(step)
                        .part(new MockPart(
                                "application", CLAIMS, HALF_MENDED.get(CLAIMS).getBytes(StandardCharsets.UTF_8)))
                        .param("_submit", "1")
                        .param("_shown", "answerText", "application")
                        .param("answerText", "已修改")
                        .with(csrf())
                        .with(As.person(signIn(applicant))))
                .andReturn();

        String page = page(step, signIn(applicant));
        assertThat(page)
                .as("what is gone is folded away, below what is left")
                .containsPattern("fate-(?!gone)(?s:.*)<summary>已消除（\\d+）</summary>(?s:.*)fate-gone");
        assertThat(page).contains("fate-gone", "已消除", "该处已修改，由审查员核对", "新出现").doesNotContain("换行被误读");
    }

    @Test
    void the_next_round_shows_track_marks_what_became_of_the_adopted_and_keeps_the_waivers() throws Exception {
        String request = defective();
        adoptsAndWaives(request);
        finds(request, "opinion");
        centre.complete(
                request,
                "answer-opinion",
                applicant,
                Map.of("answerText", "已修改"),
                Map.of("application", Samples.files(HALF_MENDED)));

        assertThat(examinations.changes(request, 2))
                .extracting(TextChange::part, TextChange::place, TextChange::kind)
                .containsExactly(
                        tuple("CLAIMS", "1", TextChange.Kind.CHANGED), tuple("CLAIMS", "2", TextChange.Kind.CHANGED));
        assertThat(examinations.earlier(request, 2))
                .extracting(earlier -> earlier.finding().message(), EarlierFinding::fate)
                .containsExactly(
                        tuple("权利要求 1 中间用了句号，每项权利要求只允许在结尾用一个句号。", Fate.GONE), tuple("保温层的材料未限定", Fate.TEXT_CHANGED));
        assertThat(stops(request))
                .extracting(CaseFinding::place, CaseFinding::state, finding -> finding.continues() == null)
                .containsExactly(tuple("2", State.OPEN, true), tuple("3", State.WAIVED, false));
        String page = page(work(request), signIn(examiner));
        assertThat(page).contains("与上一轮文本的差异", "<ins>厚度为5mm的</ins>", "<del>", "本轮新发现", "上一轮采纳的缺陷（2）");

        String own = examinations.earlier(request, 2).get(1).finding().id();
        assertThat(press(request, "/" + own, "_again", "1").getFlashMap().get("flash"))
                .as("its words were changed")
                .isEqualTo("desk.finding.words-missing");
    }

    @Test
    void waivers_are_counted_per_rule_for_supervisors_without_a_word_of_any_text() throws Exception {
        Actor monitor = centre.staff("monitor");
        RuleFigures.Line before = line();
        String request = defective();
        adoptsAndWaives(request);

        RuleFigures.Line after = line();
        assertThat(after.hits() - before.hits()).isEqualTo(2);
        assertThat(after.adopted() - before.adopted()).isEqualTo(1);
        assertThat(after.grounds().get(Ground.MISREAD) - before.grounds().getOrDefault(Ground.MISREAD, 0L))
                .isEqualTo(1);
        String page = page("/board/rules", signIn(monitor));
        assertThat(page).contains(STOP, "文件识别有误").doesNotContain("换行被误读", "泡沫陶瓷");
        assertThat(page("/board/rules.csv", signIn(monitor))).contains(STOP).doesNotContain("换行被误读", "泡沫陶瓷");
        assertThat(figures.of("pudong-centre", clock.instant().minusSeconds(9_000_000)))
                .extracting(RuleFigures.Line::rule)
                .doesNotContain(STOP);
    }

    private RuleFigures.Line line() {
        return figures.of(body, clock.instant().minusSeconds(9_000_000)).stream()
                .filter(line -> line.rule().equals(STOP))
                .findFirst()
                .orElse(new RuleFigures.Line(STOP, 0, 0, 0, Map.of()));
    }

    private String defective() {
        String request = filed();
        check(request, Map.of("completeness", "incomplete", "missingItems", "权利要求书有误"));
        centre.complete(
                request,
                "supplement",
                applicant,
                Map.of("supplementNote", "更正", "earlyPublication", "yes", "examinationRequested", "yes"),
                Map.of("application", Samples.files(DEFECTIVE)));
        check(request, Map.of());
        return assigned(request);
    }

    /** Claim 1 is adopted, claim 3 waived, an own one added. */
    private void adoptsAndWaives(String request) {
        List<CaseFinding> stops = stops(request);
        examinations.adopt(request, stops.get(0).id(), examiner);
        examinations.waive(request, stops.get(1).id(), new Waiver(Ground.MISREAD, "换行被误读"), examiner);
        examinations.add(
                request, new NewFinding("CLAIMS", "", "内壁设有保温层", "保温层的材料未限定", "写明材料", "专利法第二十六条第四款", null), examiner);
    }

    private List<CaseFinding> stops(String request) {
        return examinations.findings(request, Math.toIntExact(examinations.round(request))).stream()
                .filter(finding -> finding.rule().equals(STOP))
                .toList();
    }

    private CaseFinding finding(String request, CaseFinding wanted) {
        return examinations.findings(request, 1).stream()
                .filter(finding -> finding.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    private State state(String request, CaseFinding wanted) {
        return finding(request, wanted).state();
    }

    private void upload(Draft draft, Map<String, byte[]> files) {
        List<String> held = documents(draft);
        wizards.save(
                draft.id(),
                "application-page",
                Map.of("_shown", List.of("application"), "application", held),
                files.entrySet().stream()
                        .map(file -> new Uploads.Incoming(
                                "application",
                                file.getKey(),
                                file.getValue().length,
                                new ByteArrayResource(file.getValue())))
                        .toList(),
                applicant);
    }

    private List<String> documents(Draft draft) {
        return drafts.get(draft.id(), applicant).input().values().get("application") instanceof List<?> held
                ? held.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String work(String request) {
        return "/desk/work/" + centre.waiting(request, "examine").id();
    }

    private MvcResult press(String request, String finding, String... parameters) throws Exception {
        MockHttpServletRequestBuilder post = post(work(request) + "/findings" + finding);
        for (int index = 0; index < parameters.length; index += 2) {
            post.param(parameters[index], parameters[index + 1]);
        }
        return web.perform(post.with(csrf()).with(As.person(signIn(examiner)))).andReturn();
    }

    private String page(String address, String person) throws Exception {
        MockHttpServletResponse response =
                web.perform(get(address).with(As.person(person))).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

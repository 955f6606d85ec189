package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A case as its party sees it: every link opens, and nothing of the house's own work is behind any. */
@JourneyTest
class PortalCaseTest extends PreExamination {

    private static final Pattern LINK = Pattern.compile("href=\"(/portal/[^\"]+)\"");
    private static final Pattern LAST_PAGE = Pattern.compile("第 1 / (\\d+) 页");
    private static final Pattern MORE = Pattern.compile("/portal/work/more-(\\d+)\"");
    private static final String FILES = "answerFiles";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Letters letters;

    @Autowired
    CaseDocuments documents;

    @Autowired
    StepForms forms;

    @Test
    void every_link_of_a_case_opens_the_own_archived_papers_among_them() throws Exception {
        String request = marked();
        String page = page("/portal/cases/" + request);
        List<String> links = LINK.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(page).contains("专利申请预审请求书", "申请号反馈表");
        assertThat(links).hasSizeGreaterThan(8);
        for (String path : links) {
            assertThat(answer(path).getStatus()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_date_in_a_year_whose_holidays_are_not_published_is_provisional_on_screen_and_on_paper() throws Exception {
        clock.set("2026-12-30T09:00");
        String request = passed();

        assertThat(papers.text(request, "pass", applicant)).contains("2027年1月7日（暂定，该年度节假日安排尚未公布）（含当日）前");
        assertThat(toDos()).contains("暂定");
        assertThat(page("/portal/cases/" + request)).contains("2027-01-07", "暂定");

        clock.set("2026-03-02T09:00");
        String certain = passed();
        assertThat(papers.text(certain, "pass", applicant)).doesNotContain("暂定");
        assertThat(page("/portal/cases/" + certain)).doesNotContain("暂定");
    }

    @Test
    void a_stamped_scan_reaches_the_party_as_the_picture_it_is() throws Exception {
        jdbc.sql("UPDATE praetor.organisation SET seals_electronically = false WHERE id = :body")
                .param("body", Centre.BODY)
                .update();
        try {
            String request = accepted();
            String letter = papers.latest(request, "acceptance").id();
            letters.sealedByHand(letter, new ByteArrayInputStream(PNG), centre.staff("clerk"));

            MockHttpServletResponse answer = answer("/portal/cases/" + request + "/letters/" + letter);

            assertThat(answer.getContentType()).isEqualTo("image/png");
            assertThat(answer.getHeader("Content-Disposition")).contains(".png").doesNotContain(".pdf");
            assertThat(answer.getContentAsByteArray()).isEqualTo(PNG);
        } finally {
            jdbc.sql("UPDATE praetor.organisation SET seals_electronically = true WHERE id = :body")
                    .param("body", Centre.BODY)
                    .update();
        }
    }

    @Test
    void the_steps_of_staff_are_not_there_for_a_party() throws Exception {
        String request = inExamination();
        String item = "/portal/work/" + centre.waiting(request, "examine").id();

        assertThat(answer(item).getStatus()).isEqualTo(404);
        for (String door : List.of(item, item + "/form")) {
            assertThat(web.perform(post(door).with(As.person("lanhe.xu")).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_file_waits_for_its_answer_and_is_no_part_of_the_case_before() throws Exception {
        String request = inExamination();
        finds(request, "opinion");
        WorkItem item = centre.waiting(request, "answer-opinion");
        int before = documents.of(request).size();
        save(item, "_save", "旧稿.txt");
        save(item, "_save", "修改页.txt");
        List<String> waiting = documents.pending(request, item.step()).stream()
                .map(CaseDocument::fileName)
                .toList();

        assertThat(waiting).hasSize(1).doesNotContain("旧稿.txt");
        assertThat(documents.of(request)).hasSize(before);
        String pending = documents.pending(request, item.step()).get(0).id();
        assertThat(answer("/portal/cases/" + request + "/documents/" + pending).getStatus())
                .isEqualTo(404);

        forms.complete(
                        item.id(),
                        accounts.findBySignInName("lanhe.xu").orElseThrow().actor(),
                        new StepInput(
                                Map.of(
                                        "_shown",
                                        List.of("answerText", "application", "correctsRequest", FILES),
                                        "answerText",
                                        List.of("已修改"),
                                        FILES,
                                        List.of(pending)),
                                List.of(),
                                null))
                .fold(done -> done, refused -> {
                    throw new AssertionError(refused.bound().errors());
                });

        assertThat(documents.pending(request, item.step())).isEmpty();
        assertThat(documents.of(request)).hasSize(before + 1);
        assertThat(answer("/portal/cases/" + request + "/documents/" + pending).getStatus())
                .isEqualTo(200);
    }

    @Test
    void every_to_do_is_on_some_page_the_most_urgent_first() throws Exception {
        String request = inExamination();
        finds(request, "opinion");
        jdbc.sql("""
                        INSERT INTO praetor.work_item (id, case_id, body, proceeding, kind, step, candidate, staff, phase,
                                                       during_hold, due_at, priority, opened_at)
                        SELECT 'more-' || n, i.case_id, i.body, i.proceeding, i.kind, i.step, i.candidate, i.staff, i.phase,
                               i.during_hold, i.due_at + make_interval(days => n), i.priority, i.opened_at
                          FROM praetor.work_item i, generate_series(1, 230) AS n WHERE i.id = :id
                        """)
                .param("id", centre.waiting(request, "answer-opinion").id())
                .update();

        try {
            String first = page("/portal");
            String all = toDos();
            List<Integer> seen = MORE.matcher(all)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .distinct()
                    .toList();
            assertThat(seen).hasSize(230).isSorted();
            assertThat(first).doesNotContain("/portal/work/more-230\"");
        } finally {
            jdbc.sql("DELETE FROM praetor.work_item WHERE id LIKE 'more-%'").update();
        }
    }

    @Test
    void what_came_too_late_is_given_back_and_a_step_done_leads_to_its_case() throws Exception {
        String request = inExamination();
        finds(request, "opinion");
        String item =
                "/portal/work/" + centre.waiting(request, "answer-opinion").id();
        assertThat(page(item)).contains("办理期限", "预审意见通知书");
        answers(request);

        assertThat(answer(item).getRedirectedUrl()).isEqualTo("/portal/cases/" + request);
        MockHttpServletResponse late = web.perform(post(item)
                        .param("answerText", "写了一个下午的答复")
                        .param("_submit", "1")
                        .with(As.person("lanhe.xu"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("写了一个下午的答复");
    }

    @Test
    void whose_request_is_held_reads_what_to_explain_and_until_when_and_answers_with_his_evidence() throws Exception {
        String request = filed();
        check(request, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", "参数没有说明来源。"));
        WorkItem item = centre.waiting(request, "explain-indicators");
        String step = "/portal/work/" + item.id();

        assertThat(toDos()).contains(step, "说明情况", "2026-03-09");
        assertThat(page("/portal/cases/" + request)).contains(step, "说明情况通知书", "2026-03-09");
        assertThat(page(step))
                .contains("办理期限", "2026-03-09", "说明情况通知书", "这不是认定", "也可以撤回本预审请求", "情况说明", "证明材料")
                .doesNotContain("核实意见", "内部备注");

        assertThat(sends(step, "").getStatus()).isEqualTo(422);
        assertThat(sends(step, "参数由实验测得。").getRedirectedUrl()).isEqualTo("/portal/cases/" + request);

        then(request).waitsFor("clear-indicators").hasMet("preexam.explain");
        assertThat(documents.of(request)).extracting(CaseDocument::fileName).contains("研发记录.txt");
        assertThat(page("/portal/cases/" + request)).doesNotContain("clear-indicators", "核实意见");
    }

    private MockHttpServletResponse sends(String step, String words) throws Exception {
        return web.perform(multipart(step)
                        .part(new MockPart("explanationFiles", "研发记录.txt", "记录".getBytes(StandardCharsets.UTF_8)))
                        .param("_shown", "explanation", "explanationFiles")
                        .param("explanation", words)
                        .param("_submit", "1")
                        .with(As.person("lanhe.xu"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void save(WorkItem item, String button, String name) throws Exception {
        MockHttpServletResponse saved = web.perform(multipart("/portal/work/" + item.id())
                        .part(new MockPart(FILES, name, "修改".getBytes(StandardCharsets.UTF_8)))
                        .param("_shown", "answerText", FILES)
                        .param("answerText", "已修改")
                        .param(button, "1")
                        .with(As.person("lanhe.xu"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(saved.getStatus()).isEqualTo(302);
    }

    /** All pages of the list of to-dos: on which of them a step stands depends on what the other tests have left open. */
    private String toDos() throws Exception {
        String first = page("/portal");
        int pages = LAST_PAGE
                .matcher(first)
                .results()
                .findFirst()
                .map(found -> Integer.parseInt(found.group(1)))
                .orElse(1);
        StringBuilder all = new StringBuilder(first);
        for (int page = 2; page <= pages; page++) {
            all.append(page("/portal?todo=" + page));
        }
        return all.toString();
    }

    private String page(String path) throws Exception {
        return answer(path).getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(path).with(As.person("lanhe.xu"))).andReturn().getResponse();
    }
}

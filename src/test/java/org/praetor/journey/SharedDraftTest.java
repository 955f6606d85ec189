package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.filing.Draft;
import org.praetor.filing.Drafts;
import org.praetor.filing.Review;
import org.praetor.filing.Reviews;
import org.praetor.filing.Uploads;
import org.praetor.filing.WizardPage;
import org.praetor.filing.Wizards;
import org.praetor.proceeding.Proceedings;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Two tabs or two colleagues on one draft: nothing is lost, and a reason stays with its finding. */
@PraetorTest
@Import(Centre.class)
class SharedDraftTest {

    private static final Pattern SEEN = Pattern.compile("name=\"_seen\" value=\"([^\"]+)\"");
    private static final Pattern ANSWER = Pattern.compile("name=\"(answer:[^\"]+)\"");
    private static final Map<String, List<String>> DATA =
            Map.of("_shown", List.of("title", "kind"), "title", List.of("一种杯子"), "kind", List.of("invention"));

    @Autowired
    Centre centre;

    @Autowired
    Drafts drafts;

    @Autowired
    Wizards wizards;

    @Autowired
    Reviews reviews;

    @Autowired
    Uploads uploads;

    @Autowired
    Proceedings proceedings;

    @Autowired
    CaseDocuments documents;

    @Autowired
    MockMvc web;

    @Autowired
    SettableClock clock;

    Actor applicant;
    Draft draft;

    @BeforeEach
    void a_draft() {
        clock.set("2026-03-02T09:00");
        applicant = centre.company("demo-company-lanhe");
        draft = drafts.begin("pre-examination", Centre.BODY, null, applicant);
    }

    @Test
    void a_save_between_the_taking_of_a_file_and_the_keeping_of_its_page_leaves_the_file() {
        String id = uploads.take(
                        draft.id(),
                        "file-request",
                        true,
                        List.of(file("权利要求书.txt", "1. 一种杯子，其特征在于，包括杯体。")),
                        proceedings.filingForm("pre-examination"),
                        applicant)
                .documents()
                .get("application")
                .get(0);

        CompletableFuture.runAsync(() -> wizards.save(draft.id(), "request-data", DATA, List.of(), applicant))
                .join();
        wizards.save(draft.id(), "application-page", holding(id), List.of(), applicant);

        assertThat(documents.of(draft.id())).extracting(CaseDocument::id).containsExactly(id);
        assertThat(wizards.read(draft.id(), applicant)
                        .orElseThrow()
                        .application()
                        .claims())
                .hasSize(1);
    }

    @Test
    void of_two_who_bring_files_at_the_same_moment_one_is_told_and_neither_loses_his_file() throws Exception {
        String seen = wizards.page(draft.id(), "application-page", applicant).seen();
        AtomicInteger person = new AtomicInteger();

        List<WizardPage> pages = Together.run(2, () -> {
            String part = person.incrementAndGet() == 1 ? "权利要求书" : "说明书摘要";
            return wizards.save(
                    draft.id(),
                    "application-page",
                    Samples.with(holding(), Map.of(Wizards.SEEN, List.of(seen))),
                    List.of(file(part + ".txt", Samples.PARTS.get(part + ".txt"))),
                    applicant);
        });

        assertThat(pages).filteredOn(page -> page.meanwhile() != null).hasSize(1);
        assertThat(documents.of(draft.id())).hasSize(2);
        String held = String.valueOf(
                drafts.get(draft.id(), applicant).input().values().get("application"));
        String offered = pages.stream()
                .filter(page -> page.meanwhile() != null)
                .map(page -> page.form().components().toString())
                .findFirst()
                .orElseThrow();
        assertThat(documents.of(draft.id()))
                .extracting(CaseDocument::id)
                .filteredOn(id -> !held.contains(id))
                .singleElement()
                .satisfies(id -> assertThat(offered).contains(id));
    }

    @Test
    void a_page_that_a_colleague_saved_meanwhile_answers_409_and_shows_both_texts() throws Exception {
        String shown = page("request-data");
        Matcher seen = SEEN.matcher(shown);
        assertThat(seen.find()).isTrue();
        wizards.save(draft.id(), "request-data", DATA, List.of(), applicant);

        MockHttpServletResponse stale = send(seen.group(1), "一种带盖的杯子");
        assertThat(stale.getStatus()).isEqualTo(409);
        String both = stale.getContentAsString(StandardCharsets.UTF_8);
        assertThat(both).contains("一种带盖的杯子").contains("<dd>一种杯子</dd>");
        assertThat(title()).isEqualTo("一种杯子");

        Matcher now = SEEN.matcher(both);
        assertThat(now.find()).isTrue();
        assertThat(send(now.group(1), "一种带盖的杯子").getStatus()).isNotEqualTo(409);
        assertThat(title()).isEqualTo("一种带盖的杯子");
    }

    @Test
    void a_document_that_is_gone_is_said_and_does_not_stop_the_page() throws Exception {
        wizards.save(draft.id(), "application-page", holding(), List.of(file("权利要求书.txt", "1. 一种杯子。")), applicant);
        documents.discard(draft.id(), documents.of(draft.id()).get(0).id(), applicant);

        assertThat(web.perform(get("/portal/filings/" + draft.id() + "/review").with(As.person("lanhe.xu")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("有一个文件已被移除");
    }

    @Test
    void every_finding_has_its_own_reason_and_a_mended_one_takes_its_reason_along() throws Exception {
        wizards.save(
                draft.id(), "application-page", holding(), List.of(file("说明书.txt", "一种杯子\n技术领域\n本发明涉及杯子。")), applicant);
        String review = web.perform(
                        get("/portal/filings/" + draft.id() + "/review").with(As.person("lanhe.xu")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> names =
                ANSWER.matcher(review).results().map(match -> match.group(1)).toList();
        assertThat(names).doesNotHaveDuplicates();
        List<String> headings =
                names.stream().filter(name -> name.contains("FE-DSC-02")).toList();
        assertThat(headings).hasSizeGreaterThan(1);

        for (String name : headings) {
            web.perform(post("/portal/filings/" + draft.id() + "/review")
                    .param(name, "理由" + headings.indexOf(name))
                    .with(As.person("lanhe.xu"))
                    .with(csrf()));
        }
        assertThat(answers().values()).contains("理由0", "理由1");

        wizards.save(
                draft.id(),
                "application-page",
                holding(),
                List.of(file("说明书.txt", Samples.PARTS.get("说明书.txt"))),
                applicant);
        assertThat(drafts.get(draft.id(), applicant).input().answers()).isEmpty();
    }

    @Test
    void a_tab_keeps_what_was_typed_and_leads_to_its_page() throws Exception {
        assertThat(page("request-data"))
                .contains("name=\"_goto\" value=\"inventors-page\"")
                .doesNotContain("?page=");
        MockHttpServletResponse left = web.perform(multipart("/portal/filings/" + draft.id())
                        .param("_page", "request-data")
                        .param("_shown", "title")
                        .param("title", "一种杯盖")
                        .param("_goto", "inventors-page")
                        .with(As.person("lanhe.xu"))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(left.getRedirectedUrl()).isEqualTo("/portal/filings/" + draft.id() + "?page=inventors-page");
        assertThat(title()).isEqualTo("一种杯盖");
        assertThat(web.perform(post("/portal/filings/" + draft.id() + "/review")
                                .param("answer:x", "理由")
                                .param("_goto", "request-data")
                                .with(As.person("lanhe.xu"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/portal/filings/" + draft.id() + "?page=request-data");
        assertThat(drafts.get(draft.id(), applicant).input().answers()).containsEntry("x", "理由");
    }

    private Map<String, String> answers() {
        return reviews.of(draft.id(), applicant).map(Review::answers).orElseThrow();
    }

    private String title() {
        return String.valueOf(drafts.get(draft.id(), applicant).input().values().get("title"));
    }

    private String page(String page) throws Exception {
        return web.perform(
                        get("/portal/filings/" + draft.id()).param("page", page).with(As.person("lanhe.xu")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String seen, String title) throws Exception {
        return web.perform(multipart("/portal/filings/" + draft.id())
                        .param("_page", "request-data")
                        .param("_seen", seen)
                        .param("_shown", "title", "kind")
                        .param("title", title)
                        .param("kind", "invention")
                        .param("_save", "1")
                        .with(As.person("lanhe.xu"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Map<String, List<String>> holding(String... documents) {
        return Map.of("_shown", List.of("application"), "application", List.of(documents));
    }

    private static Uploads.Incoming file(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Uploads.Incoming("application", name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}

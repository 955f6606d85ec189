package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.audit.RecordedEntry;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.examination.Defect;
import org.praetor.examination.Hit;
import org.praetor.examination.SearchRecords;
import org.praetor.examination.SubstantiveDefects;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The examination on substance: what the examiner searches stays in the house, what he raises stands in the letter. */
@JourneyTest
class SubstanceTest extends PreExamination {

    private static final String QUERY = "泡沫陶瓷 AND 造孔剂梯度分布";
    private static final String REASONS = "对比文件1已经公开了权利要求1的全部技术特征，二者属于相同的技术领域。";

    @Autowired
    SearchRecords searches;

    @Autowired
    SubstantiveDefects defects;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail audit;

    @Autowired
    MockMvc web;

    String request;
    String work;

    @BeforeEach
    void a_request_that_examiner1_examines() {
        examiner = accounts.findBySignInName("examiner1").orElseThrow().actor();
        request = inExamination();
        work = "/desk/work/" + centre.waiting(request, "examine").id();
    }

    @Test
    void what_was_searched_is_kept_by_round_and_written_to_the_audit_record() throws Exception {
        assertThat(status(search("H01M 4/38、C04B 38/00"), "examiner1")).isEqualTo(302);
        assertThat(searches.searches(request, examiner)).singleElement().satisfies(search -> {
            assertThat(search.round()).isEqualTo(1);
            assertThat(search.query()).isEqualTo(QUERY);
            assertThat(search.classes()).isEqualTo("H01M 4/38、C04B 38/00");
        });
        assertThat(acts()).contains("search.add");
        assertThat(page(work, "examiner1")).contains(QUERY, "CNABS");
    }

    @Test
    void a_faulty_entry_is_refused_by_name_and_what_was_typed_is_there_again() throws Exception {
        MvcResult refused = web.perform(search("Foo").with(csrf()).with(As.person("examiner1")))
                .andReturn();
        assertThat(refused.getFlashMap().get("flash")).isEqualTo("desk.search.fault.classes");
        String again = web.perform(
                        get(work).cookie(refused.getResponse().getCookies()).with(As.person("examiner1")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("分类号不能识别", QUERY);
        assertThat(searches.searches(request, examiner)).isEmpty();

        assertThat(flash(hit("", "CN"))).isEqualTo("desk.search.fault.document");
        assertThat(flash(hit("CN101234567A", "China"))).isEqualTo("desk.search.fault.country");
        assertThat(documents.of(request))
                .as("the copy of a refused hit is not taken")
                .noneMatch(document -> document.category().equals("search-copy"));
    }

    @Test
    void what_is_half_typed_elsewhere_on_the_page_is_there_after_an_entry_was_kept() throws Exception {
        MvcResult kept = web.perform(search("C04B 38/00")
                        .param("_defect.reasons", "还没写完的理由")
                        .param("_note", "还没写完的备注")
                        .with(csrf())
                        .with(As.person("examiner1")))
                .andReturn();
        assertThat(kept.getFlashMap().get("flash")).isNull();
        String again = web.perform(
                        get(work).cookie(kept.getResponse().getCookies()).with(As.person("examiner1")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains(">还没写完的理由</textarea>", ">还没写完的备注</textarea>").doesNotContain(QUERY + "</textarea>");
    }

    @Test
    void the_copy_of_a_document_is_kept_in_the_case_and_no_party_sees_or_gets_it() throws Exception {
        assertThat(status(hit("CN101234567A", "cn"), "examiner1")).isEqualTo(302);
        Hit found = searches.hits(request, examiner).get(0);
        assertThat(found.number()).isEqualTo(1);
        assertThat(found.country()).isEqualTo("CN");
        assertThat(found.category()).isEqualTo(Hit.Category.X);
        CaseDocument copy = documents.get(request, String.valueOf(found.copy()));
        assertThat(copy.visibleToParties()).isFalse();
        assertThat(status(get("/desk/cases/" + request + "/documents/" + copy.id()), "examiner1"))
                .isEqualTo(200);
        assertThat(status(get("/portal/cases/" + request + "/documents/" + copy.id()), "lanhe.xu"))
                .isEqualTo(404);
    }

    @Test
    void the_search_record_reaches_neither_the_portal_nor_a_letter_nor_another_body() throws Exception {
        raisesOne("inventive-step", true);
        assertThat(status(search("C04B 38/00"), "examiner1")).isEqualTo(302);
        finds(request, "opinion");

        for (String path : List.of(
                "/portal/cases/" + request,
                "/portal/work/" + centre.waiting(request, "answer-opinion").id(),
                "/inbox")) {
            assertThat(page(path, "lanhe.xu"))
                    .as(path)
                    .doesNotContain(QUERY, "CNABS", "search-record", "search-copy", "对比文件.txt");
        }
        assertThat(letters.html(opinion().id(), examiner)).doesNotContain(QUERY, "CNABS");
        Actor party = centre.company("demo-company-lanhe");
        assertThat(refused(() -> searches.searches(request, party))).isEqualTo("case.unknown");
        assertThat(refused(() -> searches.hits(request, party))).isEqualTo("case.unknown");
        assertThat(refused(() -> defects.of(request, party))).isEqualTo("case.unknown");
        Actor elsewhere =
                accounts.findBySignInName("pudong.examiner").orElseThrow().actor();
        assertThat(refused(() -> searches.hits(request, elsewhere))).isEqualTo("case.unknown");
        assertThat(page("/desk/cases/" + request, "examiner2")).doesNotContain(QUERY);
    }

    @Test
    void an_obvious_defect_stands_in_the_opinion_with_its_document_and_passage_and_the_others_do_not()
            throws Exception {
        raisesOne("inventive-step", true);
        assertThat(flash(defect("support", "2", false, "概括范围可能过宽，但不明显。"))).isNull();
        finds(request, "opinion");

        String letter = letters.html(opinion().id(), examiner);
        assertThat(letter)
                .contains("权利要求1-3", "《专利法》第二十二条第三款", "创造性", "CN101234567A", "说明书第0023段", REASONS)
                .contains("公开日2019年5月6日")
                .doesNotContain("概括范围可能过宽", "第二十六条第四款");
        assertThat(page("/portal/cases/" + request + "/letters/" + opinion().id(), "lanhe.xu"))
                .isNotEmpty();
    }

    @Test
    void a_defect_that_needs_a_document_is_refused_without_one_and_its_ground_must_fit_the_kind() throws Exception {
        assertThat(flash(defect("novelty", "1", true))).isEqualTo("desk.defect.fault.document");
        assertThat(flash(defect("unity-design", "1", true))).isEqualTo("desk.defect.fault.ground");
        assertThat(flash(defect("support", "第一", true))).isEqualTo("desk.search.fault.claims");
        assertThat(flash(defect("disclosure", "", true))).isNull();
        assertThat(defects.of(request, examiner))
                .extracting(one -> one.ground().key())
                .containsExactly("disclosure");
    }

    @Test
    void a_text_with_a_raised_defect_does_not_pass_until_it_is_taken_back() throws Exception {
        waivesDefects(request);
        assertThat(flash(defect("disclosure", "", true))).isNull();
        assertThat(examinations.openDefects(request)).isEqualTo(1);
        assertThat(centre.errors(
                        centre.tried(request, "examine", examiner, Map.of("examinerFinding", "pass"), Map.of())))
                .isNotEmpty();
        String raised = defects.of(request, examiner).get(0).id();
        assertThat(status(post(work + "/defects/" + raised).param("_drop", "1"), "examiner1"))
                .isEqualTo(302);
        assertThat(examinations.openDefects(request)).isZero();
        assertThat(acts()).contains("defect.raise", "defect.drop");
    }

    @Test
    void a_defect_of_an_earlier_round_is_raised_again_as_it_stood() throws Exception {
        raisesOne("inventive-step", true);
        finds(request, "opinion");
        answers(request);
        work = "/desk/work/" + centre.waiting(request, "examine").id();
        Defect earlier = defects.of(request, examiner).get(0);
        assertThat(defects.raised(request, 2)).isEmpty();
        assertThat(page(work, "examiner1")).contains("仍然存在");
        assertThat(status(post(work + "/defects/" + earlier.id()).param("_again", "1"), "examiner1"))
                .isEqualTo(302);
        assertThat(defects.raised(request, 2)).singleElement().satisfies(again -> {
            assertThat(again.reasons()).isEqualTo(earlier.reasons());
            assertThat(again.citations()).isEqualTo(earlier.citations());
        });
    }

    @Test
    void the_reviewer_reads_the_record_and_changes_nothing_in_it() throws Exception {
        assertThat(status(search("C04B 38/00"), "examiner1")).isEqualTo(302);
        finds(request, "pass");
        work = "/desk/work/" + centre.waiting(request, "review").id();
        assertThat(page(work, "reviewer")).contains(QUERY).doesNotContain(work + "/searches", work + "/defects");
        assertThat(status(search("C04B 38/00"), "reviewer")).isEqualTo(409);
    }

    @Test
    void only_who_holds_the_step_keeps_the_record() throws Exception {
        assertThat(status(search(""), "examiner2")).isEqualTo(409);
        assertThat(status(search(""), "flow")).isEqualTo(403);
        assertThat(status(search(""), "pudong.examiner")).isEqualTo(404);
        assertThat(searches.searches(request, examiner)).isEmpty();
    }

    private void raisesOne(String ground, boolean obvious) throws Exception {
        assertThat(status(hit("CN101234567A", "CN"), "examiner1")).isEqualTo(302);
        String hit = searches.hits(request, examiner).get(0).id();
        assertThat(flash(defect(ground, "1-3", obvious).param("_cite:" + hit, "1")))
                .isNull();
    }

    private AbstractMockHttpServletRequestBuilder<?> search(String classes) {
        return post(work + "/searches")
                .param("_search.on", "2026-03-02")
                .param("_search.databases", "CNABS、DWPI")
                .param("_search.query", QUERY)
                .param("_search.classes", classes);
    }

    private AbstractMockHttpServletRequestBuilder<?> hit(String document, String country) {
        byte[] content = "对比文件全文。".getBytes(StandardCharsets.UTF_8);
        return multipart(work + "/hits")
                .part(new MockPart("_hit.copy", "对比文件.txt", content))
                .param("_hit.document", document)
                .param("_hit.country", country)
                .param("_hit.published", "2019-05-06")
                .param("_hit.category", "X")
                .param("_hit.claims", "1-3")
                .param("_hit.passages", "说明书第0023段");
    }

    private AbstractMockHttpServletRequestBuilder<?> defect(String ground, String claims, boolean obvious) {
        return defect(ground, claims, obvious, REASONS);
    }

    private AbstractMockHttpServletRequestBuilder<?> defect(
            String ground, String claims, boolean obvious, String reasons) {
        return post(work + "/defects")
                .param("_defect.ground", ground)
                .param("_defect.claims", claims)
                .param("_defect.reasons", reasons)
                .param("_defect.obvious", obvious ? "yes" : "no");
    }

    private Letter opinion() {
        return letters.of(request).stream()
                .filter(letter -> letter.key().equals("opinion"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts() {
        return audit.of(request).stream()
                .map(RecordedEntry::entry)
                .map(entry -> entry.act())
                .toList();
    }

    private static String refused(Runnable act) {
        try {
            act.run();
            return "";
        } catch (org.praetor.PraetorException e) {
            return e.code();
        }
    }

    private Object flash(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf()).with(As.person("examiner1")))
                .andReturn()
                .getFlashMap()
                .get("flash");
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

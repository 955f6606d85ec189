package org.praetor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.OrganisationEditor;
import org.praetor.account.Organisations;
import org.praetor.audit.AuditTrail;
import org.praetor.delivery.Outbox;
import org.praetor.registry.Registry;
import org.praetor.registry.RegistryEntry;
import org.praetor.registry.RegistryKeeper;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Every form of the administrator, sent once; every test is rolled back. */
@PraetorTest
@Transactional
class AdminPagesTest {

    private static final String BODY = "shanghai-centre";
    private static final String USCC = "91310115MA1K0A0172";

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationEditor editor;

    @Autowired
    Registry registry;

    @Autowired
    RegistryKeeper keeper;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void a_monday_in_march() {
        clock.set("2026-03-02T09:00");
    }

    @Test
    void a_member_of_staff_is_created_given_roles_disabled_and_linked_again() throws Exception {
        String created = page(post("/admin/people")
                .param("signInName", "examiner9")
                .param("name", "江予白")
                .param("email", "examiner9@demo.example")
                .param("body", BODY)
                .param("unit", "预审服务部")
                .param("roles", "pre-examiner")
                .param("fields", "新材料"));
        assertThat(created).contains("/link/", "江予白");
        Account account = accounts.findBySignInName("examiner9").orElseThrow();
        assertThat(account.roles()).containsExactly("pre-examiner");
        send(post("/admin/people/{id}", account.id()).param("roles", "approver", "clerk"));
        assertThat(accounts.find(account.id()).orElseThrow().roles()).isEqualTo(Set.of("approver", "clerk"));
        assertThat(page(post("/admin/people/{id}/link", account.id()))).contains("/link/");
        jdbc.sql("UPDATE account SET password_hash = 'chosen' WHERE id = :id")
                .param("id", account.id())
                .update();
        assertThat(page(post("/admin/people/{id}/link", account.id())))
                .doesNotContain("/link/")
                .contains("examiner9@demo.example");
        assertThat(outbox.latest(5))
                .anyMatch(mail -> mail.recipient().equals("examiner9@demo.example")
                        && mail.body().contains("/link/"));
        send(post("/admin/people/{id}/active", account.id()).param("active", "false"));
        assertThat(accounts.find(account.id()).orElseThrow().active()).isFalse();
        assertThat(audit.recentGeneral(Set.of(), 20))
                .extracting(one -> one.entry().act())
                .contains("account.disabled");
    }

    @Test
    void a_deputy_is_two_dates_and_a_name() throws Exception {
        String approver = id("approver");
        LocalDate today = LocalDate.of(2026, 3, 2);
        send(post("/admin/people/{id}/deputies", approver)
                .param("deputy", id("reviewer"))
                .param("from", today.toString())
                .param("to", today.plusDays(9).toString()));
        assertThat(accounts.deputisedRoles(id("reviewer"))).contains("approver");
        String person = page(get("/admin/people/{id}", approver));
        String end = person.replaceAll("(?s).*(/admin/people/[^\"]*/deputies/[^\"]*/end).*", "$1");
        send(post(end));
        assertThat(accounts.deputisedRoles(id("reviewer"))).doesNotContain("approver");
    }

    @Test
    void a_body_has_closures_a_head_units_and_a_seal() throws Exception {
        String body = "/admin/organisations/" + BODY;
        send(post(body + "/closures").param("day", "2026-06-08").param("reason", "搬迁"));
        assertThat(editor.closures(BODY)).containsKey(LocalDate.of(2026, 6, 8));
        send(post(body + "/closures/2026-06-08/end"));
        assertThat(editor.closures(BODY)).doesNotContainKey(LocalDate.of(2026, 6, 8));
        send(post(body + "/head").param("head", id("head")));
        assertThat(organisations.head(BODY)).contains(id("head"));
        send(post(body + "/units").param("unit", "维权服务部"));
        assertThat(organisations.units(BODY)).extracting(unit -> unit.name()).contains("维权服务部");
        send(post(body + "/units/end").param("unit", "维权服务部"));
        send(post(body + "/units/end").param("unit", "预审服务部"));
        assertThat(organisations.units(BODY))
                .extracting(unit -> unit.name())
                .contains("预审服务部")
                .doesNotContain("维权服务部");
    }

    @Test
    void a_seal_is_a_png_and_nothing_else() throws Exception {
        byte[] before = organisations.seal(BODY).orElseThrow();
        MockHttpServletResponse refused = send(multipart("/admin/organisations/{id}/seal", BODY)
                .file(new MockMultipartFile("image", "seal.png", "image/png", "<svg/>".getBytes("UTF-8")))
                .param("electronic", "true"));
        assertThat(refused.getRedirectedUrl()).isEqualTo("/admin/organisations/" + BODY);
        assertThat(organisations.seal(BODY)).hasValue(before);
        send(multipart("/admin/organisations/{id}/seal", BODY)
                .file(new MockMultipartFile("image", "seal.png", "image/png", before))
                .param("electronic", "true"));
        assertThat(organisations.seal(BODY)).hasValue(before);
        assertThat(organisations.body(BODY).sealsElectronically()).isTrue();
    }

    @Test
    void an_administrator_reaches_the_own_body_and_those_below_and_no_other() throws Exception {
        byte[] seal = organisations.seal(BODY).orElseThrow();
        for (String body : List.of("shanghai-bureau", "pudong-centre")) {
            assertThat(answer(multipart("/admin/organisations/{id}/seal", body)
                                    .file(new MockMultipartFile("image", "seal.png", "image/png", seal))
                                    .param("electronic", "true"))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(answer(newApprover(body)).getStatus()).isEqualTo(404);
            assertThat(answer(get("/admin/people").param("body", body)).getStatus())
                    .isEqualTo(404);
        }
        assertThat(page(get("/admin/organisations"))).contains("/" + BODY).doesNotContain("pudong-centre");
        assertThat(answer(get("/admin/people/{id}", id("bureau.head"))).getStatus())
                .isEqualTo(404);
        assertThat(web.perform(newApprover("pudong-centre").with(csrf()).with(As.person("bureau.admin")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder newApprover(String body) {
        return post("/admin/people")
                .param("signInName", "approver9")
                .param("name", "江予白")
                .param("email", "approver9@demo.example")
                .param("body", body)
                .param("roles", "approver");
    }

    @Test
    void an_auditor_reads_nothing_of_the_people_of_another_body() throws Exception {
        send(post("/admin/organisations/{id}/head", BODY).param("head", ""));
        assertThat(audited("pudong.auditor", "general=true")).doesNotContain("贺子衡");
        assertThat(audited("pudong.auditor", "person=admin")).contains("没有这个案件或者人员");
        assertThat(audited("auditor", "general=true")).contains("贺子衡");
    }

    private String audited(String auditor, String query) throws Exception {
        return web.perform(get("/admin/audit?" + query).with(As.person(auditor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void an_entry_is_restored_with_a_reason_and_suspended_or_cancelled_by_cases_only() throws Exception {
        String entry = "/admin/registry/entity/" + USCC;
        jdbc.sql("UPDATE praetor.registry_entry SET cancelled_on = '2026-03-02', suspended_until = '2026-09-01'"
                        + " WHERE body = :body AND kind = 'entity' AND uscc = :uscc")
                .param("body", BODY)
                .param("uscc", USCC)
                .update();
        assertThat(page(get("/admin/registry"))).contains("已取消", "须经办理程序").doesNotContain("/portal/filings");
        send(post(entry + "/restore").param("reason", " "));
        assertThat(status()).isEqualTo("cancelled");
        send(post(entry + "/restore").param("reason", "法院判决撤销"));
        assertThat(status()).isEqualTo("confirmed");
        assertThat(page(get("/admin/registry"))).contains("法院判决撤销", "澜禾新材料");
        assertThat(answer(post(entry + "/cancel").param("reason", "x")).getStatus())
                .isEqualTo(404);
        assertThat(answer(post("/admin/registry/entity/nobody/restore").param("reason", "x"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void classes_come_and_go_by_date_and_quotas_are_granted() throws Exception {
        send(post("/admin/registry/classes")
                .param("scheme", "IPC")
                .param("prefix", "c30b 29")
                .param("field", "新材料")
                .param("from", "2026-03-02")
                .param("source", "沪知保〔2026〕3号"));
        assertThat(keeper.classes(BODY)).anyMatch(one -> one.prefix().equals("C30B29") && one.validTo() == null);
        send(post("/admin/registry/classes/end")
                .param("scheme", "IPC")
                .param("prefix", "C30B29")
                .param("from", "2026-03-02")
                .param("to", "2026-12-31"));
        assertThat(keeper.classes(BODY))
                .anyMatch(one -> LocalDate.of(2026, 12, 31).equals(one.validTo()));
        assertThat(page(get("/admin/registry/classes"))).contains("C30B29", "沪知保〔2026〕3号");
        send(post("/admin/registry/quotas")
                .param("uscc", USCC)
                .param("year", "2026")
                .param("granted", "7"));
        assertThat(keeper.quotas(BODY, 2026)).anyMatch(one -> one.uscc().equals(USCC) && one.granted() == 7);
        assertThat(page(get("/admin/registry/quotas"))).contains("澜禾新材料", "2026");
    }

    @Test
    void the_page_of_proceedings_names_version_source_and_digest() throws Exception {
        assertThat(page(get("/admin/proceedings")))
                .contains("专利申请快速预审", "随系统提供")
                .containsPattern("[0-9a-f]{64}");
    }

    @Test
    void the_audit_record_is_found_by_person_and_says_whether_its_chain_holds() throws Exception {
        send(post("/admin/organisations/{id}/head", BODY).param("head", ""));
        String ofPerson = web.perform(get("/admin/audit?person=admin").with(As.person("auditor")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(ofPerson).contains("任命负责人", "贺子衡");
        String general = web.perform(get("/admin/audit?general=true").with(As.person("auditor")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(general).contains("链完整", "查阅审计记录");
        assertThat(web.perform(get("/admin/audit?number=20990101-000001").with(As.person("auditor")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("没有这个案件或者人员");
    }

    private String status() {
        return registry.entries(BODY).stream()
                .filter(entry -> entry.uscc().equals(USCC))
                .map((RegistryEntry entry) -> entry.status(LocalDate.of(2026, 3, 2)))
                .findFirst()
                .orElseThrow();
    }

    private String id(String signInName) {
        return accounts.findBySignInName(signInName).orElseThrow().id();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer;
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf()).with(As.person("admin")))
                .andReturn()
                .getResponse();
    }
}

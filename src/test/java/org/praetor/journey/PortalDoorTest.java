package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocuments;
import org.praetor.delivery.Outbox;
import org.praetor.filing.Draft;
import org.praetor.filing.Drafts;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** The door of the parties: hostile files, the filer known, one-time links by mail. */
@PraetorTest
@Import(Centre.class)
class PortalDoorTest {

    private static final Pattern LINK = Pattern.compile("/link/\\S+");
    private static final int ALL = 100_000;

    @Autowired
    Centre centre;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    @Autowired
    Drafts drafts;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Outbox outbox;

    @Autowired
    SettableClock clock;

    Actor applicant;

    @BeforeEach
    void a_working_monday() {
        clock.set("2026-03-02T09:00");
        applicant = centre.company("demo-company-lanhe");
    }

    @Test
    void a_draft_knows_the_company_that_files() {
        Draft draft = drafts.begin("pre-examination", Centre.BODY, null, applicant);

        assertThat(draft.input().values().get("applicants").toString())
                .contains("澜禾新材料科技（上海）有限公司")
                .contains("91310115MA1K0A0172");
        assertThat(draft.input().values()).doesNotContainKeys("agencyUsed", "title", "kind");
    }

    @Test
    void a_name_that_letters_cannot_print_is_told_of_while_it_is_typed_and_kept_as_typed() throws Exception {
        Draft draft = drafts.begin("pre-examination", Centre.BODY, null, applicant);
        web.perform(multipart("/portal/filings/" + draft.id())
                .param("_page", "undertaking-page")
                .param("_shown", "signatory")
                .param("signatory", "张𪚥")
                .with(As.person("lanhe.xu"))
                .with(csrf()));

        assertThat(web.perform(get("/portal/filings/" + draft.id()).with(As.person("lanhe.xu")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("𪚥（U+2A6A5）")
                .contains("不在文书字库中");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_words_and_the_draft_is_kept() throws Exception {
        Draft draft = drafts.begin("pre-examination", Centre.BODY, null, applicant);

        assertThat(upload(draft, "破.zip", new byte[] {'P', 'K', 3, 4, 20, 0}))
                .contains("文件“破.zip”未保存")
                .contains("已损坏");
        assertThat(upload(draft, "空.pdf", new byte[0])).contains("文件“空.pdf”是空的");
        assertThat(upload(draft, "a\u202Efdp.exe", new byte[] {'M', 'Z', 0, 0}))
                .contains("afdp.exe")
                .doesNotContain("\u202E");
        assertThat(documents.of(draft.id())).isEmpty();
        assertThat(drafts.get(draft.id(), applicant).input().values()).containsKey("applicants");
    }

    @Test
    void a_newer_file_takes_the_place_of_one_with_its_name_and_one_that_is_dropped_is_gone() throws Exception {
        Draft draft = drafts.begin("pre-examination", Centre.BODY, null, applicant);
        upload(draft, "权利要求书.txt", Samples.TEXT.get("权利要求书.txt"));
        String first = documents.of(draft.id()).get(0).id();

        web.perform(multipart("/portal/filings/" + draft.id())
                .part(new MockPart("application", "权利要求书.txt", "1. 一种杯子，其特征在于，包括杯体。".getBytes(StandardCharsets.UTF_8)))
                .param("_page", "application-page")
                .param("_shown", "application")
                .param("application", first)
                .with(As.person("lanhe.xu"))
                .with(csrf()));

        assertThat(documents.of(draft.id())).hasSize(1);
        String second = documents.of(draft.id()).get(0).id();
        assertThat(second).isNotEqualTo(first);

        web.perform(multipart("/portal/filings/" + draft.id())
                .param("_page", "application-page")
                .param("_shown", "application")
                .param("application", second)
                .param("_drop", second)
                .with(As.person("lanhe.xu"))
                .with(csrf()));

        assertThat(documents.of(draft.id())).isEmpty();
    }

    @Test
    void a_forgotten_password_gives_the_same_answer_for_everybody_and_a_link_that_works_once() throws Exception {
        clock.set("2026-03-02T11:00");
        MockHttpServletResponse known = forgotten("lanhe.gao");
        int mails = outbox.latest(ALL).size();
        MockHttpServletResponse unknown = forgotten("nobody.at.all");

        assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
        assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
        assertThat(outbox.latest(ALL)).hasSize(mails);
        String link = linkSentTo("lanhe.gao");
        assertThat(choose(link).getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(choose(link).getStatus()).isEqualTo(404);
    }

    @Test
    void a_link_ends_with_its_half_hour() throws Exception {
        clock.set("2026-03-02T10:00");
        forgotten("qingchuan.tang");
        String link = linkSentTo("qingchuan.tang");

        clock.set("2026-03-02T10:29");
        assertThat(status(link)).isEqualTo(200);

        clock.set("2026-03-02T10:31");
        assertThat(status(link)).isEqualTo(404);
    }

    @Test
    void a_company_registers_by_mail_and_nobody_learns_who_is_registered_already() throws Exception {
        clock.set("2026-03-02T12:00");
        MockHttpServletResponse unknown = register("91310113MA1K0N1337", "ye@new.example");
        MockHttpServletResponse takenCompany = register("91310115MA1K0A0172", "mallory@new.example");
        MockHttpServletResponse takenAddress = register("91310113MA1K0N1337", "lanhe.xu@demo.example");

        for (MockHttpServletResponse answer : List.of(takenCompany, takenAddress)) {
            assertThat(answer.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
        }
        assertThat(accounts.findBySignInName("mallory@new.example")).isEmpty();
        assertThat(outbox.latest(ALL))
                .noneMatch(mail -> mail.recipient().equals("lanhe.xu@demo.example")
                        && mail.createdAt().equals(clock.instant())
                        && LINK.matcher(mail.body()).find());
        String link = linkSentTo("ye@new.example");
        assertThat(choose(link).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    private MockHttpServletResponse register(String uscc, String email) throws Exception {
        return web.perform(post("/register")
                        .param("company", "某某科技（上海）有限公司")
                        .param("uscc", uscc)
                        .param("person", "叶知秋")
                        .param("email", email)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_form_whose_session_has_ended_leads_to_signing_in_and_back() throws Exception {
        MockHttpServletResponse answer = web.perform(post("/portal/work/x")
                        .header("Referer", "http://localhost/portal/work/x")
                        .param("answerText", "已修改"))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?to=%2Fportal%2Fwork%2Fx");
    }

    /** The outbox of a shared database holds what other tests sent, at hours later than this one's. */
    private String linkSentTo(String signIn) {
        String address = accounts.findBySignInName(signIn).orElseThrow().email();
        return outbox.latest(ALL).stream()
                .filter(message -> message.recipient().equals(address))
                .flatMap(message -> LINK.matcher(message.body()).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private int status(String link) throws Exception {
        return web.perform(get(link)).andReturn().getResponse().getStatus();
    }

    private MockHttpServletResponse forgotten(String name) throws Exception {
        return web.perform(post("/forgotten").param("name", name).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse choose(String link) throws Exception {
        return web.perform(post(link)
                        .param("password", "a quiet river in spring")
                        .param("again", "a quiet river in spring")
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String upload(Draft draft, String name, byte[] content) throws Exception {
        return web.perform(multipart("/portal/filings/" + draft.id())
                        .part(new MockPart("application", name, content))
                        .param("_page", "application-page")
                        .param("_shown", "application")
                        .param("_next", "1")
                        .with(As.person("lanhe.xu"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.filing.Drafts;
import org.praetor.filing.Wizards;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A proceeding with a staff role as its filer: offered to those who hold it, by the same wizard, and to nobody else. */
@PraetorTest
class FilingByStaffTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final String BODY = "shanghai-centre";

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Wizards wizards;

    @Autowired
    Drafts drafts;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseParties parties;

    @Test
    void it_is_offered_to_staff_of_that_role_at_their_own_body_only() {
        assertThat(wizards.choices(person("clerk"))).singleElement().satisfies(choice -> {
            assertThat(choice.proceeding().id()).isEqualTo("side-errand");
            assertThat(choice.bodies()).extracting("id").containsExactly(BODY);
        });
        assertThat(wizards.choices(person("examiner1"))).isEmpty();
        assertThat(wizards.choices(person("lanhe.xu")))
                .extracting(choice -> choice.proceeding().id())
                .contains("errand", "pre-examination")
                .doesNotContain("side-errand");
    }

    @Test
    void nobody_else_may_begin_it_and_staff_begin_nothing_of_the_parties() {
        assertUnknown("side-errand", BODY, "lanhe.xu");
        assertUnknown("side-errand", BODY, "examiner1");
        assertUnknown("side-errand", "pudong-centre", "clerk");
        assertUnknown("errand", BODY, "clerk");
    }

    @Test
    void a_clerk_files_at_the_desk_and_is_no_party_of_the_case() throws Exception {
        assertThat(page("/desk", "clerk")).contains("/portal/filings");
        assertThat(page("/desk", "examiner1")).doesNotContain("/portal/filings");
        String draft = redirected(
                post("/portal/filings").param("proceeding", "side-errand").param("body", BODY));
        assertThat(page("/portal/filings", "clerk")).contains(draft);
        assertThat(page(draft, "clerk")).contains("name=\"wish\"");
        web.perform(get(draft).with(As.person("lanhe.xu"))).andExpect(status().isNotFound());
        redirected(post(draft).param("_page", "").param("wish", "整理案卷").param("_next", ""));

        String filed = redirected(post(draft + "/review").param("_submit", ""));

        assertThat(filed).startsWith("/desk/cases/");
        String caseId = filed.substring(filed.lastIndexOf('/') + 1);
        assertThat(cases.get(caseId).body()).isEqualTo(BODY);
        assertThat(parties.of(caseId)).isEmpty();
        assertThat(page(filed, "clerk")).contains("附带事务");
    }

    private void assertUnknown(String proceeding, String body, String person) {
        assertThatThrownBy(() -> drafts.begin(proceeding, body, null, person(person)))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("proceeding.unknown"));
    }

    private String page(String path, String person) throws Exception {
        return web.perform(get(path).with(As.person(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String redirected(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return String.valueOf(web.perform(request.with(As.person("clerk")).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private Actor person(String signInName) {
        return accounts.findBySignInName(signInName)
                .flatMap(account -> accounts.actor(account.id()))
                .orElseThrow();
    }
}

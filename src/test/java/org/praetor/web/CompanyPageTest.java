package org.praetor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the administrator of a company does on its own page: colleagues come and go, agencies are empowered. */
@PraetorTest
class CompanyPageTest {

    private static final String PAGE = "/account/company";
    private static final String LANHE = "demo-company-lanhe";
    private static final String HENGYAN = "demo-agency-hengyan";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @AfterEach
    void asItWas() {
        jdbc.sql("DELETE FROM agency_authority WHERE company_id = :company")
                .param("company", LANHE)
                .update();
        jdbc.sql("UPDATE account SET active = TRUE, company_administrator = FALSE WHERE sign_in_name = 'lanhe.gao'")
                .update();
    }

    @Test
    void an_agency_acts_for_the_company_from_the_day_it_is_empowered_until_it_is_ended() throws Exception {
        assertThat(empowers("91310105MA1K0C0399", "2026-03-02", "").getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(actsFor(TODAY)).isTrue();
        assertThat(actsFor(TODAY.minusDays(1))).isFalse();
        assertThat(page("hengyan.lu")).contains("澜禾新材料科技（上海）有限公司");
        assertThat(organisations.clients(HENGYAN, TODAY))
                .extracting(Company::id)
                .contains(LANHE);

        assertThat(ends("lanhe.xu").getStatus()).isEqualTo(302);
        assertThat(actsFor(TODAY)).isFalse();
        assertThat(page("hengyan.lu")).doesNotContain("澜禾新材料科技（上海）有限公司");
    }

    @Test
    void what_was_before_the_end_of_an_authority_stays_on_record() throws Exception {
        empowers("91310105MA1K0C0399", "2026-01-05", "2026-12-31");
        assertThat(ends("lanhe.xu").getStatus()).isEqualTo(302);
        assertThat(actsFor(TODAY.minusDays(1))).isTrue();
        assertThat(actsFor(TODAY)).isFalse();
        assertThat(ends("lanhe.xu").getStatus()).as("it has ended already").isEqualTo(404);
    }

    @Test
    void nobody_ends_the_authority_of_another_company() throws Exception {
        empowers("91310105MA1K0C0399", "2026-03-02", "");
        assertThat(ends("qingchuan.he").getStatus()).isEqualTo(404);
        assertThat(ends("lanhe.gao").getStatus()).as("no administrator").isEqualTo(403);
        assertThat(actsFor(TODAY)).isTrue();
    }

    @Test
    void a_code_of_no_agency_and_dates_in_the_wrong_order_come_back_with_what_was_typed() throws Exception {
        MockHttpServletResponse company = empowers("91310104MA1K0B028F", "2026-03-02", "2026-12-31");
        assertThat(company.getStatus()).isEqualTo(422);
        assertThat(company.getContentAsString()).contains("value=\"91310104MA1K0B028F\"", "value=\"2026-12-31\"");

        MockHttpServletResponse reversed = empowers("91310105MA1K0C0399", "2026-03-02", "2026-03-01");
        assertThat(reversed.getStatus()).isEqualTo(422);
        assertThat(reversed.getContentAsString()).contains("value=\"91310105MA1K0C0399\"", "value=\"2026-03-01\"");
        assertThat(actsFor(TODAY)).isFalse();
    }

    @Test
    void a_colleague_is_invited_by_mail_and_a_wrong_address_keeps_the_name() throws Exception {
        MockHttpServletResponse wrong =
                answer(post(PAGE + "/people").param("person", "钱予宁").param("email", "qian"), "lanhe.xu");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("value=\"钱予宁\"");

        assertThat(answer(
                                post(PAGE + "/people").param("person", "钱予宁").param("email", "qian@lanhe.example"),
                                "lanhe.xu")
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(accounts.findBySignInName("qian@lanhe.example"))
                .hasValueSatisfying(invited -> assertThat(invited.companyId()).isEqualTo(LANHE));
        assertThat(page("lanhe.xu")).contains("钱予宁");
    }

    @Test
    void who_has_left_cannot_act_and_a_second_administrator_can_be_appointed() throws Exception {
        String colleague = accounts.findBySignInName("lanhe.gao").orElseThrow().id();
        String own = accounts.findBySignInName("lanhe.xu").orElseThrow().id();
        assertThat(answer(post(PAGE + "/people/{id}/administrator", colleague).param("appointed", "true"), "lanhe.xu")
                        .getStatus())
                .isEqualTo(302);
        assertThat(answer(post(PAGE + "/people/{id}/end", own), "lanhe.gao").getStatus())
                .as("the new administrator may")
                .isEqualTo(302);
        assertThat(accounts.actor(own)).isEmpty();
        jdbc.sql("UPDATE account SET active = TRUE WHERE id = :id")
                .param("id", own)
                .update();
        assertThat(answer(post(PAGE + "/people/{id}/end", own), "lanhe.xu").getStatus())
                .as("nobody dismisses himself")
                .isEqualTo(404);
    }

    private MockHttpServletResponse empowers(String uscc, String from, String to) throws Exception {
        return answer(
                post(PAGE + "/agencies")
                        .param("agency", uscc)
                        .param("from", from)
                        .param("to", to),
                "lanhe.xu");
    }

    private MockHttpServletResponse ends(String person) throws Exception {
        Map<String, Object> authority = jdbc.sql("SELECT id FROM agency_authority WHERE company_id = :company")
                .param("company", LANHE)
                .query()
                .singleRow();
        return answer(post(PAGE + "/agencies/{id}/end", authority.get("id")), person);
    }

    private boolean actsFor(LocalDate day) {
        return organisations.actsFor(HENGYAN, LANHE, day);
    }

    private String page(String person) throws Exception {
        return answer(get(PAGE), person).getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String person) throws Exception {
        return web.perform(request.with(As.person(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}

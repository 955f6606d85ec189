package org.praetor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.clock.Outages;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The page of a body's outages; every test is rolled back. */
@PraetorTest
@Transactional
class OutagePagesTest {

    private static final String PAGE = "/admin/organisations/shanghai-centre/outages";
    private static final Actor ADMINISTRATOR =
            new Actor("admin", "管理员", "shanghai-centre", null, Set.of("system-administrator"));

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    Outages outages;

    @BeforeEach
    void a_thursday_in_march() {
        clock.set("2026-03-05T09:00");
    }

    private static MockHttpServletRequestBuilder days(String address, String from, String until, String reason) {
        return post(address).param("from", from).param("until", until).param("reason", reason);
    }

    @Test
    void days_are_looked_at_then_entered_and_taken_back() throws Exception {
        assertThat(page("/admin/organisations/shanghai-centre")).contains(PAGE);
        MockHttpServletResponse seen = answer(days(PAGE + "/preview", "2026-03-03", "2026-03-04", "机房断电"), "admin");
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(seen.getContentAsString())
                .contains("2026-03-03至2026-03-04的影响", "name=\"reason\" value=\"机房断电\"", "type=\"hidden\"");
        assertThat(outages.of("shanghai-centre", ADMINISTRATOR)).isEmpty();

        assertThat(answer(days(PAGE, "2026-03-03", "2026-03-04", "机房断电"), "admin")
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(page(PAGE)).contains("<td>2026-03-03</td><td>2026-03-04</td><td>机房断电</td>");

        long id = outages.of("shanghai-centre", ADMINISTRATOR).get(0).id();
        assertThat(answer(post(PAGE + "/" + id + "/withdraw"), "admin").getStatus())
                .isEqualTo(302);
        assertThat(page(PAGE)).contains("已撤回");
    }

    @Test
    void days_to_come_or_out_of_order_or_without_reason_are_refused_and_what_was_typed_stays() throws Exception {
        for (String[] typed : new String[][] {
            {"2026-03-05", "2026-03-06", "机房断电"},
            {"2026-03-04", "2026-03-03", "机房断电"},
            {"2026-03-03", "2026-03-04", " "}
        }) {
            for (String address : new String[] {PAGE, PAGE + "/preview"}) {
                MockHttpServletResponse again = answer(days(address, typed[0], typed[1], typed[2]), "admin");
                assertThat(again.getStatus()).isEqualTo(422);
                assertThat(again.getContentAsString())
                        .contains("没有记录", "value=\"" + typed[0] + "\"", "value=\"" + typed[1] + "\"");
            }
        }
        assertThat(outages.of("shanghai-centre", ADMINISTRATOR)).isEmpty();
    }

    @Test
    void only_an_administrator_of_the_body_or_above_gets_there() throws Exception {
        assertThat(answer(get(PAGE), "bureau.admin").getStatus()).isEqualTo(200);
        assertThat(answer(days(PAGE, "2026-03-03", "2026-03-04", "机房断电"), "pudong.admin")
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(days(PAGE, "2026-03-03", "2026-03-04", "机房断电"), "section")
                        .getStatus())
                .isEqualTo(403);
    }

    private String page(String address) throws Exception {
        return answer(get(address), "admin").getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String person) throws Exception {
        return web.perform(request.with(csrf()).with(As.person(person)))
                .andReturn()
                .getResponse();
    }
}

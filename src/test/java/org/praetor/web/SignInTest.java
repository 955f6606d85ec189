package org.praetor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Passwords;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PraetorTest
class SignInTest {

    @Autowired
    MockMvc web;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void forgetAttempts() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        jdbc.sql("DELETE FROM spring_session").update();
    }

    @AfterEach
    void resetClock() {
        clock.set("2026-03-02T09:00");
    }

    @Test
    void everybody_lands_at_the_right_door() throws Exception {
        assertThat(signIn("lanhe.xu", "praetor-demo").getRedirectedUrl()).isEqualTo("/portal");
        assertThat(signIn("examiner1", "praetor-demo").getRedirectedUrl()).isEqualTo("/desk");
        assertThat(signIn("section", "praetor-demo").getRedirectedUrl()).isEqualTo("/board");
        assertThat(signIn("admin", "praetor-demo").getRedirectedUrl()).isEqualTo("/admin");
        assertThat(signIn("auditor", "praetor-demo").getRedirectedUrl()).isEqualTo("/admin/audit");
    }

    @Test
    void a_stranger_at_a_door_comes_back_to_it_after_signing_in() throws Exception {
        MockHttpServletResponse turned = web.perform(get("/desk/queue").queryParam("page", "2"))
                .andReturn()
                .getResponse();
        assertThat(turned.getRedirectedUrl()).isEqualTo("/sign-in?to=%2Fdesk%2Fqueue%3Fpage%3D2");

        assertThat(web.perform(attempt("examiner1", "praetor-demo").param("to", "/desk/queue?page=2"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/desk/queue?page=2");
    }

    @Test
    void nobody_is_sent_to_another_site() throws Exception {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/desk//x", "/\\evil", "/desk/..%2f"}) {
            assertThat(web.perform(attempt("examiner1", "praetor-demo").param("to", elsewhere))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo("/desk");
        }
    }

    @Test
    void wrong_passwords_and_unknown_names_get_the_same_answer() throws Exception {
        assertThat(signIn("examiner1", "wrong").getRedirectedUrl()).isEqualTo("/sign-in?refused");
        assertThat(signIn("nobody-here", "wrong").getRedirectedUrl()).isEqualTo("/sign-in?refused");
        assertThat(signIn("examiner1\0", "wrong").getRedirectedUrl()).isEqualTo("/sign-in?refused");
    }

    @Test
    void the_delay_grows_but_never_locks_out() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(signIn("clerk", "wrong").getRedirectedUrl()).isEqualTo("/sign-in?refused");
        }
        assertThat(signIn("clerk", "praetor-demo").getRedirectedUrl()).startsWith("/sign-in?wait=");
        clock.advance(Duration.ofSeconds(2));
        assertThat(signIn("clerk", "wrong").getRedirectedUrl()).isEqualTo("/sign-in?refused");
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn("clerk", "praetor-demo").getRedirectedUrl()).startsWith("/sign-in?wait=");
        clock.advance(Duration.ofMinutes(15));
        assertThat(signIn("clerk", "praetor-demo").getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void a_known_browser_is_not_slowed_down_by_strangers() throws Exception {
        Cookie device = signIn("clerk", "praetor-demo").getCookie("praetor-device");
        assertThat(device).isNotNull();
        for (int i = 0; i < 6; i++) {
            signIn("clerk", "wrong");
        }
        assertThat(signIn("clerk", "praetor-demo").getRedirectedUrl()).startsWith("/sign-in?wait=");

        assertThat(web.perform(attempt("clerk", "praetor-demo").cookie(device))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/desk");
    }

    @Test
    void whoever_guesses_elsewhere_without_end_does_not_keep_the_owner_from_a_new_device() throws Exception {
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofSeconds(60));
            String source = "203.0.113." + i % 10;
            web.perform(attempt("clerk", "wrong").with(request -> {
                request.setRemoteAddr(source);
                return request;
            }));
        }

        assertThat(signIn("clerk", "praetor-demo").getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void signing_in_changes_the_session_id_and_keeps_only_plain_values() throws Exception {
        Cookie before = web.perform(get("/sign-in")).andReturn().getResponse().getCookie("praetor");
        assertThat(before).isNotNull();
        Cookie after = web.perform(attempt("clerk", "praetor-demo").cookie(before))
                .andReturn()
                .getResponse()
                .getCookie("praetor");

        assertThat(after).isNotNull();
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(jdbc.sql("SELECT attribute_bytes FROM spring_session_attributes WHERE attribute_name = 'account'")
                        .query((row, number) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                        .list())
                .containsExactly("\"demo-clerk\"");
    }

    @Test
    void sessions_end_when_the_password_changes_the_account_is_disabled_or_twelve_hours_have_passed() throws Exception {
        Cookie session = session("monitor");
        assertThat(alive(session)).isTrue();
        Actor monitor = accounts.actor("demo-monitor").orElseThrow();
        assertThat(passwords.change(monitor, "praetor-demo", "ein ganz anderer Satz"))
                .isEmpty();
        assertThat(alive(session)).isFalse();

        Cookie clerk = session("clerk");
        jdbc.sql("UPDATE account SET active = false WHERE id = 'demo-clerk'").update();
        assertThat(alive(clerk)).isFalse();
        jdbc.sql("UPDATE account SET active = true WHERE id = 'demo-clerk'").update();

        Cookie approver = session("approver");
        clock.advance(Duration.ofHours(11));
        assertThat(alive(approver)).isTrue();
        clock.advance(Duration.ofMinutes(61));
        assertThat(alive(approver)).isFalse();
    }

    @Test
    void without_its_token_no_form_is_taken() throws Exception {
        assertThat(web.perform(post("/sign-in").param("username", "clerk").param("password", "praetor-demo"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(web.perform(post("/sign-out").with(As.person("clerk")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private Cookie session(String name) throws Exception {
        Cookie cookie = signIn(name, "praetor-demo").getCookie("praetor");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    /** A signed-in person is sent from the first page to a door; a stranger sees it. */
    private boolean alive(Cookie session) throws Exception {
        return web.perform(get("/").cookie(session)).andReturn().getResponse().getStatus() == 302;
    }

    private MockHttpServletResponse signIn(String name, String password) throws Exception {
        return web.perform(attempt(name, password)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder attempt(String name, String password) {
        return post("/sign-in").with(csrf()).param("username", name).param("password", password);
    }
}

package org.praetor.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.proceeding.StepOpened;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A person's due dates for a calendar program. Every test is rolled back. */
@PraetorTest
@Transactional
@Import(OpenSteps.class)
class FeedTest {

    private static final Pattern ADDRESS = Pattern.compile("http[^<\"\\s]*(/feeds/[A-Za-z0-9_-]{43}\\.ics)");
    private static final String RULE = "preexam.accept";

    @Autowired
    MockMvc web;

    @Autowired
    OpenSteps open;

    @Autowired
    Worklist worklist;

    @Autowired
    Clocks clocks;

    @Autowired
    CaseParties parties;

    @Autowired
    AuditTrail audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock time;

    @Autowired
    JdbcClient jdbc;

    CaseFile file;

    @BeforeEach
    void flow_holds_the_step_of_a_request() {
        time.set("2026-03-02T09:00");
        file = open.request("");
        WorkItem item = worklist.openOf(List.of(file.id())).get(0);
        worklist.assign(item.id(), item.version(), open.id("flow"), open.person("section"));
    }

    @Test
    void the_feed_needs_no_session_and_names_number_and_period_but_not_the_case() throws Exception {
        LegalClock clock = clock();
        MockHttpServletResponse answer = answer(get(address("flow")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getContentAsString().replace("\r\n ", ""))
                .contains(
                        "UID:" + clock.id() + "\r\n",
                        "SEQUENCE:" + clock.version() + "\r\n",
                        "DTSTART;VALUE=DATE:" + clock.dueOn().toString().replace("-", ""),
                        "SUMMARY:" + file.number() + " 受理核查")
                .doesNotContain("泡沫陶瓷", RULE);
        assertThat(answer(get(address("examiner1"))).getContentAsString())
                .contains("BEGIN:VCALENDAR")
                .doesNotContain("VEVENT");
    }

    @Test
    void a_moved_date_moves_under_the_same_identity_and_what_has_ended_is_gone() throws Exception {
        String address = address("flow");
        LegalClock before = clock();
        clocks.stop(file.id(), "stay", LocalDate.of(2026, 3, 2), open.person("head"));
        assertThat(answer(get(address)).getContentAsString()).doesNotContain(before.id());
        time.set("2026-03-05T09:00");
        clocks.resume(file.id(), "stay", LocalDate.of(2026, 3, 4), open.person("head"));
        LegalClock after = clock();
        assertThat(after.dueOn()).isAfter(before.dueOn());
        assertThat(answer(get(address)).getContentAsString())
                .contains(
                        "UID:" + before.id(),
                        "SEQUENCE:" + after.version() + "\r\n",
                        "DTSTART;VALUE=DATE:" + after.dueOn().toString().replace("-", ""));
        clocks.meet(file.id(), RULE, null, LocalDate.of(2026, 3, 5));
        assertThat(answer(get(address)).getContentAsString()).doesNotContain(before.id());
    }

    @Test
    void the_address_is_shown_once_kept_as_a_digest_and_replaced_by_the_next() throws Exception {
        String first = address("flow");
        assertThat(answer(get("/account").with(As.person("flow"))).getContentAsString())
                .contains("订阅地址生成于")
                .doesNotContain("/feeds/");
        assertThat(jdbc.sql("SELECT encode(digest, 'escape') FROM account_feed")
                        .query(String.class)
                        .list())
                .noneMatch(first::contains);
        String second = address("flow");
        assertThat(second).isNotEqualTo(first);
        assertThat(answer(get(first)).getStatus()).isEqualTo(404);
        assertThat(answer(get(second)).getStatus()).isEqualTo(200);
    }

    @Test
    void a_revoked_address_looks_like_one_that_never_was() throws Exception {
        String address = address("flow");
        answer(post("/account/feed/end").with(csrf()).with(As.person("flow")));
        MockHttpServletResponse revoked = answer(get(address));
        MockHttpServletResponse never = answer(get("/feeds/" + "A".repeat(43) + ".ics"));
        assertThat(revoked.getStatus()).isEqualTo(404);
        assertThat(never.getStatus()).isEqualTo(404);
        assertThat(revoked.getContentAsString())
                .isEqualTo(never.getContentAsString())
                .isEmpty();
        assertThat(revoked.getHeaderNames()).isEqualTo(never.getHeaderNames());
    }

    @Test
    void a_disabled_account_has_no_feed() throws Exception {
        String address = address("flow");
        jdbc.sql("UPDATE account SET active = false WHERE id = :id")
                .param("id", open.id("flow"))
                .update();
        assertThat(answer(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void reading_goes_on_record_once_a_day_and_not_without_end() throws Exception {
        String address = address("flow");
        for (int at = 0; at < 30; at++) {
            assertThat(answer(get(address)).getStatus()).isEqualTo(200);
        }
        assertThat(reads()).isEqualTo(1);
        MockHttpServletResponse tooMany = answer(get(address));
        assertThat(tooMany.getStatus()).isEqualTo(429);
        assertThat(tooMany.getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void the_next_day_goes_on_record_again() throws Exception {
        String address = address("flow");
        answer(get(address));
        time.set("2026-03-03T09:00");
        answer(get(address));
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void a_party_finds_what_waits_for_it_and_nobody_else_does() throws Exception {
        parties.add(file.id(), "applicant", "澜禾", open.person("lanhe.xu").companyId(), null);
        assertThat(answer(get(address("lanhe.xu"))).getContentAsString()).doesNotContain("VEVENT");
        events.publishEvent(new StepOpened(
                UUID.randomUUID().toString(),
                file.id(),
                file.proceeding(),
                "supplement",
                "applicant",
                false,
                null,
                "admission",
                "",
                List.of(),
                false,
                RULE,
                List.of(RULE),
                Instant.parse("2026-03-09T16:00:00Z"),
                0));
        assertThat(answer(get(address("lanhe.xu"))).getContentAsString())
                .contains("UID:" + clock().id(), "/portal/cases/" + file.id());
        assertThat(answer(get(address("qingchuan.he"))).getContentAsString()).doesNotContain("VEVENT");
    }

    private LegalClock clock() {
        return clocks.of(file.id()).get(0);
    }

    private long reads() {
        return audit.ofActor(open.id("flow"), 100).stream()
                .filter(recorded -> recorded.entry().act().equals("feed.read"))
                .count();
    }

    private String address(String person) throws Exception {
        MockHttpServletResponse made = answer(post("/account/feed").with(csrf()).with(As.person(person)));
        assertThat(made.getStatus()).isEqualTo(200);
        Matcher address = ADDRESS.matcher(made.getContentAsString());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}

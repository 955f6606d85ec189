package org.praetor.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.casefile.CaseFile;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The working calendar by month. Every test is rolled back. */
@PraetorTest
@Transactional
@Import(OpenSteps.class)
class CalendarPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    OpenSteps open;

    @Autowired
    Worklist worklist;

    @Autowired
    SettableClock time;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday() {
        time.set("2026-03-02T09:00");
    }

    @Test
    void a_month_names_its_holidays_and_the_weekend_days_that_are_worked() throws Exception {
        String october = page(get("/calendar?month=2026-10"));
        assertThat(october)
                .contains("2026年10月", "国庆节", "month=2026-09", "month=2026-11", "<caption")
                .doesNotContain("暂定", "??", "您须遵守");
        assertThat(day(october, "2026-10-01")).contains("month-rest", "国庆节", "休息日");
        assertThat(day(october, "2026-10-10")).contains("month-make-up", "调休上班（国庆节假期）");
        assertThat(day(october, "2026-10-12")).contains("month-work");
        assertThat(october.split("<tr", -1)).hasSize(2 + 5);
        assertThat(page(get("/calendar").cookie(new Cookie("praetor-language", "en"))))
                .contains("March 2026", "Monday", "aria-current=\"date\"");
    }

    @Test
    void a_year_without_notice_is_marked_provisional() throws Exception {
        assertThat(page(get("/calendar?month=2031-10"))).contains("2031年的放假安排尚未公布", "暂定", "国庆节");
    }

    @Test
    void staff_see_the_closures_of_their_body_and_nobody_else_does() throws Exception {
        jdbc.sql("""
                        INSERT INTO organisation_closure (organisation_id, closed_on, reason)
                        VALUES ('shanghai-centre', '2026-03-18', '系统升级')
                        """).update();
        assertThat(day(page(get("/calendar").with(As.person("flow"))), "2026-03-18"))
                .contains("month-rest", "停业：系统升级");
        for (String person : List.of("bureau.handler", "lanhe.xu")) {
            assertThat(page(get("/calendar").with(As.person(person)))).doesNotContain("系统升级");
        }
        assertThat(page(get("/calendar"))).doesNotContain("系统升级");
    }

    @Test
    void who_is_signed_in_finds_his_own_due_dates_on_their_days() throws Exception {
        CaseFile file = open.request("");
        WorkItem item = worklist.openOf(List.of(file.id())).get(0);
        worklist.assign(item.id(), item.version(), open.id("flow"), open.person("section"));
        String own = page(get("/calendar").with(As.person("flow")));
        assertThat(day(own, Days.last(item.dueAt()).toString()))
                .contains("/desk/cases/" + file.id(), file.number(), "受理核查");
        assertThat(own).doesNotContain("泡沫陶瓷");
        assertThat(page(get("/calendar?month=2026-04").with(As.person("flow")))).doesNotContain(file.number());
        assertThat(page(get("/calendar").with(As.person("examiner1")))).doesNotContain(file.number());
        assertThat(page(get("/calendar"))).doesNotContain(file.number());
    }

    @Test
    void what_is_no_month_is_not_understood() throws Exception {
        assertThat(web.perform(get("/calendar?month=2026-13"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(page(get("/calendar?month=9999-01"))).contains("2199年12月");
    }

    /** The cell of a day. */
    private static String day(String page, String date) {
        int at = page.indexOf("datetime=\"" + date + "\"");
        assertThat(at).as(date + " is on the page").isPositive();
        return page.substring(page.lastIndexOf("<td", at), page.indexOf("</td>", at));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}

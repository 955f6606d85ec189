package org.praetor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The page of the working calendar; every test is rolled back. */
@PraetorTest
@Transactional
class CalendarPagesTest {

    private static final String NOTICE = "2027,2027-01-01,new-year,rest";
    private static final String KEPT = "name=\"notice\" value=\"" + NOTICE + "\"";

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    @BeforeEach
    void a_monday_in_march() {
        clock.set("2026-03-02T09:00");
    }

    @Test
    void a_notice_is_looked_at_then_entered_with_where_it_was_published() throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "2027.csv", "text/csv", NOTICE.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse seen =
                answer(multipart("/admin/calendar/preview").file(file), "bureau.admin");
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(seen.getContentAsString()).contains("2027年的节假日安排", KEPT);

        assertThat(enter(NOTICE, "国办发明电〔2026〕9号").getStatus()).isEqualTo(302);

        assertThat(answer(get("/admin/calendar"), "bureau.admin").getContentAsString())
                .contains("2026、2027", "国办发明电〔2026〕9号");
    }

    @Test
    void without_where_it_was_published_nothing_is_entered_and_the_upload_stays_in_the_page() throws Exception {
        MockHttpServletResponse again = enter(NOTICE, " ");

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("请写明公布文件", KEPT);
        assertThat(answer(get("/admin/calendar"), "bureau.admin").getContentAsString())
                .doesNotContain("2026、2027");
    }

    @Test
    void what_is_no_notice_is_named_with_what_to_do() throws Exception {
        for (String content : new String[] {"", "no notice", "{\"year\": 2027", "2027,2027-01-01,a\0b,rest"}) {
            MockHttpServletResponse again = enter(content, "somewhere");
            assertThat(again.getStatus()).as(content).isEqualTo(422);
            assertThat(again.getContentAsString()).as(content).contains("这个文件不能录入");
        }
    }

    @Test
    void a_second_notice_of_a_year_says_that_the_first_has_to_be_taken_back() throws Exception {
        enter(NOTICE, "first");

        MockHttpServletResponse again = enter(NOTICE, "second");

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("请先撤回再录入");
    }

    @Test
    void an_administrator_below_reads_the_calendar_and_is_told_who_changes_it() throws Exception {
        assertThat(answer(get("/admin/calendar"), "admin").getContentAsString())
                .contains("由最上级机构的管理员录入")
                .doesNotContain("name=\"file\"");
        MockHttpServletResponse refused =
                answer(post("/admin/calendar").param("notice", NOTICE).param("source", "somewhere"), "admin");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("请最上级机构的管理员办理");
    }

    private MockHttpServletResponse enter(String content, String source) throws Exception {
        return answer(post("/admin/calendar").param("notice", content).param("source", source), "bureau.admin");
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String person)
            throws Exception {
        return web.perform(request.with(csrf()).with(As.person(person)))
                .andReturn()
                .getResponse();
    }
}

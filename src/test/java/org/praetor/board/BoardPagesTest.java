package org.praetor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.NewCase;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The board's pages by right; every test is rolled back. */
@PraetorTest
@Transactional
class BoardPagesTest {

    private static final String SUBJECT = "一种泡沫陶瓷过滤器";

    @Autowired
    MockMvc web;

    @Autowired
    SettableClock clock;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseParties parties;

    @Autowired
    Accounts accounts;

    @Autowired
    Worklist worklist;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    CaseFile file;
    WorkItem item;

    @BeforeEach
    void an_overdue_step_in_the_hands_of_an_examiner() {
        clock.set("2026-03-04T09:00");
        file = cases.open(
                new NewCase(
                        UUID.randomUUID().toString(),
                        "pre-examination",
                        "shanghai-centre",
                        "invention",
                        SUBJECT,
                        LocalDate.of(2026, 2, 2)),
                accounts.findBySignInName("lanhe.xu").orElseThrow().actor());
        String step = UUID.randomUUID().toString();
        routed(step);
        item = worklist.openOf(java.util.List.of(file.id())).get(0);
        worklist.assign(
                step,
                item.version(),
                id("examiner1"),
                accounts.actor(id("section")).orElseThrow());
        item = worklist.openOf(java.util.List.of(file.id())).get(0);
    }

    @Test
    void figures_and_stages_have_names_and_open_their_lists() throws Exception {
        String page = body(get("/board").with(As.person("monitor")));
        assertThat(page).contains("专利申请快速预审", "审查", "林致和").doesNotContain(">examination<", "??");
        assertThat(page).contains("/board/list?slice=OVERDUE&amp;proceeding=pre-examination&amp;phase=examination");
        assertThat(body(get("/board/list?slice=OVERDUE&phase=examination").with(As.person("monitor"))))
                .contains(SUBJECT, "共 1 项", "林致和", "2026-03-02");
        assertThat(body(get("/board/list?holder=" + id("examiner1")).with(As.person("section"))))
                .contains(SUBJECT, "林致和", "共 1 项");
        assertThat(body(get("/board/list?slice=TODAY").with(As.person("section"))))
                .contains("没有案件。");
    }

    @Test
    void what_a_person_is_late_with_and_what_nobody_holds_open_their_lists() throws Exception {
        String own = "/board/list?slice=OVERDUE&amp;holder=" + id("examiner1");
        assertThat(body(get("/board").with(As.person("section")))).contains(own).doesNotContain("尚无人承办");
        assertThat(body(get(own.replace("&amp;", "&")).with(As.person("section"))))
                .contains(SUBJECT, "在手的逾期任务", "共 1 项");
        worklist.release(
                item.id(), item.version(), accounts.actor(id("section")).orElseThrow());
        assertThat(body(get("/board").with(As.person("section")))).contains("尚无人承办", "holder=-");
        assertThat(body(get("/board/list?holder=-").with(As.person("section")))).contains(SUBJECT, "尚无人承办", "共 1 项");
    }

    @Test
    void a_supervisor_gives_the_step_to_somebody_else_from_the_list() throws Exception {
        String list = body(get("/board/list?slice=OVERDUE").with(As.person("section")));
        assertThat(list).contains("/board/work/" + item.id() + "/assign?slice=OVERDUE");
        String choice =
                body(get("/board/work/{id}/assign?slice=OVERDUE", item.id()).with(As.person("section")));
        assertThat(choice).contains("苏念慈", "林致和");
        MockHttpServletResponse answer = answer(assignment("section", item.version()));
        assertThat(answer.getRedirectedUrl()).startsWith("/board/list?slice=OVERDUE");
        assertThat(worklist.openOf(java.util.List.of(file.id())).get(0).holder())
                .isEqualTo(id("examiner2"));
        assertThat(answer(assignment("section", item.version())).getStatus()).isEqualTo(409);
    }

    @Test
    void a_monitor_only_reads() throws Exception {
        assertThat(body(get("/board/list?slice=OVERDUE").with(As.person("monitor"))))
                .contains(SUBJECT)
                .doesNotContain("/assign", "/desk/cases/");
        assertThat(answer(get("/board/work/{id}/assign", item.id()).with(As.person("monitor")))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(assignment("monitor", item.version())).getStatus()).isEqualTo(403);
        assertThat(worklist.openOf(java.util.List.of(file.id())).get(0).holder())
                .isEqualTo(id("examiner1"));
    }

    @Test
    void a_recused_supervisor_counts_the_case_and_learns_nothing_of_it() throws Exception {
        parties.recuse(
                file.id(), id("section"), "relative", accounts.actor(id("head")).orElseThrow());
        assertThat(body(get("/board/list?slice=OVERDUE").with(As.person("section"))))
                .contains("共 1 项", "您已回避本案")
                .doesNotContain(SUBJECT, "/assign");
    }

    @Test
    void another_centre_sees_none_of_it() throws Exception {
        assertThat(body(get("/board").with(As.person("bureau.section"))))
                .contains("还没有案件")
                .doesNotContain("林致和");
        assertThat(answer(get("/board/work/{id}/assign", item.id()).with(As.person("bureau.section")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void tables_leave_as_files_without_formulas() throws Exception {
        jdbc.sql("UPDATE case_file SET docket_number = :number WHERE id = :id")
                .param("number", "=1+1")
                .param("id", file.id())
                .update();
        MockHttpServletResponse list =
                answer(get("/board/list.csv?slice=OVERDUE").with(As.person("monitor")));
        assertThat(list.getContentType()).startsWith("text/csv");
        assertThat(list.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(list.getContentAsString()).contains("\"编号\"", SUBJECT, "\"'=1+1\"");
        assertThat(body(get("/board/stages.csv").with(As.person("monitor")))).contains("\"专利申请快速预审\",\"审查\",");
    }

    private void routed(String step) {
        Instant due = clock.instant().minus(Duration.ofHours(33));
        cases.reachPhase(file.id(), "examination");
        events.publishEvent(new org.praetor.proceeding.PhaseReached(file.id(), "examination"));
        jdbc.sql("""
                        INSERT INTO work_item (id, case_id, body, proceeding, kind, step, candidate, staff, phase,
                            during_hold, due_at, priority, opened_at)
                        VALUES (:id, :caseId, :body, :proceeding, 'invention', 'examine', 'pre-examiner', true,
                            'examination', false, :due, 0, :now)
                        """)
                .param("id", step)
                .param("caseId", file.id())
                .param("body", file.body())
                .param("proceeding", file.proceeding())
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        INSERT INTO insight_step (step_id, case_id, body, proceeding, step, phase, staff, opened_at, due_at)
                        VALUES (:id, :caseId, :body, :proceeding, 'examine', 'examination', true, :now, :due)
                        """)
                .param("id", step)
                .param("caseId", file.id())
                .param("body", file.body())
                .param("proceeding", file.proceeding())
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private MockHttpServletRequestBuilder assignment(String person, int version) {
        return post("/board/work/{id}/assign", item.id())
                .with(csrf())
                .with(As.person(person))
                .param("version", String.valueOf(version))
                .param("account", id("examiner2"))
                .param("slice", "OVERDUE");
    }

    private String id(String signInName) {
        return accounts.findBySignInName(signInName).orElseThrow().id();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}

package org.praetor.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.clock.Clocks;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The list of clocks that end in a range, by right and filter. Every test is rolled back. */
@PraetorTest
@Transactional
@Import(OpenSteps.class)
class DeadlineListTest {

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
    SettableClock time;

    @Autowired
    JdbcClient jdbc;

    CaseFile file;

    /** Filed on Monday 2 March: to be accepted by the office in some working days. */
    @BeforeEach
    void a_request_that_waits_to_be_accepted() {
        time.set("2026-03-02T09:00");
        file = open.request("");
    }

    @Test
    void a_supervisor_sees_the_clocks_of_the_body_each_with_its_reason_and_its_case() throws Exception {
        String page = page("section", "/deadlines");
        assertThat(page)
                .contains(
                        "/desk/cases/" + file.id(),
                        file.number(),
                        due().toString(),
                        "专利申请快速预审",
                        "自2026年3月2日",
                        "为什么是这一天")
                .doesNotContain("泡沫陶瓷", ">" + RULE + "<", "??");
        assertThat(page("bureau.section", "/deadlines")).doesNotContain(file.number());
    }

    @Test
    void who_only_monitors_reads_the_list_and_opens_no_case() throws Exception {
        assertThat(page("monitor", "/deadlines"))
                .contains(file.number(), "自2026年3月2日")
                .doesNotContain("/desk/cases/");
    }

    @Test
    void who_works_sees_the_cases_in_his_hands_and_no_others() throws Exception {
        assertThat(page("flow", "/deadlines")).doesNotContain(file.number(), "name=\"holder\"");
        give("flow");
        assertThat(page("flow", "/deadlines")).contains(file.number(), "您经办案件");
        assertThat(page("examiner1", "/deadlines?holder=" + open.id("flow"))).doesNotContain(file.number());
    }

    @Test
    void the_range_the_rule_the_proceeding_and_the_holder_narrow_it() throws Exception {
        assertThat(shown("to=" + due())).isTrue();
        assertThat(shown("to=" + due().minusDays(1))).isFalse();
        assertThat(shown("from=" + due().plusDays(1))).isFalse();
        assertThat(shown("from=" + due() + "&rule=" + RULE + "&proceeding=pre-examination"))
                .isTrue();
        assertThat(shown("rule=preexam.exam")).isFalse();
        assertThat(shown("proceeding=entity-registration")).isFalse();
        assertThat(shown("whose=staff")).isTrue();
        assertThat(shown("whose=party")).isFalse();
        assertThat(shown("holder=-")).isTrue();
        give("flow");
        assertThat(shown("holder=-")).isFalse();
        assertThat(shown("holder=" + open.id("flow"))).isTrue();
        assertThat(page("section", "/deadlines?holder=" + open.id("flow"))).contains("周予安");
    }

    @Test
    void each_state_has_its_own_clocks() throws Exception {
        Actor head = open.person("head");
        assertThat(shown("state=RUNNING")).isTrue();
        assertThat(shown("state=PROVISIONAL")).isFalse();
        clocks.stop(file.id(), "stay", LocalDate.of(2026, 3, 2), head);
        assertThat(shown("state=STOPPED")).isTrue();
        assertThat(shown("state=RUNNING")).isFalse();
        clocks.meet(file.id(), RULE, null, LocalDate.of(2026, 3, 2));
        assertThat(shown("state=OPEN")).isFalse();
        assertThat(shown("state=MET")).isTrue();
        assertThat(shown("state=ALL")).isTrue();
        assertThat(shown("state=MISSED")).isFalse();
        assertThat(shown("state=MET&to=" + due().plusYears(2))).isFalse();
    }

    @Test
    void a_date_in_a_year_without_notice_is_listed_as_provisional() throws Exception {
        jdbc.sql("UPDATE legal_clock SET provisional = true WHERE case_id = :id")
                .param("id", file.id())
                .update();
        assertThat(shown("state=PROVISIONAL")).isTrue();
    }

    @Test
    void who_is_recused_learns_that_there_is_a_clock_and_no_more() throws Exception {
        parties.recuse(file.id(), open.id("section"), "relative", open.person("head"));
        assertThat(page("section", "/deadlines").split("<tbody"))
                .filteredOn(line -> line.contains("您已回避本案"))
                .singleElement()
                .asString()
                .doesNotContain("/desk/cases/", "自2026年3月2日");
    }

    @Test
    void the_same_list_leaves_as_a_file_without_formulas_and_without_titles() throws Exception {
        jdbc.sql("UPDATE case_file SET docket_number = '=1+1' WHERE id = :id")
                .param("id", file.id())
                .update();
        MockHttpServletResponse answer = answer("section", "/deadlines/list.csv?rule=" + RULE);
        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getContentAsString())
                .startsWith("\uFEFF\"编号\"")
                .contains("\"'=1+1\"", "\"" + RULE + "\"", "\"" + due() + "\"", "\"2026-03-02\"", "\"计时中\"")
                .doesNotContain("泡沫陶瓷");
        assertThat(answer("section", "/deadlines/list.csv?rule=preexam.exam")
                        .getContentAsString()
                        .lines())
                .hasSize(1);
    }

    private LocalDate due() {
        return clocks.of(file.id()).get(0).dueOn();
    }

    private void give(String person) {
        WorkItem item = worklist.openOf(java.util.List.of(file.id())).get(0);
        worklist.assign(item.id(), item.version(), open.id(person), open.person("section"));
    }

    private boolean shown(String query) throws Exception {
        return page("section", "/deadlines?" + query).contains(file.number());
    }

    private String page(String person, String path) throws Exception {
        MockHttpServletResponse answer = answer(person, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return web.perform(get(path).with(As.person(person))).andReturn().getResponse();
    }
}

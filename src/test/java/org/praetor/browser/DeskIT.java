package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work at the centre: two people at one step, the board, the pages of administrators. */
@BrowserTest
class DeskIT {

    @Autowired
    House house;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void who_comes_second_to_a_step_is_told_so_and_nothing_happens_twice() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        Staff late = house.staff("flow");
        Sheet sheet = late.takes(caseId, "核查受理条件");
        new Centre(house).checks(caseId, "yes", "none");
        sheet.write("pre-examination.check-admission.internalNote.label", "晚了一步");
        late.presses("desk.work.submit");
        assertThat(late.page.title()).contains(Words.chinese("desk.conflict"));
    }

    @Test
    void what_an_examiner_typed_when_the_session_ended_is_there_again_after_signing_in() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        String step = "pre-examination.check-admission.";
        Staff flow = house.staff("flow");
        flow.takes(caseId, "核查受理条件")
                .choose(step + "completeness.label", step + "completeness.incomplete")
                .write(step + "internalNote.label", "缺少盖章的承诺书");
        house.endsSessions();

        flow.presses("desk.work.submit");
        flow.signsInAgain("flow");

        flow.sees(Words.chinese("web.restored"));
        assertThat(flow.page
                        .getByLabel(Words.label(step + "internalNote.label"))
                        .inputValue())
                .isEqualTo("缺少盖章的承诺书");
        assertThat(flow.page
                        .getByLabel(Words.exactly(step + "completeness.incomplete"))
                        .isChecked())
                .isTrue();
    }

    @Test
    void the_queue_gives_what_is_due_first_and_the_examiner_sees_findings_in_the_text() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        new Centre(house).accepts(caseId);
        Staff examiner = house.staff("examiner1");
        examiner.page.navigate("/desk");
        examiner.sees("审查申请文件");
        examiner.sees(Request.invention().title());
        List<String> due = examiner.page.locator(".queue tbody time").allInnerTexts();
        assertThat(due).isNotEmpty().isSorted();
        examiner.takes(caseId, "审查申请文件");
        examiner.sees("所述气凝胶芯层(2)内分布有玄武岩纤维网");
        assertThat(examiner.complaints()).isEmpty();
    }

    @Test
    void a_clerk_works_with_the_keyboard_alone_from_the_queue_to_the_next_step() {
        house.applicant("lanhe.xu").files(Request.invention());
        Staff flow = house.staff("flow");
        flow.page.navigate("/desk?step=check-admission");
        String caseAt = new KeyboardPerson(flow.page).accepts();
        assertThat(flow.page.url()).contains("/desk/work/");
        flow.page.navigate(caseAt);
        flow.sees("分派审查员");
        assertThat(flow.complaints()).isEmpty();
    }

    @Test
    void the_reviewers_comment_is_read_by_the_examiner_where_he_mends() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        new Centre(house).accepts(caseId).examines(caseId, "pass", "").returns(caseId, "权利要求2的引用关系不清楚");
        Staff examiner = house.staff("examiner1");
        examiner.takes(caseId, "审查申请文件");
        assertThat(examiner.page.locator("#step-form .returned").innerText()).contains("权利要求2的引用关系不清楚", "韩清越");
        examiner.page
                .locator("summary", new Page.LocatorOptions().setHasText(Words.chinese("desk.case.diagram")))
                .click();
        examiner.page.locator(".diagram .djs-element.active").first().waitFor();
        assertThat(examiner.complaints()).isEmpty();
    }

    @Test
    void a_step_is_closed_to_whom_it_is_not_given() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        Staff clerk = house.staff("admin");
        clerk.page.navigate("/desk/cases/" + caseId);
        assertThat(clerk.page.title())
                .containsAnyOf(Words.chinese("web.error.404.title"), Words.chinese("web.error.403.title"));
    }

    @Test
    void the_monitor_sees_the_figures_and_each_opens_as_many_rows_as_it_counts() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        new Centre(house).accepts(caseId);
        Staff monitor = house.staff("monitor");
        monitor.page.navigate("/board");
        List<Locator> links =
                monitor.page.locator(".figures > li > a, td.number a.late").all();
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (Locator link : links) {
            figures.put(
                    link.getAttribute("href"),
                    Integer.valueOf(link.innerText().strip().split("\\s")[0]));
        }
        assertThat(figures).hasSizeGreaterThanOrEqualTo(4);
        assertThat(figures.get("/board/list?slice=OPEN")).isPositive();
        figures.forEach((list, counted) -> {
            monitor.page.navigate(list);
            assertThat(monitor.page.locator("tbody tr").count()).as(list).isEqualTo(Math.min(counted, 50));
            monitor.sees("共 " + counted + " 项");
        });
        assertThat(monitor.complaints()).isEmpty();
    }

    @Test
    void the_administrator_finds_people_and_the_auditor_the_acts() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        Staff admin = house.staff("admin");
        admin.page.navigate("/admin/people");
        admin.sees("林致和");
        Staff auditor = house.staff("auditor");
        auditor.page.navigate("/admin/audit?person=lanhe.xu");
        auditor.sees("徐知远");
        auditor.sees(Words.chinese("audit.case.file"));
        assertThat(caseId).isNotBlank();
    }
}

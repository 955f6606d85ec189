package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
    void the_queue_gives_what_is_due_first_and_the_examiner_sees_findings_in_the_text() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        new Centre(house).accepts(caseId);
        Staff examiner = house.staff("examiner1");
        examiner.page.navigate("/desk");
        examiner.sees("审查申请文件");
        examiner.sees(Request.invention().title());
        examiner.takes(caseId, "审查申请文件");
        examiner.sees("所述气凝胶芯层(2)内分布有玄武岩纤维网");
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
    void the_monitor_sees_the_figures_and_opens_their_list() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        new Centre(house).accepts(caseId);
        Staff monitor = house.staff("monitor");
        monitor.page.navigate("/board");
        assertThat(monitor.page.locator("main").innerText()).isNotBlank();
        monitor.page.locator("main a").first().click();
        monitor.page.waitForLoadState();
        assertThat(monitor.page.locator("main").innerText()).isNotBlank();
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
        auditor.sees("case.file");
        assertThat(caseId).isNotBlank();
    }
}

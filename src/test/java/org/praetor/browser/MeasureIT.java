package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A measure against a registered company: filed at the desk, approved, read and objected to at the portal. */
@BrowserTest
class MeasureIT {

    private static final String P = "registration-measure.";
    private static final String FILE = P + "file-measure.";
    private static final Pattern CASE = Pattern.compile("/desk/cases/([^/?#]+)");

    @Autowired
    House house;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void a_company_is_suspended_reads_the_notice_objects_and_is_restored() {
        String caseId = files(house.staff("flow"));
        Staff flow = house.staff("flow");
        flow.takes(caseId, "核对事由并报批")
                .choose(P + "confirm-measure.measureProposal.label", P + "confirm-measure.measureProposal.submit");
        flow.submits();
        Staff approver = house.staff("approver");
        Sheet approval = approver.takes(caseId, "审批措施");
        approver.sees("有一件申请被认定为非正常申请");
        approval.choose(P + "approve-measure.measureApproval.label", P + "approve-measure.measureApproval.approve");
        approver.submits();

        Applicant company = house.applicant("qingchuan.he");
        company.page.navigate("/portal");
        company.sees("提出异议");
        company.opens(caseId);
        assertThat(company.readsLetter(Words.chinese(P + "letter.measure.title")))
                .contains("暂停快速预审服务通知书", "2026年9月2日");
        company.takes(caseId, "提出异议")
                .choose(P + "object.objection.label", P + "object.objection.object")
                .write(P + "object.objectionText.label", "该申请已主动撤回")
                .attach(P + "object.objectionEvidence.label", Request.sample("invention.pdf"));
        company.submitsStep();

        Staff section = house.staff("section");
        section.takes(caseId, "决定异议")
                .choose(P + "decide-objection.objectionDecision.label", P + "decide-objection.objectionDecision.uphold")
                .write(P + "decide-objection.objectionReason.label", "经核实，申请已撤回");
        section.submits();
        company.opens(caseId).sees(Words.chinese("case.outcome.dismissed"));
        assertThat(company.readsLetter(Words.chinese(P + "letter.lifting.title")))
                .contains("异议成立");
        assertThat(company.complaints()).isEmpty();
        assertThat(approver.complaints()).isEmpty();
    }

    private static String files(Staff flow) {
        flow.page.navigate("/desk");
        flow.page.locator("a[href='/portal/filings']").first().click();
        flow.picks("registration-measure");
        flow.sheet()
                .choose(FILE + "kind.label", FILE + "kind.entity")
                .write(FILE + "entityName.label", "上海清川节能环保装备有限公司")
                .write(FILE + "uscc.label", "91310104MA1K0B028F");
        flow.presses("portal.wizard.next");
        flow.sheet()
                .choose(FILE + "ground.label", P + "reason.R-DIS-02-abnormal")
                .write(FILE + "measureFacts.label", "2026年2月20日经国家知识产权局认定。")
                .attach(FILE + "evidence.label", Request.sample("invention.pdf"));
        flow.presses("portal.wizard.next");
        flow.presses("portal.review.submit");
        flow.page.waitForURL("**/desk/cases/*");
        flow.house.settle();
        assertThat(flow.complaints()).isEmpty();
        Matcher filed = CASE.matcher(flow.page.url());
        assertThat(filed.find()).isTrue();
        return filed.group(1);
    }
}

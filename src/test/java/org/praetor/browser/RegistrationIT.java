package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class RegistrationIT {

    private static final String COMPANY = "上海栖云纳米材料有限公司";
    private static final String USCC = "91310112MA1K0H071W";
    private static final String PASSWORD = "purple-teapot-on-the-roof";
    private static final String FILING = "entity-registration.file-registration.";
    private static final String CHECK = "entity-registration.check-registration.";

    @Autowired
    House house;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void a_company_signs_up_is_registered_with_the_centre_and_files() {
        Applicant applicant = signsUp();
        applicant.begins("entity-registration");
        describes(applicant);
        String caseId = applicant.submits();
        isRegistered(caseId);
        applicant.opens(caseId).sees(Words.chinese("case.outcome.registered"));
        assertThat(applicant.readsLetter(Words.chinese("entity-registration.letter.confirmation.title")))
                .contains(COMPANY, "沪备〔2026〕");

        String request = applicant.files(Request.invention().from(COMPANY, USCC));
        new Centre(house).accepts(request);
        applicant.opens(request).sees(Words.chinese("pre-examination.letter.acceptance.title"));
        assertThat(applicant.complaints()).isEmpty();
    }

    private Applicant signsUp() {
        Applicant applicant = new Applicant(house, house.stranger());
        applicant.page.navigate("/register");
        applicant.writes("account.company.name", COMPANY);
        applicant.writes("account.uscc", USCC);
        applicant.writes("account.person", "云中雁");
        applicant.writes("account.email", "yan@qiyun.example");
        applicant.presses("web.register");
        applicant.page.waitForURL(address -> !address.endsWith("/register"));
        applicant.page.navigate(house.linkSentTo("yan@qiyun.example"));
        applicant.writes("account.password", PASSWORD);
        applicant.writes("account.password.again", PASSWORD);
        applicant.page.locator("main form button.btn-primary").click();
        applicant.page.waitForURL(address -> address.contains("/sign-in"));
        applicant.signsIn("yan@qiyun.example", PASSWORD);
        return applicant;
    }

    private static void describes(Applicant applicant) {
        applicant
                .sheet()
                .choose(FILING + "kind.label", FILING + "kind.entity")
                .write(FILING + "entityName.label", COMPANY)
                .write(FILING + "uscc.label", USCC)
                .write(FILING + "address.label", "上海市闵行区沧源路8号")
                .write(FILING + "district.label", "闵行区")
                .write(FILING + "establishedOn.label", "2019-05-06")
                .write(FILING + "legalRepresentative.label", "云中雁")
                .write(FILING + "contactName.label", "云中雁")
                .write(FILING + "contactPhone.label", "13900000000")
                .write(FILING + "contactEmail.label", "yan@qiyun.example");
        applicant.presses("portal.wizard.next");
        Sheet research = applicant
                .sheet()
                .tick(FILING + "fields.label", FILING + "fields.new-materials")
                .write(FILING + "business.label", "纳米涂层材料的研发与生产。");
        for (String number :
                new String[] {"researchSpend", "insuredStaff", "researchStaff", "grantedInventions", "grantedOthers"}) {
            research.write(FILING + number + ".label", "12");
        }
        research.attach(FILING + "researchProofs.label", Request.sample("invention.pdf"));
        applicant.presses("portal.wizard.next");
        applicant.presses("portal.wizard.next");
        applicant
                .sheet()
                .attach(FILING + "businessLicence.label", Request.sample("invention.pdf"))
                .tick(
                        FILING + "declarations.label",
                        FILING + "declarations.true-data",
                        FILING + "declarations.good-faith",
                        FILING + "declarations.notify-changes");
        applicant.presses("portal.wizard.next");
    }

    private void isRegistered(String caseId) {
        Staff flow = house.staff("flow");
        Sheet sheet =
                flow.takes(caseId, "核查备案条件").choose(CHECK + "researchCapacity.label", CHECK + "researchCapacity.yes");
        for (String check : new String[] {
            "inArea",
            "independentEntity",
            "industryMatched",
            "managementSystem",
            "establishedOneYear",
            "goodFaith",
            "papersComplete"
        }) {
            sheet.choose(CHECK + check + ".label", "entity-registration.option.yes");
        }
        flow.submits();
        Staff approver = house.staff("approver");
        String approval = "entity-registration.approve-registration.registrationApproval.";
        approver.takes(caseId, "审批备案").choose(approval + "label", approval + "approve");
        approver.submits();
        String confirmation = "entity-registration.record-confirmation.";
        Staff recorder = house.staff("flow");
        recorder.takes(caseId, "登记国知局确认结果")
                .choose(confirmation + "confirmation.label", confirmation + "confirmation.confirmed")
                .write(confirmation + "confirmedOn.label", "2026-03-02");
        recorder.submits();
    }
}

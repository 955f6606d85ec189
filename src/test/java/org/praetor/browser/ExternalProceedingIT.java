package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.beans.factory.annotation.Autowired;

/** The claim: a proceeding is a folder of standard files. This one lies outside of everything that was compiled. */
@BrowserTest
class ExternalProceedingIT {

    private static final String FILING = "advice-request.file-advice.";
    private static final String ANSWER = "advice-request.give-advice.";

    @Autowired
    House house;

    @Autowired
    Proceedings proceedings;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void it_is_linted_and_deployed_from_its_folder() {
        assertThat(proceedings.refused()).isEmpty();
        assertThat(proceedings.all()).extracting(Proceeding::id).contains("advice-request");
    }

    @Test
    void it_is_filed_worked_lettered_and_closed_on_the_screens_without_a_line_of_java() {
        Applicant applicant = house.applicant("lanhe.gao");
        String caseId = asks(applicant);
        applicant.opens(caseId).sees("咨询事项一：如何缴纳年费");
        applicant.sees("2026-03-05");

        Staff flow = house.staff("flow");
        flow.takes(caseId, "答复咨询")
                .choose(ANSWER + "scope.label", ANSWER + "scope.yes")
                .write(ANSWER + "advice.label", "年费应当自授权之日起按年缴纳。");
        flow.submits();

        applicant.opens(caseId).sees(Words.chinese("advice-request.letter.advice.title"));
        applicant.sees(Words.chinese("case.outcome.completed"));
        applicant.sees("沪咨〔2026〕1号");
        assertThat(applicant.readsLetter(Words.chinese("advice-request.letter.advice.title")))
                .contains("咨询答复书", "年费应当自授权之日起按年缴纳。", "沪咨字〔2026〕1号");
        assertThat(applicant.complaints()).isEmpty();
    }

    private static String asks(Applicant applicant) {
        applicant.begins("advice-request");
        applicant
                .sheet()
                .write(FILING + "question.label", "咨询事项一：如何缴纳年费")
                .choose(FILING + "topic.label", FILING + "topic.patent")
                .write(FILING + "details.label", "专利已授权，想了解年费的缴纳办法。");
        applicant.presses("portal.wizard.next");
        applicant
                .sheet()
                .row(FILING + "applicants.label", 1)
                .write(FILING + "applicants.name.label", "澜禾新材料科技（上海）有限公司")
                .write(FILING + "applicants.uscc.label", "91310115MA1K0A0172");
        applicant.presses("portal.wizard.next");
        return applicant.submits();
    }
}

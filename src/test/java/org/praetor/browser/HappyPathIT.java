package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class HappyPathIT {

    @Autowired
    House house;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void a_request_travels_from_filing_to_the_fast_track_mark() {
        Applicant applicant = house.applicant("lanhe.xu");
        String caseId = applicant.files(Request.invention());
        applicant.sees("SHA-256");
        Centre centre = new Centre(house).accepts(caseId);
        applicant.opens(caseId).sees(Words.chinese("pre-examination.letter.acceptance.title"));

        centre.examines(caseId, "opinion", "权利要求2缺少具体的制备步骤，请补充或者说明。");
        applicant.opens(caseId).sees(Words.chinese("pre-examination.letter.opinion.title"));
        applicant.answers(caseId, "已按意见修改权利要求书。", Request.sample("invention.docx"));
        centre.examines(caseId, "pass", "").concludes(caseId);
        applicant.opens(caseId).sees(Words.chinese("pre-examination.letter.pass.title"));

        applicant.filesFormally(caseId, Request.invention());
        centre.findsConsistent(caseId);
        applicant.opens(caseId).sees(Words.chinese("pre-examination.letter.fast-track-mark.title"));
        assertThat(applicant.complaints()).isEmpty();
    }
}

package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PraetorTest
@Import(Centre.class)
class PreExaminationTest {

    @Autowired
    Centre centre;

    @Autowired
    SettableClock clock;

    Actor applicant;

    @BeforeEach
    void a_working_monday() {
        clock.set("2026-03-02T09:00");
        applicant = centre.company("demo-company-lanhe");
    }

    @Test
    void a_good_request_travels_from_filing_to_the_pass_letter() {
        CaseFile file = filed();
        assertThat(centre.waiting(file.id())).containsExactly("check-admission");
        accept(file);
        assertThat(centre.file(file.id()).docketNumber()).isEqualTo("沪预发〔2026〕1号");
        examine(file, "pass");
        centre.complete(file.id(), "review", centre.staff("quality-reviewer"), Map.of("qualityVerdict", "agree"));
        centre.complete(file.id(), "approve", centre.staff("approver"), Map.of("approval", "approve"));
        assertThat(centre.waiting(file.id())).containsExactly("file-formally");
    }

    private CaseFile filed() {
        return centre.filed(
                centre.file("pre-examination", Samples.request(), Map.of("application", Samples.TEXT), applicant));
    }

    private void accept(CaseFile file) {
        centre.complete(
                file.id(),
                "check-admission",
                centre.staff("flow-administrator"),
                Map.of(
                        "completeness", "complete",
                        "formatCorrect", "yes",
                        "undertakingSigned", "yes",
                        "subjectInField", "yes",
                        "abnormalIndicator", "none"));
        centre.complete(
                file.id(),
                "assign",
                centre.staff("flow-administrator"),
                Map.of("examiner", centre.staff("pre-examiner").accountId()));
    }

    private void examine(CaseFile file, String finding) {
        centre.complete(file.id(), "examine", centre.staff("pre-examiner"), Map.of("examinerFinding", finding));
    }
}

package org.praetor.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.PatentKind;
import org.praetor.formality.RequestForm.Declared;
import org.praetor.formality.RequestForm.Deposit;
import org.praetor.formality.RequestForm.Statement;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactsTest {

    @Test
    void each_statement_of_a_request_is_its_own_with_its_papers_and_deposits() {
        Declared declared = declared(Map.of(
                "biologicalDeposit",
                "yes",
                "deposits",
                List.of(Map.of(
                        "className", "枯草芽孢杆菌 Bacillus subtilis",
                        "depository", "某保藏中心",
                        "address", "北京市",
                        "depositedOn", "2026-03-02",
                        "number", "CGMCC No.12345")),
                "geneticResources",
                "no",
                "gracePeriod",
                "yes",
                "graceProof",
                List.of("document-1")));

        assertThat(declared.statements())
                .containsExactlyInAnyOrder(Statement.BIOLOGICAL_MATERIAL, Statement.GRACE_PERIOD);
        assertThat(declared.papers())
                .containsEntry(Statement.BIOLOGICAL_MATERIAL, false)
                .containsEntry(Statement.GRACE_PERIOD, true);
        assertThat(declared.deposits())
                .containsExactly(new Deposit(
                        "枯草芽孢杆菌 Bacillus subtilis", "某保藏中心", "北京市", LocalDate.of(2026, 3, 2), "CGMCC No.12345"));
    }

    @Test
    void a_case_under_the_earlier_form_answered_one_question_for_all_three() {
        assertThat(declared(Map.of("specialStatements", "yes")).statements()).containsExactly(Statement.UNSPECIFIED);
        assertThat(declared(Map.of("specialStatements", "no")).statements()).isEmpty();
    }

    private static Declared declared(Map<String, Object> vocabulary) {
        return new Facts(vocabulary).request(PatentKind.INVENTION).details().declared();
    }
}

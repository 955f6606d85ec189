package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.filing.Filed;
import org.praetor.form.FieldError;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Applicants are units, persons or from abroad; each kind is asked its own number. */
@PraetorTest
@Import(Centre.class)
class ApplicantKindsTest {

    @Autowired
    Centre centre;

    @Autowired
    SettableClock clock;

    Actor applicant;

    @BeforeEach
    void a_company() {
        clock.set("2026-03-02T09:00");
        applicant = centre.company("demo-company-lanhe");
    }

    @Test
    void a_person_gives_a_resident_number_that_is_checked_and_a_foreign_applicant_a_country() {
        assertThat(errors(Map.of("type", "个人", "name", "徐知远", "identityNumber", "11010519491231002X")))
                .isEmpty();
        assertThat(errors(Map.of("type", "个人", "name", "徐知远", "identityNumber", "110105194912310021")))
                .containsExactly("applicants[1].identityNumber");
        assertThat(errors(Map.of("type", "个人", "name", "徐知远"))).containsExactly("applicants[1].identityNumber");
        assertThat(errors(Map.of("type", "境外", "name", "Example Corp.", "country", "德国")))
                .isEmpty();
        assertThat(errors(Map.of("type", "境外", "name", "Example Corp."))).containsExactly("applicants[1].country");
        assertThat(errors(Map.of("type", "单位", "name", "某公司"))).containsExactly("applicants[1].uscc");
    }

    private List<String> errors(Map<String, String> second) {
        Map<String, String> answers = new LinkedHashMap<>(Samples.request());
        second.forEach((key, value) -> answers.put("applicants[1]." + key, value));
        answers.put("applicants[1].address", "某市某路1号");
        Filed filed = centre.file("pre-examination", answers, Map.of("application", Samples.TEXT), applicant);
        return filed.fold(
                opened -> List.of(),
                refused -> refused.errors().stream().map(FieldError::path).toList());
    }
}

package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A case of any proceeding decides by the shared table whether it has to be stayed (R-ADJ-30, R-ADJ-31). */
@PraetorTest
@Import(Errands.class)
class StayTest {

    private static final Path ROOT = SampleProceedings.copy("errands");

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Decisions decisions;

    @Autowired
    Proceedings proceedings;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecord record;

    @Autowired
    Retrying retrying;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-03-02T09:00");
    }

    /** T6. */
    @Test
    void an_accepted_invalidation_of_a_utility_model_stays_the_case_unless_the_report_is_clean() {
        String without = file("utility-model", Map.of("invalidation", "accepted", "evaluationReport", "none"));
        String clean = file("utility-model", Map.of("invalidation", "accepted", "evaluationReport", "clean"));

        assertThat(decided(without)).isEqualTo("mandatory");
        assertThat(decided(clean)).isEqualTo("optional");
        assertThat(reasons(without)).containsExactly("R-ADJ-30-invalidation", "no-ground");
        assertThat(reasons(clean)).containsExactly("R-ADJ-31-report", "no-ground");
    }

    @Test
    void the_kind_of_the_patent_is_the_kind_of_the_case() {
        assertThat(decided(file("invention", Map.of("invalidation", "accepted"))))
                .isEqualTo("optional");
        assertThat(decided(file("invention", Map.of()))).isEqualTo("none");
    }

    private String decided(String caseId) {
        String[] outcome = new String[1];
        retrying.run(() -> outcome[0] = decisions.decide(caseId, "stay"));
        assertThat(record.latest(caseId, "stay").orElseThrow().values()).containsEntry("outcome", outcome[0]);
        return outcome[0];
    }

    private List<String> reasons(String caseId) {
        List<?> hits =
                (List<?>) record.latest(caseId, "stay").orElseThrow().values().get("hits");
        return hits.stream()
                .map(hit -> String.valueOf(((Map<?, ?>) hit).get("reason")))
                .toList();
    }

    private String file(String kind, Map<String, Object> vocabulary) {
        String id = UUID.randomUUID().toString();
        LocalDate today = LocalDate.now(clock);
        retrying.run(() -> {
            cases.open(new NewCase(id, "errand", "shanghai-centre", kind, "an errand", today), Actor.system());
            record.keep(id, "file-errand", null, Actor.system(), today, Map.of(), vocabulary);
            record.happened(id, "filed", null, today);
            proceedings.start(id, "errand", Map.of("urgency", "normal"));
        });
        return id;
    }
}

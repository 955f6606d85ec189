package org.praetor.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the shared table of stays (R-ADJ-30, R-ADJ-31), on the engine's own DMN evaluator. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StayTableTest {

    private static final Path TABLE = Path.of("processes/shared/stay.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Map<String, Object> NOTHING_HAPPENED = Map.ofEntries(
            Map.entry("kind", "utility-model"),
            Map.entry("invalidation", "none"),
            Map.entry("evaluationReport", "none"),
            Map.entry("repeatInvalidation", "no"),
            Map.entry("patentMaintained", "no"),
            Map.entry("otherReasonToProceed", "no"),
            Map.entry("partyLost", "no"),
            Map.entry("successorKnown", "no"),
            Map.entry("forceMajeure", "no"),
            Map.entry("otherCaseDecisive", "no"),
            Map.entry("referredUpward", "no"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            invalidation=accepted                                                | mandatory R-ADJ-30-invalidation
            kind=design,invalidation=accepted                                    | mandatory R-ADJ-30-invalidation
            kind=design,invalidation=accepted,evaluationReport=adverse           | mandatory R-ADJ-30-invalidation
            partyLost=died                                                       | mandatory R-ADJ-30-party
            partyLost=incapacitated                                              | mandatory R-ADJ-30-party
            partyLost=dissolved                                                  | mandatory R-ADJ-30-party
            forceMajeure=yes                                                     | mandatory R-ADJ-30-force-majeure
            otherCaseDecisive=yes                                                | mandatory R-ADJ-30-other-case
            referredUpward=yes                                                   | mandatory R-ADJ-30-referred
            kind=invention,invalidation=accepted                                 | optional R-ADJ-31-invention
            invalidation=accepted,evaluationReport=clean                         | optional R-ADJ-31-report
            kind=design,invalidation=accepted,evaluationReport=clean             | optional R-ADJ-31-report
            invalidation=accepted,repeatInvalidation=yes                         | optional R-ADJ-31-repeat
            invalidation=accepted,patentMaintained=yes                           | optional R-ADJ-31-maintained
            invalidation=accepted,otherReasonToProceed=yes                       | optional R-ADJ-31-other
            """)
    void one_ground_gives_its_own_reason_and_nothing_else(String facts, String hit) throws IOException {
        assertThat(hits(facts)).containsExactly(hit, "none no-ground");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invalidation=none
            invalidation=requested
            invalidation=requested,evaluationReport=clean,repeatInvalidation=yes,patentMaintained=yes
            kind=invention,invalidation=requested
            partyLost=died,successorKnown=yes
            evaluationReport=clean
            """)
    void without_a_ground_there_is_no_stay(String facts) throws IOException {
        assertThat(hits(facts)).containsExactly("none no-ground");
    }

    @Test
    void an_exception_spares_only_the_stay_over_the_invalidation() throws IOException {
        assertThat(hits("invalidation=accepted,evaluationReport=clean,forceMajeure=yes"))
                .containsExactly("mandatory R-ADJ-30-force-majeure", "optional R-ADJ-31-report", "none no-ground");
    }

    /** What nobody filled in is null; silence neither grounds a stay nor spares one. */
    @Test
    void facts_that_nobody_stated_change_nothing() throws IOException {
        assertThat(hits(Map.of())).containsExactly("none no-ground");
        assertThat(hits(Map.of("kind", "utility-model", "invalidation", "accepted")))
                .contains("mandatory R-ADJ-30-invalidation");
        assertThat(hits(Map.of("invalidation", "accepted"))).contains("mandatory R-ADJ-30-invalidation");
        assertThat(hits(Map.of("partyLost", "died"))).contains("mandatory R-ADJ-30-party");
    }

    @Test
    void every_row_cites_its_article() {
        List<OutputEntry> outputs =
                List.copyOf(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(OutputEntry.class));

        assertThat(outputs).hasSize(33);
        for (int basis = 2; basis < outputs.size(); basis += 3) {
            assertThat(outputs.get(basis).getText().getTextContent()).contains("《专利纠纷行政裁决和调解办法》第二十");
        }
    }

    private static List<String> hits(String changed) throws IOException {
        Map<String, Object> facts = new HashMap<>(NOTHING_HAPPENED);
        for (String fact : changed.split(",")) {
            facts.put(fact.split("=")[0], fact.split("=")[1]);
        }
        return hits(facts);
    }

    private static List<String> hits(Map<String, Object> facts) throws IOException {
        try (InputStream dmn = Files.newInputStream(TABLE)) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision("stay", dmn), facts).stream()
                    .map(hit -> hit.getEntry("outcome") + " " + hit.getEntry("reason"))
                    .toList();
        }
    }
}

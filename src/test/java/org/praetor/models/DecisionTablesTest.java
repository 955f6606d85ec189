package org.praetor.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the decision tables, on the engine's own DMN evaluator (domain.md §5.1 to §5.3). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void a_clean_request_for_an_invention_is_admitted_for_one_reason_only() {
        assertThat(admission(Map.of())).containsExactly("accept admissible");
    }

    @ParameterizedTest
    @CsvSource({
        "entityStatus, suspended, refuse R-PEA-01",
        "entityStatus, unknown, refuse R-PEA-01",
        "agencyStatus, not-listed, refuse R-PEA-02",
        "agencyStatus, mismatch, refuse R-PEA-02-mismatch",
        "subjectInField, no, refuse R-PEA-04",
        "subjectInField, unclear, supplement R-PEA-04-ask",
        "pct, yes, refuse R-PEA-05",
        "divisional, yes, refuse R-PEA-06",
        "sameDay, yes, refuse R-PEA-07",
        "secrecy, yes, refuse R-PEA-08",
        "priorityClaimed, yes, refuse R-PEA-09",
        "biologicalDeposit, yes, accept R-PEA-10-deposit",
        "geneticResources, yes, accept R-PEA-10-genetic",
        "gracePeriod, yes, accept R-PEA-10-grace",
        "alreadyFiled, yes, refuse R-PEA-11",
        "completeness, incomplete, supplement incomplete",
        "formatCorrect, no, supplement R-PEA-12",
        "undertakingSigned, no, supplement R-PEA-13",
        "earlyPublication, no, supplement R-PEA-13-publication",
        "examinationRequested, no, supplement R-PEA-13-examination",
        "abnormalIndicator, unresolved, hold R-PEA-17",
        "abnormalIndicator, confirmed, refuse R-PEA-17-confirmed"
    })
    void one_failed_check_gives_its_own_reason(String fact, String value, String hit) {
        assertThat(admission(Map.of(fact, value))).containsExactlyInAnyOrder(hit, "accept admissible");
    }

    @Test
    void class_quota_undertaking_and_search_report_are_checked_as_facts() {
        assertThat(admission(Map.of("classificationListed", false))).contains("refuse R-PEA-03");
        assertThat(admission(Map.of("quotaLeft", 0))).contains("refuse R-PEA-16");
        assertThat(admission(Map.of("idleYears", 1))).doesNotContain("refuse R-REG-11");
        assertThat(admission(Map.of("idleYears", 2))).contains("refuse R-REG-11");
        assertThat(admission(Map.of("unregisteredPartnerFilings", 3))).doesNotContain("accept R-PEA-15");
        assertThat(admission(Map.of("unregisteredPartnerFilings", 4))).contains("accept R-PEA-15");
        assertThat(admission(Map.of("undertakings", List.of("real-rd")))).contains("supplement R-PEA-13-items");
        assertThat(admission(Map.of("selfCheck", List.of()))).doesNotContain("accept R-PEA-14");
        Map<String, Object> without = request();
        without.remove("selfCheck");
        assertThat(hits("pre-examination", "admission", without)).contains("accept R-PEA-14");
    }

    @Test
    void a_design_needs_neither_early_publication_nor_examination() {
        assertThat(admission(Map.of("kind", "design", "earlyPublication", "no", "examinationRequested", "no")))
                .containsExactly("accept admissible");
    }

    @ParameterizedTest
    @CsvSource({
        "opinion, 0, 3, issue-opinion defects",
        "opinion, 1, 3, issue-opinion defects",
        "opinion, 2, 3, propose-fail max-opinions",
        "pass, 2, 0, propose-pass clean",
        "pass, 1, 1, issue-opinion open-defects",
        "pass, 2, 1, propose-fail max-opinions",
        "fail, 0, 0, propose-fail not-curable",
        "hold, 2, 3, hold R-PEA-17"
    })
    void two_opinions_are_the_limit_and_only_a_clean_text_passes(
            String finding, long opinions, long openDefects, String hit) {
        assertThat(hits(
                        "pre-examination",
                        "examination-conclusion",
                        Map.of("examinerFinding", finding, "opinions", opinions, "openDefects", openDefects)))
                .containsExactly(hit);
    }

    @ParameterizedTest
    @CsvSource({
        "consistencyVerdict, inconsistent, inconsistent",
        "comparison, different, inconsistent",
        "feesVerified, no, fees-unpaid",
        "feesPaidSameDay, no, fees-late",
        "requestsVerified, no, requests-missing",
        "obviousDefect, yes, obvious-defect"
    })
    void one_failed_point_denies_the_fast_track(String fact, String value, String reason) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "kind",
                "invention",
                "consistencyVerdict",
                "consistent",
                "feesVerified",
                "yes",
                "feesPaidSameDay",
                "yes",
                "requestsVerified",
                "yes",
                "obviousDefect",
                "no"));
        assertThat(hits("pre-examination", "fast-track-admission", facts)).containsExactly("mark consistent");
        facts.put(fact, value);
        assertThat(hits("pre-examination", "fast-track-admission", facts)).contains("deny " + reason);
    }

    @Test
    void an_extension_or_a_voluntary_amendment_ends_the_fast_track() {
        assertThat(hits(
                        "pre-examination",
                        "fast-track-continuation",
                        Map.of("extensionAsked", "no", "voluntaryAmendment", "no")))
                .containsExactly("continue undertaking-kept");
        assertThat(hits(
                        "pre-examination",
                        "fast-track-continuation",
                        Map.of("extensionAsked", "yes", "voluntaryAmendment", "no")))
                .contains("end extension-asked");
        assertThat(hits(
                        "pre-examination",
                        "fast-track-continuation",
                        Map.of("extensionAsked", "no", "voluntaryAmendment", "yes")))
                .contains("end voluntary-amendment");
    }

    @ParameterizedTest
    @CsvSource({
        "inArea, no, refuse R-REG-01",
        "independentEntity, no, refuse R-REG-01-entity",
        "industryMatched, no, refuse R-REG-02",
        "researchCapacity, no, refuse R-REG-03",
        "researchCapacity, unclear, supplement R-REG-03-proof",
        "managementSystem, no, accept R-REG-04-system",
        "establishedOneYear, no, accept R-REG-05",
        "goodFaith, no, refuse R-REG-06",
        "papersComplete, no, supplement R-REG-07"
    })
    void a_registration_is_refused_or_supplemented_by_its_rule(String fact, String value, String hit) {
        Map<String, Object> facts = entity();
        assertThat(hits("entity-registration", "registration", facts)).containsExactly("accept registrable");
        facts.put(fact, value);
        assertThat(hits("entity-registration", "registration", facts)).contains(hit);
    }

    @Test
    void few_patents_and_few_staff_are_hints() {
        Map<String, Object> facts = entity();
        facts.put("grantedInventions", BigDecimal.ZERO);
        facts.put("grantedOthers", BigDecimal.valueOf(2));
        facts.put("insuredStaff", BigDecimal.valueOf(4));
        assertThat(hits("entity-registration", "registration", facts))
                .contains("accept R-REG-04", "accept R-REG-05-staff");
        facts.put("grantedOthers", BigDecimal.valueOf(3));
        assertThat(hits("entity-registration", "registration", facts)).doesNotContain("accept R-REG-04");
    }

    @Test
    void an_agency_must_be_on_the_guarantee_list() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "kind",
                "agency",
                "goodFaith",
                "yes",
                "papersComplete",
                "yes",
                "guaranteeListed",
                "yes",
                "licenceVerified",
                "yes"));
        assertThat(hits("entity-registration", "registration", facts)).containsExactly("accept registrable");
        facts.put("guaranteeListed", "no");
        facts.put("licenceVerified", "no");
        assertThat(hits("entity-registration", "registration", facts))
                .contains("refuse R-REG-12", "supplement R-REG-13");
    }

    @ParameterizedTest
    @CsvSource({
        "entity, confirmed, 0, accept R-REG-10",
        "agency, suspended, 0, accept R-REG-10",
        "entity, cancelled, 2, refuse R-DIS-03",
        "agency, cancelled, 0, accept R-DIS-05"
    })
    void an_entry_on_the_list_is_changed_and_a_cancelled_one_waits(String kind, String status, long years, String hit) {
        Map<String, Object> facts = entity();
        facts.putAll(Map.of("kind", kind, "guaranteeListed", "yes", "licenceVerified", "yes"));
        facts.putAll(Map.of("entryStatus", status, "cancelledYears", years));
        assertThat(hits("entity-registration", "registration", facts)).contains(hit);
        facts.put("cancelledYears", 3);
        assertThat(hits("entity-registration", "registration", facts))
                .doesNotContain("refuse R-DIS-03", "accept R-DIS-05");
    }

    @Test
    void a_code_of_another_agency_is_to_be_corrected() {
        Map<String, Object> facts = entity();
        facts.putAll(Map.of("kind", "agency", "guaranteeListed", "yes", "licenceVerified", "yes"));
        facts.put("agencyCodeTaken", true);
        assertThat(hits("entity-registration", "registration", facts)).contains("supplement R-REG-13-code");
    }

    @ParameterizedTest
    @CsvSource({
        "entity, R-DIS-01-defects, remind",
        "entity, R-DIS-02-abnormal, suspend",
        "entity, R-DIS-03-infringer, cancel",
        "agency, R-DIS-04-undertaking, suspend",
        "agency, R-DIS-05-leak, cancel"
    })
    void the_ground_decides_the_measure(String kind, String ground, String measure) {
        Map<String, Object> facts = measured(kind, ground);
        assertThat(hits("registration-measure", "measure", facts)).containsExactly(measure + " " + ground);
        facts.put("entryStatus", "none");
        assertThat(hits("registration-measure", "measure", facts)).contains("correct not-listed");
        facts.put("entryStatus", "cancelled");
        assertThat(hits("registration-measure", "measure", facts)).contains("correct already-cancelled");
        facts.putAll(Map.of("entryStatus", "confirmed", "entryNamed", false));
        assertThat(hits("registration-measure", "measure", facts)).contains("correct name-differs");
        facts.putAll(Map.of("entryNamed", true, "kind", kind.equals("entity") ? "agency" : "entity"));
        assertThat(hits("registration-measure", "measure", facts))
                .contains(kind.equals("entity") ? "correct ground-of-entities" : "correct ground-of-agencies");
    }

    @Test
    void who_is_suspended_is_not_suspended_again_but_may_be_cancelled() {
        Map<String, Object> facts = measured("entity", "R-DIS-02-abnormal");
        facts.put("entryStatus", "suspended");
        assertThat(hits("registration-measure", "measure", facts)).contains("correct already-suspended");
        facts.put("ground", "R-DIS-03-again");
        assertThat(hits("registration-measure", "measure", facts)).containsExactly("cancel R-DIS-03-again");
    }

    /** T15: 4 of 6 is 66.7 %, suspended; 5 of 6 is 83 %, cancelled. */
    @ParameterizedTest
    @CsvSource({
        "entity, R-DIS-02-ratio, 6, 4, suspend R-DIS-02-ratio",
        "entity, R-DIS-03-ratio, 6, 5, cancel R-DIS-03-ratio",
        "entity, R-DIS-03-ratio, 6, 4, correct ratio-not-over-seventy",
        "entity, R-DIS-03-ratio, 10, 7, correct ratio-not-over-seventy",
        "entity, R-DIS-03-ratio, 10, 8, cancel R-DIS-03-ratio",
        "entity, R-DIS-02-ratio, 6, 3, correct ratio-not-over-half",
        "entity, R-DIS-02-ratio, 5, 3, suspend R-DIS-02-ratio",
        "entity, R-DIS-02-ratio, 4, 4, correct too-few-filings",
        "agency, R-DIS-04-ratio, 9, 9, correct too-few-filings-agency",
        "agency, R-DIS-04-ratio, 10, 6, suspend R-DIS-04-ratio"
    })
    void a_ratio_bears_its_measure_from_enough_filings_on(
            String kind, String ground, BigDecimal counted, BigDecimal failed, String hit) {
        Map<String, Object> facts = measured(kind, ground);
        facts.putAll(Map.of("countedFilings", counted, "failedFilings", failed));
        List<String> hits = hits("registration-measure", "measure", facts);
        assertThat(hits).contains(hit);
        assertThat(hits.stream().anyMatch(one -> one.startsWith("correct"))).isEqualTo(hit.startsWith("correct"));
    }

    private static Map<String, Object> measured(String kind, String ground) {
        return new HashMap<>(Map.of("kind", kind, "entryStatus", "confirmed", "entryNamed", true, "ground", ground));
    }

    @ParameterizedTest
    @CsvSource({"新材料, pre-examiner, 新材料", "节能环保, pre-examiner, 节能环保", "新材料, approver, ''"})
    void examiners_are_routed_by_field(String field, String role, String routed) {
        Map<String, Object> facts = Map.of(
                "proceeding",
                "pre-examination",
                "step",
                "examine",
                "role",
                role,
                "kind",
                "invention",
                "field",
                field,
                "body",
                "b");
        assertThat(evaluate(Path.of("processes/shared/routing.dmn"), "routing", facts)
                        .get(0)
                        .<String>getEntry("field"))
                .isEqualTo(routed);
    }

    private static List<String> admission(Map<String, Object> changed) {
        Map<String, Object> facts = request();
        facts.putAll(changed);
        return hits("pre-examination", "admission", facts);
    }

    private static Map<String, Object> request() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", "invention");
        facts.put("entityStatus", "confirmed");
        facts.put("agencyStatus", "listed");
        facts.put("classificationListed", true);
        facts.put("quotaLeft", 7);
        facts.put("subjectInField", "yes");
        Stream.of("pct", "divisional", "sameDay", "secrecy", "priorityClaimed", "alreadyFiled")
                .forEach(flag -> facts.put(flag, "no"));
        Stream.of("biologicalDeposit", "geneticResources", "gracePeriod").forEach(flag -> facts.put(flag, "no"));
        facts.put("completeness", "complete");
        Stream.of("formatCorrect", "undertakingSigned", "earlyPublication", "examinationRequested")
                .forEach(flag -> facts.put(flag, "yes"));
        facts.put("undertakings", List.of("1", "2", "3", "4", "5", "6", "7"));
        facts.put("selfCheck", List.of("document"));
        facts.put("abnormalIndicator", "none");
        return facts;
    }

    private static Map<String, Object> entity() {
        Map<String, Object> facts = new HashMap<>(Map.of("kind", "entity"));
        Stream.of(
                        "inArea",
                        "independentEntity",
                        "industryMatched",
                        "researchCapacity",
                        "managementSystem",
                        "establishedOneYear",
                        "goodFaith",
                        "papersComplete")
                .forEach(check -> facts.put(check, "yes"));
        facts.put("grantedInventions", BigDecimal.ONE);
        facts.put("grantedOthers", BigDecimal.ZERO);
        facts.put("insuredStaff", BigDecimal.valueOf(5));
        return facts;
    }

    private static List<String> hits(String folder, String table, Map<String, Object> facts) {
        return evaluate(Path.of("processes", folder, table + ".dmn"), table, facts).stream()
                .map(hit -> hit.getEntry("outcome") + " " + hit.getEntry("reason"))
                .toList();
    }

    private static List<DmnDecisionRuleResult> evaluate(Path file, String table, Map<String, Object> facts) {
        try (InputStream dmn = Files.newInputStream(file)) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, dmn), facts).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.RollPolicy;

/** The tables of periods, evaluated by the stand-alone DMN engine. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlinesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final File SHARED = PROCESSES.resolve("shared/deadlines.dmn").toFile();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate BEFORE_ORDER_81 = LocalDate.parse("2025-01-31");

    /** Keys of domain.md §19 that are periods, without unit and variant. */
    private static final String KEYS_OF_THE_RULE_BOOK = """
            preexam.accept preexam.assign preexam.exam preexam.reply preexam.supplement preexam.formalFiling preexam.report
            preexam.consistency fasttrack.oaReply discipline.suspend discipline.cancel discipline.objection discipline.idle
            adj.docket adj.extraDocket adj.serve adj.forwardAnswer adj.answer adj.objection adj.evidenceMin
            adj.hearingNotice adj.limit adj.ext1Max adj.ext2Max adj.suit adj.publish adj.demand adj.enforce
            adj.ownerEnforce adj.registerDecision adj.recusalAsk adj.correction med.serve med.statement med.docket
            med.ownership med.ownershipExt med.cnipaCopy jc.apply jc.accept jc.decide jc.decideExt service.notice
            service.cnipaMail eco.counterWait eco.notaryMax criminal.headDecision criminal.transfer criminal.police
            criminal.reconsider criminal.handover hotline.firstReply hotline.accept hotline.mediation hotline.check
            """;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static List<Rule> rows(File file) {
        return List.copyOf(Dmn.readModelFromFile(file).getModelElementsByType(Rule.class));
    }

    private static String input(Rule row, int column) {
        return List.copyOf(row.getInputEntries())
                .get(column)
                .getText()
                .getTextContent()
                .replace("\"", "");
    }

    private static List<String> outputs(Rule row) {
        return row.getOutputEntries().stream()
                .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                .toList();
    }

    private static List<File> tables() throws IOException {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.getFileName().toString().equals("deadlines.dmn"))
                    .map(Path::toFile)
                    .toList();
        }
    }

    private DmnDecisionResult ask(DmnDecision decision, String rule, String variant, LocalDate on) {
        Map<String, Object> inputs = new HashMap<>(Map.of("rule", rule, "variant", variant, "on", on));
        return engine.evaluateDecision(decision, inputs);
    }

    private DmnDecision decision(File file) throws IOException {
        try (var content = Files.newInputStream(file.toPath())) {
            return engine.parseDecisions(content).get(0);
        }
    }

    @Test
    void every_row_of_every_table_is_hit_with_what_it_says() throws IOException {
        for (File file : tables()) {
            DmnDecision decision = decision(file);
            for (Rule row : rows(file)) {
                LocalDate on = input(row, 2).startsWith("<") ? BEFORE_ORDER_81 : TODAY;
                DmnDecisionResult result = ask(decision, input(row, 0), input(row, 1), on);
                assertThat(result).as("%s %s", file, row.getId()).hasSize(1);
                assertThat(result.getSingleResult().values().stream().map(String::valueOf))
                        .as("%s %s", file, row.getId())
                        .containsExactlyElementsOf(outputs(row));
            }
        }
    }

    @Test
    void every_row_has_a_legal_source_a_rule_id_a_known_unit_and_a_known_roll() throws IOException {
        for (File file : tables()) {
            for (Rule row : rows(file)) {
                List<String> cells = outputs(row);
                assertThat(row.getDescription().getTextContent())
                        .as(row.getId())
                        .isNotBlank();
                assertThat(Unit.of(cells.get(1)).symbol()).isEqualTo(cells.get(1));
                assertThat(RollPolicy.valueOf(cells.get(2))).isNotNull();
                assertThat(cells.get(4)).as(row.getId()).isNotBlank();
                assertThat(cells.get(5)).as(row.getId()).isNotBlank();
            }
        }
    }

    @Test
    void a_key_lives_in_one_table_only_and_those_of_the_rule_book_are_there() throws IOException {
        Map<String, String> home = new TreeMap<>();
        for (File file : tables()) {
            Set<String> keys = new TreeSet<>();
            rows(file).forEach(row -> keys.add(input(row, 0)));
            keys.forEach(
                    key -> assertThat(home.put(key, file.getPath())).as(key).isNull());
        }
        assertThat(home.keySet()).contains(KEYS_OF_THE_RULE_BOOK.trim().split("\\s+"));
    }

    @Test
    void every_clock_of_a_model_has_a_row() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (File file : tables()) {
            rows(file).forEach(row -> keys.add(input(row, 0)));
        }
        assertThat(keys).containsAll(clocksOfModels()).hasSizeGreaterThan(50);
    }

    private static List<String> clocksOfModels() throws IOException {
        List<String> rules = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            for (Path model :
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Matcher call =
                        Pattern.compile("clocks\\.due\\(caseId,\\s*'([^']+)'").matcher(Files.readString(model));
                while (call.find()) {
                    rules.add(call.group(1));
                }
            }
        }
        assertThat(rules).isNotEmpty();
        return rules;
    }

    @Test
    void the_limit_of_adjudication_cites_the_regime_in_force_on_the_day_of_docketing() throws IOException {
        DmnDecision decision = decision(SHARED);
        assertThat(ask(decision, "adj.limit", "", LocalDate.parse("2025-02-01")).getSingleResult())
                .containsEntry("ruleId", "R-ADJ-44");
        assertThat(ask(decision, "adj.limit", "", BEFORE_ORDER_81).getSingleResult())
                .containsEntry("ruleId", "R-ADJ-45");
        assertThat(ask(decision, "adj.ext2Max", "", BEFORE_ORDER_81))
                .as("unknown to the old regime")
                .isEmpty();
    }

    @Test
    void only_the_first_office_action_on_an_invention_leaves_four_months() throws IOException {
        DmnDecision decision =
                decision(PROCESSES.resolve("pre-examination/deadlines.dmn").toFile());
        assertThat(ask(decision, "fasttrack.firstAnswer", "invention", TODAY).getSingleResult())
                .containsEntry("amount", 4);
        for (String kind : List.of("utility-model", "design")) {
            assertThat(ask(decision, "fasttrack.firstAnswer", kind, TODAY).getSingleResult())
                    .containsEntry("amount", 2);
        }
    }

    @Test
    void a_party_abroad_has_thirty_days_and_everybody_else_fifteen() throws IOException {
        DmnDecision decision = decision(SHARED);
        assertThat(ask(decision, "adj.answer", "foreign", TODAY).getSingleResult())
                .containsEntry("amount", 30);
        assertThat(ask(decision, "adj.answer", "", TODAY).getSingleResult()).containsEntry("amount", 15);
        assertThat(ask(decision, "adj.answer", "invention", TODAY).getSingleResult())
                .containsEntry("amount", 15);
    }
}

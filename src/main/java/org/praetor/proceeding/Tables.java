package org.praetor.proceeding;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.OutputValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates decision tables of a deployed version: FEEL only, on a DMN engine of its own. */
@Component
class Tables {

    private static final String FEEL = "feel";

    private final DmnEngine engine = feelEngine();
    private final Map<String, Optional<Table>> parsed = new ConcurrentHashMap<>();

    /** A parsed table and the order of its outcomes, strongest first. */
    record Table(String id, DmnDecision decision, List<String> outcomes) {}

    static DmnEngine feelEngine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
        configuration.setDefaultInputEntryExpressionLanguage(FEEL);
        configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
        configuration.setDefaultLiteralExpressionLanguage(FEEL);
        return configuration.buildEngine();
    }

    /** Outputs of every hit, in the order of the table. */
    List<Map<String, Object>> hits(Table table, Map<String, ?> inputs) {
        return engine.evaluateDecisionTable(table.decision(), new HashMap<String, Object>(inputs))
                .getResultList();
    }

    /** Outputs of the first hit in the proceeding's own table, else in the shared one; empty without any. */
    Map<String, Object> first(Deployed deployed, String name, Map<String, Object> inputs) {
        for (String id : List.of(deployed.folder().id() + "-" + name, name)) {
            Optional<Map<String, Object>> hit = table(deployed, id).stream()
                    .flatMap(table -> hits(table, inputs).stream())
                    .findFirst();
            if (hit.isPresent()) {
                return hit.get();
            }
        }
        return Map.of();
    }

    /** The table {@code <proceeding>-<name>}, else {@code <name>}. */
    Optional<Table> named(Deployed deployed, String name) {
        return table(deployed, deployed.folder().id() + "-" + name).or(() -> table(deployed, name));
    }

    private Optional<Table> table(Deployed deployed, String id) {
        return parsed.computeIfAbsent(deployed.deploymentId() + " " + id, key -> parse(deployed.folder(), id));
    }

    private Optional<Table> parse(Folder folder, String id) {
        for (String file : folder.named(".dmn")) {
            DmnModelInstance model = Dmn.readModelFromStream(
                    new ByteArrayInputStream(folder.file(file).orElseThrow()));
            if (model.getModelElementById(id) instanceof Decision decision) {
                return Optional.of(new Table(id, engine.parseDecision(id, model), outcomes(decision)));
            }
        }
        return Optional.empty();
    }

    private static List<String> outcomes(Decision decision) {
        return decision
                .getModelInstance()
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.Output.class)
                .stream()
                .filter(output -> "outcome".equals(output.getName()) && within(decision, output.getParentElement()))
                .map(org.camunda.bpm.model.dmn.instance.Output::getOutputValues)
                .flatMap(values -> literals(values).stream())
                .toList();
    }

    private static boolean within(
            Decision decision, org.camunda.bpm.model.xml.instance.@Nullable ModelElementInstance table) {
        return table != null && decision.equals(table.getParentElement());
    }

    private static List<String> literals(@Nullable OutputValues values) {
        return values == null
                ? List.of()
                : Model.list(values.getTextContent()).stream()
                        .map(literal -> literal.replace("\"", "").trim())
                        .toList();
    }
}

package org.praetor.proceeding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.praetor.ForModels;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.registry.Registry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Bean {@code decisions} of models. */
@Component("decisions")
class Decisions {

    private final Versions versions;
    private final Instances instances;
    private final Tables tables;
    private final DecisionLog decided;
    private final CaseFiles cases;
    private final CaseRecord record;
    private final Registry registry;
    private final RuntimeService runtime;
    private final Clock clock;

    Decisions(
            Versions versions,
            Instances instances,
            Tables tables,
            DecisionLog decided,
            @Lazy CaseFiles cases,
            @Lazy CaseRecord record,
            @Lazy Registry registry,
            @Lazy RuntimeService runtime,
            Clock clock) {
        this.versions = versions;
        this.instances = instances;
        this.tables = tables;
        this.decided = decided;
        this.cases = cases;
        this.record = record;
        this.registry = registry;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** One row that hit. */
    record Hit(
            String outcome,
            @Nullable String reason,
            @Nullable String basis) {}

    /**
     * Decides by a table over vocabulary, facts and decision variables, and keeps every hit with reason code and basis.
     *
     * @return the strongest outcome, by the order of the table's output values; a table that gives none is a fault
     */
    @ForModels
    String decide(String caseId, String decision) {
        Tables.Table table = tables.named(versions.ofCase(caseId), decision)
                .orElseThrow(() -> new IllegalStateException("no decision table " + decision));
        List<Hit> hits =
                tables.hits(table, inputs(caseId)).stream().map(Decisions::hit).toList();
        String outcome = strongest(table, hits)
                .orElseThrow(() -> new IllegalStateException("no row of " + table.id() + " hits for case " + caseId));
        decided.keep(caseId, decision, outcome, hits);
        record.keep(
                caseId, decision, null, Actor.system(), LocalDate.now(clock), values(caseId, outcome, hits), Map.of());
        record.timeline(caseId, "timeline.decision", List.of(decision, outcome), false, Actor.system());
        return outcome;
    }

    private static Optional<String> strongest(Tables.Table table, List<Hit> hits) {
        List<String> given = hits.stream().map(Hit::outcome).toList();
        return table.outcomes().stream()
                .filter(given::contains)
                .findFirst()
                .or(() -> given.stream().findFirst());
    }

    private static Hit hit(Map<String, Object> outputs) {
        return new Hit(
                String.valueOf(outputs.get("outcome")), (String) outputs.get("reason"), (String) outputs.get("basis"));
    }

    private Map<String, Object> values(String caseId, String outcome, List<Hit> hits) {
        Deployed deployed = versions.ofCase(caseId);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Hit hit : hits) {
            Map<String, String> row = new TreeMap<>();
            row.put("outcome", hit.outcome());
            Optional.ofNullable(hit.reason()).ifPresent(reason -> row.put("reason", reason));
            Optional.ofNullable(hit.reason())
                    .flatMap(reason -> text(deployed, reason))
                    .ifPresent(text -> row.put("text", text));
            Optional.ofNullable(hit.basis()).ifPresent(basis -> row.put("basis", basis));
            rows.add(row);
        }
        return Map.of("outcome", outcome, "hits", rows);
    }

    /** The reason in the words of the case's version: statutory documents are Chinese. */
    private static Optional<String> text(Deployed deployed, String reason) {
        String key = deployed.proceeding().id() + ".reason." + reason;
        return Optional.of(deployed.texts().text(key, Locale.CHINA)).filter(text -> !text.equals(key));
    }

    private Map<String, Object> inputs(String caseId) {
        CaseFile file = cases.get(caseId);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> inputs = new HashMap<>();
        record.vocabulary(caseId).forEach((key, value) -> nest(inputs, key, value));
        inputs.putAll(registry.facts(caseId, today));
        instances
                .of(caseId)
                .flatMap(instance -> Optional.ofNullable(instance.instanceId()))
                .or(() -> running(caseId))
                .ifPresent(instanceId -> inputs.putAll(runtime.getVariables(instanceId)));
        inputs.put("kind", file.kind());
        inputs.put("body", file.body());
        inputs.put("filedOn", file.filedOn());
        inputs.put("today", today);
        return inputs;
    }

    /** While the process starts, its instance is not noted yet. */
    private Optional<String> running(String caseId) {
        return Optional.ofNullable(EngineContext.instanceOf(caseId));
    }

    /** {@code patent.number} → {@code {patent: {number: …}}}: FEEL reads paths. */
    @SuppressWarnings("unchecked")
    private static void nest(Map<String, Object> into, String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            into.put(key, value);
            return;
        }
        Object inner = into.computeIfAbsent(key.substring(0, dot), name -> new HashMap<String, Object>());
        if (inner instanceof Map) {
            nest((Map<String, Object>) inner, key.substring(dot + 1), value);
        }
    }
}

package org.praetor.proceeding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.PeriodRules;

/**
 * One deployed version of a proceeding, ready to be asked; immutable.
 *
 * @param steps user tasks by id
 * @param acts acts at any time, by id of their start event
 * @param timers expressions of timers, by id of the event
 * @param decisionTypes form field type of every decision variable
 * @param results variables that calls and linked cases set
 * @param rules periods of this version: later changes of a table do not reach its cases
 */
record Deployed(
        String deploymentId,
        String definitionId,
        Folder folder,
        Proceeding proceeding,
        Map<String, StepRules> steps,
        Map<String, ActRules> acts,
        Map<String, Shape> timers,
        Map<String, String> decisionTypes,
        Set<String> results,
        @Nullable String filingEvent,
        PeriodRules rules,
        Texts texts) {

    /**
     * What the model says about a step beyond its public face.
     *
     * @param drafts letters whose drafts are there when the step opens
     * @param approves letters that the completion of the step approves
     */
    record StepRules(
            Proceeding.Step step,
            @Nullable Shape due,
            List<String> meets,
            List<String> drafts,
            List<String> approves,
            @Nullable String event,
            Optional<String> secret) {

        /** Rule of the clock that gives the step its due date. */
        @Nullable
        String rule() {
            return due == null ? null : due.text(1).orElse(null);
        }

        /** True when the step's clock is one of its party's own. */
        boolean ofParty() {
            return due != null && due.operands().size() > 2;
        }
    }

    /**
     * What the model says about an act at any time.
     *
     * @param once offered until it is done, then no more while its scope stays open
     */
    record ActRules(
            Proceedings.OpenAct act,
            List<String> approves,
            boolean duringHold,
            boolean once,
            @Nullable String event) {}

    StepRules step(String id) {
        StepRules rules = steps.get(id);
        if (rules == null) {
            throw new IllegalStateException("no step " + id + " in " + deploymentId);
        }
        return rules;
    }

    /** Letters that whoever completes this step, or does this act, answers for. */
    List<String> approves(String stepId) {
        StepRules step = steps.get(stepId);
        return step != null
                ? step.approves()
                : acts.values().stream()
                        .filter(rules -> rules.act().step().equals(stepId))
                        .flatMap(rules -> rules.approves().stream())
                        .toList();
    }

    static Deployed of(String deploymentId, String definitionId, Folder folder) {
        Model model = Model.of(folder.file(folder.model()).orElseThrow());
        Map<String, StepRules> steps = new LinkedHashMap<>();
        model.tasks().forEach(task -> steps.put(task.getId(), step(task)));
        Map<String, ActRules> acts = new LinkedHashMap<>();
        model.acts().forEach(event -> acts.put(event.getId(), act(event)));
        StartEvent filing = model.filing().orElseThrow();
        return new Deployed(
                deploymentId,
                definitionId,
                folder,
                proceeding(model, folder.id(), filing.getId(), steps),
                steps,
                acts,
                model.timers(),
                FormFields.decisions(folder),
                model.results(),
                Model.properties(filing).get("event"),
                Deadlines.of(folder),
                Texts.of(folder));
    }

    private static Proceeding proceeding(Model model, String id, String filing, Map<String, StepRules> steps) {
        Map<String, String> properties = model.properties();
        return new Proceeding(
                id,
                Optional.ofNullable(model.process().getName()).orElse(id),
                Optional.ofNullable(model.process().getCamundaVersionTag()).orElse(""),
                properties.getOrDefault("filedBy", ""),
                numberFormats(properties),
                Model.list(properties.get("phases")),
                properties.getOrDefault("issuer", ""),
                filing,
                steps.values().stream().map(StepRules::step).toList());
    }

    /** {@code numberFormat} serves every kind, {@code numberFormat.design} one. */
    static Map<String, String> numberFormats(Map<String, String> properties) {
        Map<String, String> formats = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (name.equals("numberFormat")) {
                formats.put("*", value);
            } else if (name.startsWith("numberFormat.")) {
                formats.put(name.substring("numberFormat.".length()), value);
            }
        });
        return formats;
    }

    private static StepRules step(UserTask task) {
        Map<String, String> properties = Model.properties(task);
        Shape due = due(task).orElse(null);
        String candidate = Optional.ofNullable(task.getCamundaCandidateGroups()).orElse("");
        Proceeding.Step step = new Proceeding.Step(
                task.getId(),
                Optional.ofNullable(task.getName()).orElse(task.getId()),
                candidate,
                Roles.STAFF.contains(candidate),
                properties.getOrDefault("phase", ""),
                properties.getOrDefault("skill", ""),
                Model.list(properties.get("fourEyes")),
                Boolean.parseBoolean(properties.get("duringHold")),
                Stream.concat(due == null ? Stream.of() : due.text(1).stream(), meets(task).stream())
                        .distinct()
                        .toList());
        return new StepRules(
                step,
                due,
                meets(task),
                Model.list(properties.get("drafts")),
                Model.list(properties.get("approves")),
                properties.get("event"),
                Optional.ofNullable(properties.get("secret")));
    }

    /** Rules whose clocks the completion of the step meets: those it names, else that of its due date. */
    static List<String> meets(UserTask task) {
        List<String> named = Model.list(Model.properties(task).get("meets"));
        return named.isEmpty()
                ? due(task).flatMap(due -> due.text(1)).map(List::of).orElse(List.of())
                : named;
    }

    private static Optional<Shape> due(UserTask task) {
        return Optional.ofNullable(task.getCamundaDueDate()).flatMap(Shape::of);
    }

    private static ActRules act(StartEvent event) {
        Map<String, String> properties = Model.properties(event);
        String message = Model.message(event).orElseThrow();
        String form = properties.getOrDefault("form", message);
        Proceedings.OpenAct act = new Proceedings.OpenAct(
                message,
                Optional.ofNullable(event.getName()).orElse(message),
                Model.list(properties.get("by")),
                form.substring(form.lastIndexOf('.') + 1));
        return new ActRules(
                act,
                Model.list(properties.get("approves")),
                Boolean.parseBoolean(properties.get("duringHold")),
                Boolean.parseBoolean(properties.get("once")),
                properties.get("event"));
    }
}

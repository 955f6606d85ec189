package org.praetor.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.models.ModelFolder.cell;
import static org.praetor.models.ModelFolder.column;
import static org.praetor.models.ModelFolder.properties;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.praetor.casefile.Outcome;

/** What models, tables, forms, letters and texts owe each other (architecture §2), checked without a server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelConventionsTest {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CALL =
            Pattern.compile("\\$\\{([a-z]+)\\.([A-Za-z]+)\\(caseId(?:,'([^']+)')?(?:,(?:[a-z]\\w*|'[^']+'))*\\)}");
    private static final Pattern TEST = Pattern.compile("\\$\\{([a-z]\\w*) == '([^']+)'}");
    private static final Pattern FLAG = Pattern.compile("\\$\\{([a-z]\\w*)}");
    private static final Set<String> BEANS = Set.of(
            "cases",
            "clocks",
            "decisions",
            "letters",
            "registry",
            "examinations",
            "delivery",
            "panel",
            "hearing",
            "evidence");

    static Stream<ModelFolder> folders() {
        return ModelFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void ids_are_kebab_case_and_the_process_is_named_like_its_folder(ModelFolder folder) {
        assertThat(folder.process().getId()).isEqualTo(folder.id());
        assertThat(folder.process().getCamundaVersionTag()).isNotBlank();
        assertThat(properties(folder.process())).containsKeys("filedBy", "phases", "statistics", "retention", "issuer");
        assertThat(folder.every(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId()).matches(KEBAB));
        assertThat(folder.tables())
                .allSatisfy(
                        (file, table) -> assertThat(ModelFolder.decision(table)).isIn(file, folder.id() + "-" + file));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_step_and_act_has_its_form_and_every_form_its_step(ModelFolder folder) {
        Set<String> used = new TreeSet<>();
        folder.every(UserTask.class).forEach(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(folder.id() + "." + task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            used.add(task.getId());
        });
        folder.every(StartEvent.class).forEach(start -> {
            if (start.getCamundaFormRef() != null || properties(start).containsKey("by")) {
                used.add(start.getId());
            }
            if (properties(start).containsKey("by")) {
                assertThat(properties(start)).containsEntry("form", folder.id() + "." + start.getId());
            }
        });
        assertThat(folder.forms().keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(folder.forms()).allSatisfy((step, form) -> {
            assertThat(form.path("id").asText()).isEqualTo(folder.id() + "." + step);
            assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
            assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
            assertThat(form.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(16);
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_text_exists_in_chinese_and_english(ModelFolder folder) {
        Set<String> keys = new TreeSet<>(List.of(folder.id() + ".name", folder.id() + ".description"));
        for (JsonNode component : folder.components()) {
            for (String attribute : List.of("label", "dateLabel", "text", "description")) {
                if (component.hasNonNull(attribute)) {
                    keys.add(component.get(attribute).asText());
                }
            }
            component
                    .path("values")
                    .forEach(value -> keys.add(value.path("label").asText()));
        }
        folder.forms().keySet().forEach(step -> keys.add(folder.id() + "." + step + ".title"));
        phases(folder).forEach(phase -> keys.add(folder.id() + ".phase." + phase));
        folder.letters().keySet().forEach(letter -> keys.add(folder.id() + ".letter." + letter + ".title"));
        rules(folder).forEach(rule -> keys.add(folder.id() + ".clock." + rule));
        folder.tables().values().stream()
                .filter(table -> outputs(table).contains("reason"))
                .forEach(table ->
                        column(table, "reason").forEach(reason -> keys.add(folder.id() + ".reason." + reason)));

        assertThat(folder.chinese().stringPropertyNames()).containsAll(keys);
        assertThat(folder.english().stringPropertyNames())
                .isEqualTo(folder.chinese().stringPropertyNames());
        assertThat(folder.english().values())
                .noneMatch(text -> text.toString().codePoints().anyMatch(ModelConventionsTest::chinese));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void letters_that_the_model_issues_have_a_template_and_no_template_is_left_over(ModelFolder folder) {
        Set<String> named = calls(folder)
                .filter(call -> call.group(1).equals("letters"))
                .map(call -> call.group(3))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(folder.letters().keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void expressions_have_one_shape_and_call_only_capabilities(ModelFolder folder) {
        assertThat(expressions(folder)).isNotEmpty().allSatisfy(expression -> {
            Matcher call = CALL.matcher(expression);
            assertThat(call.matches()).as(expression).isTrue();
            assertThat(BEANS).contains(call.group(1));
        });
        calls(folder)
                .filter(call -> call.group(2).equals("close"))
                .forEach(call -> assertThat(Outcome.of(call.group(3)).key()).isEqualTo(call.group(3)));
        assertThat(folder.every(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaDelegateExpression()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void gateways_compare_a_known_variable_with_a_value_it_may_have(ModelFolder folder) {
        Map<String, List<String>> fields = folder.decisionFields();
        Map<String, ServiceTask> results = folder.every(ServiceTask.class).stream()
                .filter(task -> task.getCamundaResultVariable() != null)
                .collect(Collectors.toMap(ServiceTask::getCamundaResultVariable, task -> task));
        for (SequenceFlow flow : folder.every(SequenceFlow.class)) {
            if (flow.getConditionExpression() == null) {
                continue;
            }
            assertThat(flow.getName()).as(flow.getId()).isNotBlank();
            Matcher flag = FLAG.matcher(flow.getConditionExpression().getTextContent());
            if (flag.matches()) {
                assertThat(results).containsKey(flag.group(1));
                continue;
            }
            Matcher test = TEST.matcher(flow.getConditionExpression().getTextContent());
            assertThat(test.matches()).as(flow.getId()).isTrue();
            assertThat(values(folder, fields, results, test.group(1)))
                    .as(flow.getId())
                    .contains(test.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void periods_exist_in_the_deadlines_table_and_start_from_events_of_the_model(ModelFolder folder) {
        Set<String> events = new TreeSet<>(Set.of("filed"));
        folder.every(UserTask.class).forEach(task -> events.add(properties(task).getOrDefault("event", "filed")));
        folder.every(StartEvent.class).forEach(act -> events.add(properties(act).getOrDefault("event", "filed")));
        calls(folder)
                .filter(call -> Set.of("event", "notice").contains(call.group(2)))
                .forEach(call -> events.add(call.group(3)));
        calls(folder)
                .filter(call -> call.group(2).equals("issue"))
                .forEach(call -> events.add("served." + call.group(3)));
        DecisionTable deadlines = folder.tables().get("deadlines");

        assertThat(rules(folder))
                .containsAll(calls(folder)
                        .filter(call -> call.group(1).equals("clocks"))
                        .filter(call -> !Set.of("stop", "resume").contains(call.group(2)))
                        .map(call -> call.group(3))
                        .toList());
        assertThat(column(deadlines, "trigger"))
                .filteredOn(trigger -> !trigger.isEmpty())
                .allSatisfy(trigger -> assertThat(events).contains(trigger.split(",")));
        assertThat(deadlines.getRules())
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void steps_name_phases_and_four_eyes_that_exist_or_stay_in_the_phase_of_the_case(ModelFolder folder) {
        Set<String> steps =
                folder.every(UserTask.class).stream().map(BaseElement::getId).collect(Collectors.toSet());
        assertThat(folder.every(UserTask.class)).allSatisfy(task -> {
            if (properties(task).containsKey("phase")) {
                assertThat(phases(folder)).contains(properties(task).get("phase"));
            }
            if (properties(task).containsKey("fourEyes")) {
                assertThat(steps).contains(properties(task).get("fourEyes").split(","));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_wait_for_service_follows_the_issue_of_that_letter(ModelFolder folder) {
        assertThat(folder.every(IntermediateCatchEvent.class)).isNotEmpty().allSatisfy(wait -> {
            MessageEventDefinition message = (MessageEventDefinition)
                    wait.getEventDefinitions().iterator().next();
            ServiceTask before = (ServiceTask) wait.getPreviousNodes().singleResult();
            assertThat(before.getCamundaExpression())
                    .isEqualTo("${letters.issue(caseId,'"
                            + message.getMessage().getName().replace("served-", "") + "')}");
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_exception_raised_in_a_sub_process_is_caught_at_its_edge(ModelFolder folder) {
        folder.every(EndEvent.class)
                .forEach(end -> escalation(end.getEventDefinitions()).forEach(code -> {
                    SubProcess scope = (SubProcess) end.getParentElement();
                    while (scope.triggeredByEvent()) {
                        scope = (SubProcess) scope.getParentElement();
                    }
                    SubProcess thrower = scope;
                    assertThat(folder.every(BoundaryEvent.class).stream()
                                    .filter(edge -> edge.getAttachedTo().equals(thrower))
                                    .flatMap(edge -> escalation(edge.getEventDefinitions())))
                            .as(end.getId())
                            .contains(code);
                }));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everything_is_drawn(ModelFolder folder) {
        assertThat(folder.every(FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(folder.every(SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
        assertThat(folder.every(FlowNode.class).stream()
                        .filter(node -> !node.getElementType().getTypeName().endsWith("Gateway")))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
    }

    private static List<String> values(
            ModelFolder folder, Map<String, List<String>> fields, Map<String, ServiceTask> results, String variable) {
        if (fields.containsKey(variable)) {
            return fields.get(variable);
        }
        assertThat(results).containsKey(variable);
        Matcher call = CALL.matcher(results.get(variable).getCamundaExpression());
        assertThat(call.matches()).isTrue();
        if (call.group(2).equals("extend")) {
            return List.of("granted", "over-cap", "already", "too-late", "none");
        }
        return call.group(1).equals("decisions")
                ? column(folder.tables().get(call.group(3)), "outcome")
                : List.of("pending", "done");
    }

    private static List<String> expressions(ModelFolder folder) {
        List<String> all = new ArrayList<>();
        folder.every(ServiceTask.class).forEach(task -> all.add(task.getCamundaExpression()));
        folder.every(TimerEventDefinition.class)
                .forEach(timer -> all.add(timer.getTimeDate().getTextContent()));
        folder.every(UserTask.class).stream()
                .map(UserTask::getCamundaDueDate)
                .filter(due -> due != null)
                .forEach(all::add);
        return all;
    }

    private static Stream<Matcher> calls(ModelFolder folder) {
        return expressions(folder).stream().map(CALL::matcher).filter(Matcher::matches);
    }

    private static Set<String> rules(ModelFolder folder) {
        return folder.tables().get("deadlines").getRules().stream()
                .map(rule -> cell(rule, 0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> phases(ModelFolder folder) {
        return List.of(properties(folder.process()).get("phases").split(","));
    }

    private static List<String> outputs(DecisionTable table) {
        return table.getOutputs().stream().map(Output::getName).toList();
    }

    private static Stream<String> escalation(java.util.Collection<?> definitions) {
        return definitions.stream()
                .filter(EscalationEventDefinition.class::isInstance)
                .map(definition ->
                        ((EscalationEventDefinition) definition).getEscalation().getEscalationCode());
    }

    private static boolean chinese(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}

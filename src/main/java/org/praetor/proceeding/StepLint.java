package org.praetor.proceeding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Steps, the filing and acts at any time: form, role, phase, due date, four eyes. */
class StepLint implements Lint.Check {

    private final House house;

    StepLint(House house) {
        this.house = house;
    }

    @Override
    public void check(Subject subject) {
        Set<String> ids = subject.model().tasks().stream().map(UserTask::getId).collect(Collectors.toSet());
        subject.model().filing().ifPresent(start -> form(subject, start, start.getId(), start.getCamundaFormRef()));
        for (UserTask task : subject.model().tasks()) {
            form(subject, task, task.getId(), task.getCamundaFormRef());
            if (!"deployment".equals(task.getCamundaFormRefBinding())) {
                subject.fault(task, "camunda:formRefBinding is not 'deployment'");
            }
            String role = Optional.ofNullable(task.getCamundaCandidateGroups()).orElse("");
            if (!subject.roles().contains(role)) {
                subject.fault(task, "candidateGroups '" + role + "' is no role, there are " + subject.roles());
            }
            if (task.getName() == null || task.getName().isBlank()) {
                subject.fault(task, "has no name");
            }
            due(subject, task);
            properties(subject, task, ids);
            secret(subject, task);
        }
        subject.model().bpmn().getModelElementsByType(FlowNode.class).forEach(node -> phase(subject, node));
        subject.model().acts().forEach(start -> act(subject, start));
    }

    private void form(Subject subject, BaseElement element, String step, @Nullable String ref) {
        String expected = subject.folder().id() + "." + step;
        if (ref == null) {
            subject.fault(element, "camunda:formRef is missing, expected '" + expected + "'");
        } else if (!ref.equals(expected)) {
            subject.fault(element, "camunda:formRef '" + ref + "' is not '" + expected + "'");
        } else if (!subject.forms().contains(step)) {
            subject.fault(element, subject.folder().form(step) + " is missing, there are " + subject.forms());
        }
    }

    private void due(Subject subject, UserTask task) {
        String due = task.getCamundaDueDate();
        if (due != null
                && Shape.of(due).filter(shape -> shape.calls("clocks", "due")).isEmpty()) {
            subject.fault(task, "dueDate '" + due + "' is not of the form ${clocks.due(caseId,'rule')}");
        }
    }

    private void properties(Subject subject, UserTask task, Set<String> ids) {
        Map<String, String> properties = Model.properties(task);
        for (String other : Model.list(properties.get("fourEyes"))) {
            if (!ids.contains(other)) {
                subject.fault(task, "fourEyes '" + other + "' is no step, there are " + ids);
            }
        }
        mutual(subject, task);
        for (String rule : Model.list(properties.get("meets"))) {
            if (!subject.rules().contains(rule)) {
                subject.fault(
                        task, "meets '" + rule + "' is no rule of the deadlines tables, there are " + subject.rules());
            }
        }
    }

    /** A case that is returned opens the earlier step again, so whoever did the later one must be barred from it too (R-SOD-01). */
    private void mutual(Subject subject, UserTask task) {
        for (UserTask other : subject.model().tasks()) {
            boolean barsHere =
                    Model.list(Model.properties(other).get("fourEyes")).contains(task.getId());
            boolean barsThere =
                    Model.list(Model.properties(task).get("fourEyes")).contains(other.getId());
            if (barsHere && !barsThere) {
                subject.fault(
                        task,
                        "fourEyes is not mutual: '" + other.getId() + "' names this step, which does not name it");
            }
        }
    }

    /** A secret submission has one receiver and leaves nothing elsewhere: no variable, vocabulary, title or document. */
    private void secret(Subject subject, UserTask task) {
        String receiver = Model.properties(task).get("secret");
        if (receiver == null) {
            return;
        }
        if (!house.secretReceivers().contains(receiver)) {
            subject.fault(
                    task,
                    "secret '" + receiver + "' is no receiver of secret submissions, there are "
                            + house.secretReceivers());
        }
        subject.schemas(task)
                .forEach(schema -> FormFields.telling(schema)
                        .forEach(field -> subject.fault(
                                task,
                                "the step is secret, but its field '" + field
                                        + "' would be seen: no decision, vocabulary, subject, file or assignee here")));
    }

    private void phase(Subject subject, FlowNode node) {
        String phase = Model.properties(node).get("phase");
        if (phase != null && !subject.phases().contains(phase)) {
            subject.fault(node, "phase '" + phase + "' is unknown, there are " + subject.phases());
        }
    }

    private void act(Subject subject, StartEvent start) {
        Map<String, String> properties = Model.properties(start);
        for (String role : Model.list(properties.get("by"))) {
            if (!subject.roles().contains(role)) {
                subject.fault(start, "by '" + role + "' is no role, there are " + subject.roles());
            }
        }
        if (Boolean.parseBoolean(properties.get("once")) && start.isInterrupting()) {
            subject.fault(start, "once is for acts that interrupt nothing: this one ends its scope anyway");
        }
        String form = properties.getOrDefault("form", "");
        String step = form.substring(form.lastIndexOf('.') + 1);
        if (!form.equals(subject.folder().id() + "." + step) || !subject.forms().contains(step)) {
            subject.fault(
                    start, "the property form '" + form + "' is no form of the folder, there are " + subject.forms());
        }
    }
}

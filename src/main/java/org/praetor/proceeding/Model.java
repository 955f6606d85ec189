package org.praetor.proceeding;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** A parsed BPMN file, asked in the words of this room. */
record Model(BpmnModelInstance bpmn, Process process) {

    static Model of(byte[] xml) {
        BpmnModelInstance bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        Collection<Process> processes = bpmn.getModelElementsByType(Process.class);
        return new Model(bpmn, processes.iterator().next());
    }

    Map<String, String> properties() {
        return properties(process);
    }

    /** Extension properties of an element, by name. */
    static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(all -> all.getCamundaProperties()
                            .forEach(one -> properties.put(
                                    String.valueOf(one.getCamundaName()), String.valueOf(one.getCamundaValue()))));
        }
        return properties;
    }

    Collection<UserTask> tasks() {
        return bpmn.getModelElementsByType(UserTask.class);
    }

    /** The event that a filing starts. */
    Optional<StartEvent> filing() {
        return process.getChildElementsByType(StartEvent.class).stream().findFirst();
    }

    /** Start events of event sub-processes that wait for a message and say who may send it. */
    List<StartEvent> acts() {
        return bpmn.getModelElementsByType(StartEvent.class).stream()
                .filter(event -> event.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent())
                .filter(event -> message(event).isPresent() && properties(event).containsKey("by"))
                .toList();
    }

    static Optional<String> message(CatchEvent event) {
        for (EventDefinition definition : event.getEventDefinitions()) {
            if (definition instanceof MessageEventDefinition message && message.getMessage() != null) {
                return Optional.ofNullable(message.getMessage().getName());
            }
        }
        return Optional.empty();
    }

    /** Calls of service tasks. */
    Stream<Shape> calls() {
        return bpmn.getModelElementsByType(ServiceTask.class).stream()
                .flatMap(task -> Shape.of(
                        Optional.ofNullable(task.getCamundaExpression()).orElse(""))
                        .stream());
    }

    /** The expression that gives a timer's date, by id of the element it sits on. */
    Map<String, Shape> timers() {
        Map<String, Shape> timers = new HashMap<>();
        for (TimerEventDefinition timer : bpmn.getModelElementsByType(TimerEventDefinition.class)) {
            if (timer.getTimeDate() != null && timer.getParentElement() instanceof BaseElement event) {
                Shape.of(timer.getTimeDate().getTextContent().trim())
                        .ifPresent(shape -> timers.put(event.getId(), shape));
            }
        }
        return timers;
    }

    /** Variables that service tasks and messages of this room set. */
    Set<String> results() {
        Set<String> names = new TreeSet<>();
        for (ServiceTask task : bpmn.getModelElementsByType(ServiceTask.class)) {
            Optional.ofNullable(task.getCamundaResultVariable()).ifPresent(names::add);
        }
        boolean linked = bpmn.getModelElementsByType(Message.class).stream()
                .anyMatch(message -> HouseNews.LINKED_CLOSED.equals(message.getName()));
        if (linked) {
            names.add(HouseNews.LINKED_CASE);
            names.add(HouseNews.LINKED_OUTCOME);
        }
        return names;
    }

    /** Variables that this node itself sets, its form aside. */
    static Set<String> sets(FlowNode node) {
        if (node instanceof ServiceTask task && task.getCamundaResultVariable() != null) {
            return Set.of(task.getCamundaResultVariable());
        }
        boolean linked = node instanceof CatchEvent event
                && message(event).filter(HouseNews.LINKED_CLOSED::equals).isPresent();
        return linked ? Set.of(HouseNews.LINKED_CASE, HouseNews.LINKED_OUTCOME) : Set.of();
    }

    /** Step of the form that an act at any time shows; empty without one. */
    static String formOf(BaseElement element) {
        String form = properties(element).getOrDefault("form", "");
        return form.substring(form.lastIndexOf('.') + 1);
    }

    /** Comma list of a property; empty when it is missing. */
    static List<String> list(@Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::trim)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }
}

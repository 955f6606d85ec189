package org.praetor.proceeding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Where a token may go next in a model; asked very often, so what each node leads to is looked up in the document once. */
final class Flows {

    private final Model model;
    private final List<FlowNode> nodes;
    private final Map<String, List<SequenceFlow>> outgoing;
    private final Map<String, List<FlowNode>> interrupting;
    private final Map<String, List<FlowNode>> next = new HashMap<>();
    private final Map<String, List<FlowNode>> besides = new HashMap<>();

    Flows(Model model) {
        this.model = model;
        this.nodes = List.copyOf(model.bpmn().getModelElementsByType(FlowNode.class));
        this.outgoing = model.bpmn().getModelElementsByType(SequenceFlow.class).stream()
                .collect(groupingBy(flow -> flow.getSource().getId()));
        this.interrupting = model.bpmn().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null)
                .collect(groupingBy(event -> event.getAttachedTo().getId(), mapping(FlowNode.class::cast, toList())));
    }

    List<FlowNode> nodes() {
        return nodes;
    }

    /** Start of the process, and of everything that may begin at any time. */
    List<FlowNode> starts() {
        List<FlowNode> starts = new ArrayList<>(model.process().getChildElementsByType(StartEvent.class));
        for (SubProcess sub : model.bpmn().getModelElementsByType(SubProcess.class)) {
            if (sub.triggeredByEvent()) {
                starts.addAll(sub.getChildElementsByType(StartEvent.class));
            }
        }
        return starts;
    }

    /** Boundary events of a node: reached without what the node would have set. */
    List<FlowNode> interrupting(FlowNode node) {
        return interrupting.getOrDefault(node.getId(), List.of());
    }

    /** By the flows themselves: the lists inside of the nodes are optional. */
    List<SequenceFlow> outgoing(FlowNode node) {
        return outgoing.getOrDefault(node.getId(), List.of());
    }

    List<FlowNode> next(FlowNode node) {
        return next.computeIfAbsent(node.getId(), id -> findNext(node));
    }

    /**
     * What may come while or after a node is passed without any flow: what happens at any time in the scopes around it,
     * and what follows those scopes when it ends them.
     */
    List<FlowNode> besides(FlowNode node) {
        return besides.computeIfAbsent(node.getId(), id -> findBesides(node));
    }

    private List<FlowNode> findNext(FlowNode node) {
        List<FlowNode> found = new ArrayList<>();
        if (node instanceof SubProcess sub && !sub.triggeredByEvent()) {
            found.addAll(sub.getChildElementsByType(StartEvent.class));
            return found;
        }
        outgoing(node).stream().map(SequenceFlow::getTarget).forEach(found::add);
        if (node instanceof EndEvent end
                && end.getEventDefinitions().isEmpty()
                && end.getParentElement() instanceof SubProcess sub
                && !sub.triggeredByEvent()) {
            outgoing(sub).stream().map(SequenceFlow::getTarget).forEach(found::add);
        }
        return found;
    }

    private List<FlowNode> findBesides(FlowNode node) {
        List<FlowNode> found = new ArrayList<>();
        for (@Nullable ModelElementInstance scope = node.getParentElement();
                scope != null;
                scope = scope.getParentElement()) {
            scope.getChildElementsByType(SubProcess.class).stream()
                    .filter(SubProcess::triggeredByEvent)
                    .forEach(sub -> found.addAll(sub.getChildElementsByType(StartEvent.class)));
            if (scope instanceof SubProcess sub
                    && sub.triggeredByEvent()
                    && sub.getParentElement() instanceof SubProcess around) {
                outgoing(around).stream().map(SequenceFlow::getTarget).forEach(found::add);
            }
        }
        return found;
    }
}

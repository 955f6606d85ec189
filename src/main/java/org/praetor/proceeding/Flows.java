package org.praetor.proceeding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Where a token may go next in a model. */
final class Flows {

    private Flows() {}

    /** Start of the process, and of everything that may begin at any time. */
    static List<FlowNode> starts(Model model) {
        List<FlowNode> starts = new ArrayList<>(model.process().getChildElementsByType(StartEvent.class));
        for (SubProcess sub : model.bpmn().getModelElementsByType(SubProcess.class)) {
            if (sub.triggeredByEvent()) {
                starts.addAll(sub.getChildElementsByType(StartEvent.class));
            }
        }
        return starts;
    }

    /** Boundary events of a node: reached without what the node would have set. */
    static Collection<BoundaryEvent> interrupting(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null
                        && event.getAttachedTo().getId().equals(node.getId()))
                .toList();
    }

    /** By the flows themselves: the lists inside of the nodes are optional. */
    static List<SequenceFlow> outgoing(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().getId().equals(node.getId()))
                .toList();
    }

    static Collection<FlowNode> next(FlowNode node) {
        List<FlowNode> next = new ArrayList<>();
        if (node instanceof SubProcess sub && !sub.triggeredByEvent()) {
            next.addAll(sub.getChildElementsByType(StartEvent.class));
            return next;
        }
        outgoing(node).stream().map(SequenceFlow::getTarget).forEach(next::add);
        if (node instanceof EndEvent end
                && end.getEventDefinitions().isEmpty()
                && end.getParentElement() instanceof SubProcess sub
                && !sub.triggeredByEvent()) {
            outgoing(sub).stream().map(SequenceFlow::getTarget).forEach(next::add);
        }
        return next;
    }

    /**
     * What may come while or after a node is passed without any flow: what happens at any time in the scopes around it,
     * and what follows those scopes when it ends them.
     */
    static Collection<FlowNode> besides(FlowNode node) {
        List<FlowNode> besides = new ArrayList<>();
        for (@Nullable ModelElementInstance scope = node.getParentElement();
                scope != null;
                scope = scope.getParentElement()) {
            scope.getChildElementsByType(SubProcess.class).stream()
                    .filter(SubProcess::triggeredByEvent)
                    .forEach(sub -> besides.addAll(sub.getChildElementsByType(StartEvent.class)));
            if (scope instanceof SubProcess sub
                    && sub.triggeredByEvent()
                    && sub.getParentElement() instanceof SubProcess around) {
                outgoing(around).stream().map(SequenceFlow::getTarget).forEach(besides::add);
            }
        }
        return besides;
    }
}

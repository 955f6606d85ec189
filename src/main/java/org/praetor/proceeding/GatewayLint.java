package org.praetor.proceeding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Gateways only test variables, one per flow. A flag must be set on every way to the gateway; a comparison, which is
 * false while nobody has decided yet, on some way ("asked before?").
 */
class GatewayLint implements Lint.Check {

    private static final Set<String> ALWAYS = Set.of(StepNews.CASE, StepNews.PARTY);

    @Override
    public void check(Subject subject) {
        Paths paths = new Paths(subject);
        for (SequenceFlow flow : subject.model().bpmn().getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                condition(
                        subject,
                        paths,
                        flow,
                        flow.getConditionExpression().getTextContent().trim());
            } else if (open(flow)) {
                subject.fault(
                        flow,
                        "has neither a condition nor is it the default flow of "
                                + flow.getSource().getId());
            }
        }
    }

    private static boolean open(SequenceFlow flow) {
        FlowNode source = flow.getSource();
        return source.getElementType().getTypeName().equals("exclusiveGateway")
                && Flows.outgoing(source).size() > 1
                && !flow.getId().equals(source.getAttributeValue("default"));
    }

    private static void condition(Subject subject, Paths paths, SequenceFlow flow, String text) {
        Optional<Shape> shape = Shape.of(text).filter(one -> !one.call());
        if (shape.isEmpty()) {
            subject.fault(flow, "condition '" + text + "' is not ${variable} or ${variable == 'literal'}");
            return;
        }
        for (String variable : shape.get().variables()) {
            if (!ALWAYS.contains(variable) && !paths.settable().contains(variable)) {
                subject.fault(flow, "'" + variable + "' is set by no form or call, there are " + paths.settable());
            } else if (!ALWAYS.contains(variable) && !paths.reachesSet(flow.getSource(), variable)) {
                subject.fault(flow, "'" + variable + "' is tested where no way has set it yet");
            } else if (flag(shape.get()) && paths.reachesUnset(flow.getSource(), variable)) {
                subject.fault(flow, "the flag '" + variable + "' is tested on a way that has not set it");
            }
        }
    }

    private static boolean flag(Shape shape) {
        return shape.operands().size() == 1;
    }

    /** Ways through the model, with what each node sets. */
    private static final class Paths {

        private final Subject subject;
        private final Set<String> settable = new TreeSet<>();

        Paths(Subject subject) {
            this.subject = subject;
            subject.model().bpmn().getModelElementsByType(FlowNode.class).forEach(node -> settable.addAll(sets(node)));
        }

        Set<String> settable() {
            return settable;
        }

        /** True when some way from a start leads to the node and passes nothing that sets the variable. */
        boolean reachesUnset(FlowNode target, String variable) {
            return leads(
                    Flows.starts(subject.model()), target, node -> !sets(node).contains(variable));
        }

        /** True when something that sets the variable may come before the node. */
        boolean reachesSet(FlowNode target, String variable) {
            List<FlowNode> after = subject.model().bpmn().getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> sets(node).contains(variable))
                    .flatMap(node -> Flows.next(node).stream())
                    .toList();
            return leads(after, target, node -> true);
        }

        private static boolean leads(List<FlowNode> from, FlowNode target, Predicate<FlowNode> passes) {
            Deque<FlowNode> open = new ArrayDeque<>(from);
            Set<String> seen = new HashSet<>();
            while (!open.isEmpty()) {
                FlowNode node = open.pop();
                if (node.getId().equals(target.getId())) {
                    return true;
                }
                if (seen.add(node.getId())) {
                    open.addAll(Flows.interrupting(node));
                    if (passes.test(node)) {
                        open.addAll(Flows.next(node));
                    }
                }
            }
            return false;
        }

        private Set<String> sets(FlowNode node) {
            Set<String> names = new TreeSet<>(Model.sets(node));
            for (String step : List.of(node.getId(), Model.formOf(node))) {
                subject.folder()
                        .text(subject.folder().form(step))
                        .ifPresent(schema -> names.addAll(FormFields.decisionsOrNone(schema)));
            }
            return names;
        }
    }
}

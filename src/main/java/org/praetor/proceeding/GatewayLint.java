package org.praetor.proceeding;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Flows flows = new Flows(subject.model());
        Paths paths = new Paths(flows, node -> sets(subject, node));
        Set<String> settable = paths.all();
        for (SequenceFlow flow : subject.model().bpmn().getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                condition(
                        subject,
                        paths,
                        settable,
                        flow,
                        flow.getConditionExpression().getTextContent().trim());
            } else if (open(flows, flow)) {
                subject.fault(
                        flow,
                        "has neither a condition nor is it the default flow of "
                                + flow.getSource().getId());
            }
        }
    }

    private static boolean open(Flows flows, SequenceFlow flow) {
        FlowNode source = flow.getSource();
        return source.getElementType().getTypeName().equals("exclusiveGateway")
                && flows.outgoing(source).size() > 1
                && !flow.getId().equals(source.getAttributeValue("default"));
    }

    private static void condition(Subject subject, Paths paths, Set<String> settable, SequenceFlow flow, String text) {
        Optional<Shape> shape = Shape.of(text).filter(one -> !one.call());
        if (shape.isEmpty()) {
            subject.fault(flow, "condition '" + text + "' is not ${variable} or ${variable == 'literal'}");
            return;
        }
        for (String variable : shape.get().variables()) {
            if (!ALWAYS.contains(variable) && !settable.contains(variable)) {
                subject.fault(flow, "'" + variable + "' is set by no form or call, there are " + settable);
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

    private static Set<String> sets(Subject subject, FlowNode node) {
        Set<String> names = new TreeSet<>(Model.sets(node));
        subject.schemas(node).forEach(schema -> names.addAll(FormFields.decisionsOrNone(schema)));
        return names;
    }
}

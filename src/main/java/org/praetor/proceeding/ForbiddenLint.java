package org.praetor.proceeding;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What no model may contain: code, listeners, connectors, other ways to call, decide or wait. */
class ForbiddenLint implements Lint.Check {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NODES =
            Set.of("scriptTask", "businessRuleTask", "callActivity", "sendTask", "receiveTask", "manualTask", "task");
    private static final Set<String> EXTENSIONS = Set.of(
            "script",
            "executionListener",
            "taskListener",
            "connector",
            "inputOutput",
            "field",
            "formData",
            "in",
            "out");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "delegateExpression",
            "type",
            "topic",
            "decisionRef",
            "formKey",
            "assignee",
            "candidateUsers",
            "variableMappingClass");

    @Override
    public void check(Subject subject) {
        for (FlowNode node : subject.model().bpmn().getModelElementsByType(FlowNode.class)) {
            String type = node.getElementType().getTypeName();
            if (NODES.contains(type)) {
                subject.fault(
                        node,
                        "a " + type + " is not accepted; there are user tasks and service tasks of the one shape");
            }
            extensions(subject, node);
        }
        subject.model().bpmn().getModelElementsByType(Process.class).forEach(process -> extensions(subject, process));
        for (TimerEventDefinition timer : subject.model().bpmn().getModelElementsByType(TimerEventDefinition.class)) {
            timer(subject, timer);
        }
    }

    private void extensions(Subject subject, BaseElement element) {
        for (String attribute : ATTRIBUTES) {
            if (element.getAttributeValueNs(CAMUNDA, attribute) != null) {
                subject.fault(element, "camunda:" + attribute + " is not accepted");
            }
        }
        if (element.getExtensionElements() != null) {
            for (DomElement child :
                    element.getExtensionElements().getDomElement().getChildElements()) {
                if (EXTENSIONS.contains(child.getLocalName())) {
                    subject.fault(element, "camunda:" + child.getLocalName() + " is not accepted");
                }
            }
        }
    }

    private void timer(Subject subject, TimerEventDefinition timer) {
        if (!(timer.getParentElement() instanceof BaseElement event)) {
            return;
        }
        if (timer.getTimeDate() == null) {
            subject.fault(event, "a timer has a timeDate of the form ${clocks.due(caseId,'rule')}");
            return;
        }
        String text = timer.getTimeDate().getTextContent().trim();
        if (Shape.of(text).filter(shape -> shape.calls("clocks", "due")).isEmpty()) {
            subject.fault(event, "timeDate '" + text + "' is not of the form ${clocks.due(caseId,'rule')}");
        }
        if (event instanceof StartEvent
                && event.getParentElement() instanceof SubProcess sub
                && sub.triggeredByEvent()) {
            subject.fault(event, "a timer may not start an event sub-process: it is asked before the period can run");
        }
    }
}

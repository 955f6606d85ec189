package org.praetor.proceeding;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Timers are projections of legal clocks, asked when the period can run. */
class TimerLint implements Lint.Check {

    @Override
    public void check(Subject subject) {
        for (TimerEventDefinition timer : subject.model().bpmn().getModelElementsByType(TimerEventDefinition.class)) {
            if (timer.getParentElement() instanceof BaseElement event) {
                timer(subject, timer, event);
            }
        }
    }

    private static void timer(Subject subject, TimerEventDefinition timer, BaseElement event) {
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

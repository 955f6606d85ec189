package org.praetor.proceeding;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Hangs the {@link StepNews} on steps, phases and timers, so that no model needs a listener of its own. */
class StepParser extends AbstractBpmnParseListener {

    private final ObjectProvider<StepNews> listener;

    StepParser(ObjectProvider<StepNews> listener) {
        this.listener = listener;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listenToPhase(element, activity);
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
            TaskListener tell = this::tell;
            var task = behaviour.getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tell);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tell);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tell);
        }
    }

    private void tell(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> listener.getObject().opened(task);
            case TaskListener.EVENTNAME_COMPLETE -> listener.getObject().closed(task, true);
            default -> listener.getObject().closed(task, false);
        }
    }

    private void listenToPhase(Element element, ActivityImpl activity) {
        Map<String, String> properties = Optional.ofNullable(BpmnParseUtil.parseCamundaExtensionProperties(element))
                .orElse(Map.of());
        String phase = properties.get("phase");
        if (phase != null) {
            ExecutionListener reached = execution -> listener.getObject().reached(execution, phase);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, reached);
        }
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
        listenToTimer(definition, ExecutionListener.EVENTNAME_START, timer);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl timer) {
        listenToTimer(definition, ExecutionListener.EVENTNAME_END, timer);
    }

    private void listenToTimer(Element definition, String event, ActivityImpl timer) {
        Optional.ofNullable(definition.element("timeDate"))
                .flatMap(date -> Shape.of(date.getText().trim()))
                .filter(shape -> shape.calls("clocks", "due"))
                .ifPresent(shape -> timer.addBuiltInListener(event, (ExecutionListener)
                        execution -> listener.getObject().fired(execution, shape)));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listenToPhase(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listenToPhase(element, activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listenToPhase(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        listenToPhase(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listenToPhase(element, activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listenToPhase(element, activity);
    }
}

package org.praetor.proceeding;

import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Creates again a non-interrupting timer that has fired, where its scope is still open. */
@Component
class TimerRearmer {

    private final ProcessEngineConfigurationImpl engine;

    TimerRearmer(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** @param again asked for each open scope */
    void rearm(String instanceId, String definitionId, String timer, Predicate<VariableScope> again) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            rearm(context, instanceId, definitionId, timer, again);
            return true;
        });
    }

    private void rearm(
            CommandContext context,
            String instanceId,
            String definitionId,
            String timer,
            Predicate<VariableScope> again) {
        ProcessDefinitionEntity definition =
                engine.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
        ActivityImpl activity = definition.findActivity(timer);
        ScopeImpl scope = activity.getEventScope();
        Map<String, TimerDeclarationImpl> timers = TimerDeclarationImpl.getDeclarationsForScope(scope);
        TimerDeclarationImpl declaration = timers == null ? null : timers.get(timer);
        if (declaration == null || declaration.isInterruptingTimer()) {
            return;
        }
        for (ExecutionEntity execution : new ActivityExecutionTreeMapping(context, instanceId).getExecutions(scope)) {
            boolean armed = execution.getJobs().stream().anyMatch(job -> timer.equals(job.getActivityId()));
            if (!armed && !execution.isEnded() && again.test(execution)) {
                declaration.createTimer(execution);
            }
        }
    }
}

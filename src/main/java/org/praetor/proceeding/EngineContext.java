package org.praetor.proceeding;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** The execution that the engine is moving now, when a capability is called from it. */
final class EngineContext {

    private EngineContext() {}

    /** Id of the process instance being moved, if it is this case's. */
    static @Nullable String instanceOf(String caseId) {
        BpmnExecutionContext moving = Context.getBpmnExecutionContext();
        if (moving == null) {
            return null;
        }
        ExecutionEntity instance = moving.getProcessInstance();
        return caseId.equals(instance.getBusinessKey()) ? instance.getId() : null;
    }
}

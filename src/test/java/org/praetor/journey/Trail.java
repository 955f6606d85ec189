package org.praetor.journey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.boot.test.context.TestComponent;

/** Which elements of the models cases have passed. */
@TestComponent
class Trail {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Trail(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Elements that the case has entered and left, in that order, with repetitions; those cut short are not among them. */
    List<String> passed(String caseId) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(Trail::left)
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    boolean running(String caseId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId)
                        .count()
                > 0;
    }

    /** Flow nodes of the model that no case has passed yet. */
    Set<String> neverPassed(String proceeding) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(proceeding)
                .latestVersion()
                .singleResult();
        Set<String> nodes = new TreeSet<>();
        repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(BaseElement::getId)
                .forEach(nodes::add);
        history.createHistoricActivityInstanceQuery().processDefinitionId(definition.getId()).finished().list().stream()
                .filter(Trail::left)
                .map(HistoricActivityInstance::getActivityId)
                .forEach(nodes::remove);
        return nodes;
    }

    /** An end that tells a boundary event cuts its sub-process short by design; both were passed when they were entered. */
    private static boolean left(HistoricActivityInstance activity) {
        String type = activity.getActivityType();
        return !activity.isCanceled() || type.equals("subProcess") || type.endsWith("EndEvent");
    }
}

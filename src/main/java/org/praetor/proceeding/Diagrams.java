package org.praetor.proceeding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where a case stands in its own version's diagram. */
@Component
class Diagrams {

    private final Versions versions;
    private final Instances instances;
    private final HistoryService history;

    Diagrams(Versions versions, Instances instances, @Lazy HistoryService history) {
        this.versions = versions;
        this.instances = instances;
        this.history = history;
    }

    Proceedings.Diagram of(String caseId) {
        Folder folder = versions.ofCase(caseId).folder();
        Set<String> active = new TreeSet<>();
        Set<String> passed = new TreeSet<>();
        for (HistoricActivityInstance one : walked(caseId)) {
            (one.getEndTime() == null ? active : passed).add(one.getActivityId());
        }
        return new Proceedings.Diagram(
                folder.text(folder.model()).orElseThrow(), List.copyOf(active), List.copyOf(passed));
    }

    private List<HistoricActivityInstance> walked(String caseId) {
        return instances
                .of(caseId)
                .flatMap(instance -> Optional.ofNullable(instance.instanceId()))
                .map(instanceId -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instanceId)
                        .list())
                .orElse(List.of());
    }
}

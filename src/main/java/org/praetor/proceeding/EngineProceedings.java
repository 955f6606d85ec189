package org.praetor.proceeding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.praetor.PraetorException;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.clock.Clocks;
import org.praetor.form.Form;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the engine. Every change locks the case row before the engine reads anything. */
@Component
@Transactional
class EngineProceedings implements Proceedings {

    private final Catalogue catalogue;
    private final Versions versions;
    private final Instances instances;
    private final Messages messages;
    private final Tables tables;
    private final Forms forms;
    private final Diagrams diagrams;
    private final CaseFiles cases;
    private final CaseRecord record;
    private final Clocks clocks;
    private final RuntimeService runtime;
    private final TaskService tasks;

    EngineProceedings(
            @Lazy Catalogue catalogue,
            Versions versions,
            Instances instances,
            Messages messages,
            Tables tables,
            Forms forms,
            Diagrams diagrams,
            @Lazy CaseFiles cases,
            @Lazy CaseRecord record,
            @Lazy Clocks clocks,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.instances = instances;
        this.messages = messages;
        this.tables = tables;
        this.forms = forms;
        this.diagrams = diagrams;
        this.cases = cases;
        this.record = record;
        this.clocks = clocks;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public List<Proceeding> all() {
        return catalogue.all().stream().map(Deployed::proceeding).toList();
    }

    @Override
    public Optional<Proceeding> find(String proceeding) {
        return catalogue.known(proceeding).map(Deployed::proceeding);
    }

    @Override
    public void start(String caseId, String proceeding, Map<String, Object> decisions) {
        Deployed deployed = catalogue.known(proceeding).orElseThrow(() -> unknown(proceeding));
        LocalDate filedOn = cases.lock(caseId).filedOn();
        instances.starts(caseId, deployed.deploymentId());
        if (deployed.filingEvent() != null) {
            record.happened(caseId, deployed.filingEvent(), null, filedOn);
        }
        Map<String, Object> variables = new HashMap<>(DecisionValues.unset(deployed));
        variables.put(StepNews.CASE, caseId);
        variables.putAll(DecisionValues.accepted(deployed, decisions));
        String instanceId = runtime.startProcessInstanceById(deployed.definitionId(), caseId, variables)
                .getId();
        instances.started(caseId, instanceId);
    }

    @Override
    public void complete(String stepId, Map<String, Object> decisions, LocalDate receivedOn) {
        String caseId = instances.caseOfTask(stepId).orElseThrow(() -> closed(stepId));
        cases.lock(caseId);
        Task task = Optional.ofNullable(tasks.createTaskQuery().taskId(stepId).singleResult())
                .orElseThrow(() -> closed(stepId));
        Deployed deployed = versions.ofCase(caseId);
        Deployed.StepRules rules = deployed.step(task.getTaskDefinitionKey());
        if (!rules.step().duringHold()) {
            messages.refuseDuringHold(caseId);
        }
        Map<String, Object> accepted = DecisionValues.accepted(deployed, decisions);
        String party = (String) tasks.getVariable(stepId, StepNews.PARTY);
        rules.meets().forEach(rule -> clocks.meet(caseId, rule, rules.ofParty() ? party : null, receivedOn));
        if (rules.event() != null) {
            record.happened(caseId, rules.event(), party, receivedOn);
        }
        tasks.complete(stepId, accepted);
    }

    private static PraetorException closed(String stepId) {
        return new PraetorException(PraetorException.Kind.CONFLICT, "step.closed", stepId);
    }

    @Override
    public boolean signal(String caseId, String message, Map<String, Object> decisions, LocalDate receivedOn) {
        cases.lock(caseId);
        return messages.send(caseId, message, null, decisions, receivedOn);
    }

    @Override
    public boolean signal(
            String caseId, String message, String party, Map<String, Object> decisions, LocalDate receivedOn) {
        cases.lock(caseId);
        return messages.send(caseId, message, party, decisions, receivedOn);
    }

    @Override
    public Map<String, Object> evaluate(String caseId, String table, Map<String, Object> inputs) {
        return tables.first(versions.ofCase(caseId), table, inputs);
    }

    @Override
    public List<OpenAct> acts(String caseId) {
        return messages.acts(caseId);
    }

    @Override
    public List<String> approves(String caseId, String step) {
        return versions.ofCase(caseId).approves(step);
    }

    @Override
    public Form form(String caseId, String step) {
        return forms.form(versions.ofCase(caseId), step);
    }

    @Override
    public Form filingForm(String proceeding) {
        Deployed deployed = current(proceeding);
        return forms.form(deployed, deployed.proceeding().filingStep());
    }

    @Override
    public String text(String proceeding, String key, Locale locale) {
        return catalogue
                .known(proceeding)
                .map(deployed -> deployed.texts().text(key, locale))
                .orElse(key);
    }

    @Override
    public Optional<String> secret(String caseId, String step) {
        return Optional.ofNullable(versions.ofCase(caseId).steps().get(step)).flatMap(rules -> rules.secret());
    }

    @Override
    public Optional<Proceeding> ofCase(String caseId) {
        return versions.findOfCase(caseId).map(Deployed::proceeding);
    }

    @Override
    public void prepare(Collection<String> caseIds) {
        instances.remember(caseIds);
    }

    @Override
    public String textOfCase(String caseId, String key, Locale locale) {
        return versions.findOfCase(caseId)
                .map(deployed -> deployed.texts().text(key, locale))
                .orElse(key);
    }

    @Override
    public Diagram diagram(String caseId) {
        return diagrams.of(caseId);
    }

    @Override
    public List<Version> versions() {
        return versions.all();
    }

    @Override
    public List<Refused> refused() {
        return catalogue.refused();
    }

    @Override
    public List<Withdrawn> withdrawn() {
        return catalogue.kept().stream()
                .map(Deployed::proceeding)
                .map(proceeding -> new Withdrawn(proceeding, versions.running(proceeding.id())))
                .toList();
    }

    private Deployed current(String proceeding) {
        return catalogue.find(proceeding).orElseThrow(() -> unknown(proceeding));
    }

    private static PraetorException unknown(String proceeding) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "proceeding.unknown", proceeding);
    }
}

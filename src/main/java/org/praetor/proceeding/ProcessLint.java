package org.praetor.proceeding;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.praetor.account.Organisation;
import org.w3c.dom.Element;

/** The process itself: id, version, retention, the properties that the house reads, its diagram. */
class ProcessLint implements Lint.Check {

    private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern PERIOD = Pattern.compile("\\d{1,5}|P\\d{1,5}D");
    private static final Pattern FORMAT = Pattern.compile("[^{}]*(\\{prefix\\})?[^{}]*〔\\{year\\}〕\\{n\\}号");
    private static final Set<String> BODIES =
            java.util.Arrays.stream(Organisation.Kind.values()).map(Enum::name).collect(Collectors.toSet());

    @Override
    public void check(Subject subject) {
        Process process = subject.model().process();
        if (!process.getId().equals(subject.folder().id())) {
            subject.fault(
                    process,
                    "the process is named like its folder and file, '"
                            + subject.folder().id() + "'");
        }
        if (!process.isExecutable()) {
            subject.fault(process, "isExecutable is not true");
        }
        if (process.getCamundaVersionTag() == null) {
            subject.fault(process, "camunda:versionTag is missing");
        }
        String kept = process.getCamundaHistoryTimeToLiveString();
        if (kept == null) {
            subject.fault(process, "camunda:historyTimeToLive is missing");
        } else if (!PERIOD.matcher(kept).matches()) {
            subject.fault(process, "camunda:historyTimeToLive '" + kept + "' is no period like P180D");
        }
        properties(subject, process);
        diagram(subject);
        duplicates(subject);
    }

    private void properties(Subject subject, Process process) {
        Map<String, String> properties = subject.model().properties();
        for (String name : new String[] {"filedBy", "phases", "statistics", "retention", "issuer"}) {
            if (properties.getOrDefault(name, "").isBlank()) {
                subject.fault(process, "the property '" + name + "' is missing, there are " + properties.keySet());
            }
        }
        String filedBy = properties.getOrDefault("filedBy", "");
        if (!filedBy.isBlank() && !subject.roles().contains(filedBy)) {
            subject.fault(process, "filedBy '" + filedBy + "' is no role, there are " + subject.roles());
        }
        for (String role : Roles.declared(subject.model())) {
            if (Roles.usual(role) || !ROLE.matcher(role).matches()) {
                subject.fault(
                        process, "partyRoles '" + role + "' is a role that is there anyway, or no kebab-case word");
            }
            TextLint.both(subject, subject.folder().model(), subject.folder().id() + ".role." + role);
        }
        String issuer = properties.getOrDefault("issuer", "");
        if (!issuer.isBlank() && !BODIES.contains(issuer)) {
            subject.fault(process, "issuer '" + issuer + "' is no kind of body, there are " + BODIES);
        }
        Deployed.numberFormats(properties).forEach((kind, format) -> {
            if (!FORMAT.matcher(format).matches()) {
                subject.fault(process, "numberFormat for " + kind + " '" + format + "' does not end in 〔{year}〕{n}号");
            }
        });
        if (Deployed.numberFormats(properties).isEmpty()) {
            subject.fault(process, "the property 'numberFormat' is missing, for all kinds or one for each");
        }
        if (subject.model().filing().isEmpty()) {
            subject.fault(process, "there is no start event");
        }
    }

    private void diagram(Subject subject) {
        Set<String> drawn = new HashSet<>();
        subject.model()
                .bpmn()
                .getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getAttributeValue("bpmnElement")));
        for (FlowNode node : subject.model().bpmn().getModelElementsByType(FlowNode.class)) {
            if (!drawn.contains(node.getId())) {
                subject.fault(node, "is not drawn: the diagram has no shape for it");
            }
        }
    }

    private void duplicates(Subject subject) {
        Set<String> seen = new HashSet<>();
        for (Element element : subject.elements()) {
            String id = element.getAttribute("id");
            if (!id.isEmpty() && !seen.add(id)) {
                subject.fault(subject.folder().model(), id, "this id is used twice");
            }
        }
    }
}

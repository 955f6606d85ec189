package org.praetor.proceeding;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.praetor.ForModels;
import org.praetor.casefile.Outcome;

/** Calls: accepted shape, known capability and method, and what their literals name exists. */
class CallLint implements Lint.Check {

    private static final Set<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::key).collect(Collectors.toCollection(TreeSet::new));

    private final Capabilities capabilities;

    CallLint(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @Override
    public void check(Subject subject) {
        Paths paths = new Paths(new Flows(subject.model()), node -> vocabulary(subject, node));
        for (ServiceTask task : subject.model().bpmn().getModelElementsByType(ServiceTask.class)) {
            String text = Optional.ofNullable(task.getCamundaExpression()).orElse("");
            Optional<Shape> shape = Shape.of(text).filter(Shape::call);
            if (shape.isEmpty()) {
                subject.fault(
                        task,
                        "expression '" + text
                                + "' is not of the one shape ${bean.method(caseId, 'literal', variable)}");
            }
            shape.filter(call -> call.calls("clocks", "due"))
                    .flatMap(call -> call.text(1))
                    .filter(rule -> subject.model().tasks().stream()
                            .noneMatch(step -> Deployed.meets(step).contains(rule)))
                    .ifPresent(rule -> subject.fault(
                            task, "starts the clock '" + rule + "', which no step meets (property 'meets')"));
            shape.flatMap(capabilities::method).ifPresent(method -> reads(subject, paths, task, method));
            shape.flatMap(capabilities::method)
                    .filter(method -> Collection.class.isAssignableFrom(method.getReturnType()))
                    .ifPresent(method ->
                            subject.fault(task, "a collection is only for multi-instance, not for a variable"));
        }
        subject.elements().stream()
                .flatMap(element -> ModelXml.values(element).stream())
                .filter(Shape::isExpression)
                .distinct()
                .forEach(text -> expression(subject, text));
    }

    /** What the call cannot do without, some form that may come before it feeds; an act may come at any time. */
    private static void reads(Subject subject, Paths paths, ServiceTask task, Method method) {
        Set<String> acts = new TreeSet<>();
        subject.model().acts().forEach(act -> acts.addAll(vocabulary(subject, act)));
        for (String key : method.getAnnotation(ForModels.class).reads()) {
            if (!acts.contains(key) && !paths.reachesSet(task, key)) {
                subject.fault(
                        task,
                        method.getName() + " reads '" + key + "', which no earlier form feeds; the forms feed "
                                + paths.all());
            }
        }
    }

    private static Set<String> vocabulary(Subject subject, FlowNode node) {
        Set<String> keys = new TreeSet<>();
        subject.schemas(node).forEach(schema -> keys.addAll(FormFields.vocabularyOrNone(schema)));
        return keys;
    }

    private void expression(Subject subject, String text) {
        Optional<Shape> shape = Shape.of(text);
        if (shape.isEmpty()) {
            fault(
                    subject,
                    text,
                    "is no accepted expression: ${variable}, ${variable == 'literal'},"
                            + " ${bean.method(argument, …)}");
        } else if (shape.get().call()) {
            call(subject, text, shape.get());
        }
    }

    private void call(Subject subject, String text, Shape shape) {
        String bean = String.valueOf(shape.bean());
        if (capabilities.face(bean).isEmpty()) {
            fault(subject, text, "there is no bean '" + bean + "', there are " + capabilities.names());
        } else if (capabilities.method(shape).isEmpty()) {
            fault(subject, text, "there is no such method, '" + bean + "' has " + capabilities.signatures(bean));
        }
        shape.text(1).ifPresent(name -> named(subject, text, shape, name));
    }

    private void named(Subject subject, String text, Shape shape, String name) {
        boolean ground = shape.calls("clocks", "stop") || shape.calls("clocks", "resume");
        if (String.valueOf(shape.bean()).equals("clocks") && !ground) {
            one(subject, text, name, "rule of the deadlines tables", subject.rules());
        } else if (shape.calls("decisions", "decide")
                && !subject.decisions().contains(subject.folder().id() + "-" + name)) {
            one(subject, text, name, "decision", subject.decisions());
        } else if (String.valueOf(shape.bean()).equals("letters")) {
            one(subject, text, name, "letter", subject.letters());
        } else if (shape.calls("cases", "close")) {
            one(subject, text, name, "outcome", OUTCOMES);
        } else if (shape.calls("cases", "parties") || shape.calls("cases", "admit")) {
            one(subject, text, name, "party role", Roles.parties(subject.model()));
        } else if (shape.calls("cases", "phase")) {
            one(subject, text, name, "phase", subject.phases());
        } else if (shape.calls("cases", "open")) {
            one(subject, text, name, "proceeding", subject.proceedings());
        } else if (shape.calls("cases", "event")) {
            shape.text(2).ifPresent(key -> one(subject, text, key, "vocabulary key of a form", vocabulary(subject)));
        } else if (shape.calls("cases", "hold") && !released(subject, name)) {
            fault(
                    subject,
                    text,
                    "the hold '" + name + "' is never released: ${cases.release(caseId,'" + name + "')} is missing");
        }
    }

    /** What the proceeding's forms publish. */
    private static Set<String> vocabulary(Subject subject) {
        Set<String> keys = new TreeSet<>();
        subject.forms().stream()
                .flatMap(step ->
                        subject.folder().text("forms/" + subject.folder().id() + "/" + step + ".form").stream())
                .forEach(schema -> keys.addAll(FormFields.vocabularyOrNone(schema)));
        return keys;
    }

    private static boolean released(Subject subject, String ground) {
        return subject.model()
                .calls()
                .anyMatch(shape -> shape.calls("cases", "release")
                        && shape.text(1).filter(ground::equals).isPresent());
    }

    private static void one(Subject subject, String text, String name, String what, Collection<String> known) {
        if (!known.contains(name)) {
            fault(subject, text, "'" + name + "' is no " + what + ", there are " + known);
        }
    }

    private static void fault(Subject subject, String text, String sentence) {
        subject.fault(subject.folder().model(), text, sentence);
    }
}

package org.praetor.proceeding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.praetor.calendar.Period.Unit;
import org.praetor.clock.PeriodRule;

/** Calls on clocks: a due date names a period that runs; an extension also its cap and the step that decides. */
class ClockLint implements Lint.Check {

    @Override
    public void check(Subject subject) {
        subject.elements().stream()
                .flatMap(element -> ModelXml.values(element).stream())
                .filter(Shape::isExpression)
                .distinct()
                .forEach(text -> Shape.of(text).ifPresent(shape -> call(subject, text, shape)));
    }

    private static void call(Subject subject, String text, Shape shape) {
        if (shape.calls("clocks", "due")) {
            shape.text(1)
                    .filter(rule ->
                            subject.rules().contains(rule) && !running(subject).contains(rule))
                    .ifPresent(rule -> fault(
                            subject, text, "'" + rule + "' has no event to run from: it is a cap or a lead time"));
        } else if (shape.calls("clocks", "extend")) {
            extension(subject, text, shape);
        } else if (shape.calls("clocks", "cancel") || shape.calls("clocks", "setAside")) {
            period(subject, text, shape.text(1).orElse(""));
            decision(subject, text, shape.text(2).orElse(""));
        } else if (shape.calls("clocks", "stop")
                && subject.model()
                        .calls()
                        .noneMatch(other ->
                                other.calls("clocks", "resume") && other.text(1).equals(shape.text(1)))) {
            String ground = shape.text(1).orElse("");
            fault(
                    subject,
                    text,
                    "what '" + ground + "' stops is never resumed: ${clocks.resume(caseId,'" + ground
                            + "')} is missing");
        }
    }

    private static void extension(Subject subject, String text, Shape shape) {
        String rule = shape.text(1).orElse("");
        String cap = shape.text(2).orElse("");
        Set<String> caps = keys(subject.periods(), row -> row.triggers().isEmpty());
        period(subject, text, rule);
        if (!caps.contains(cap)) {
            fault(
                    subject,
                    text,
                    "'" + cap + "' is no cap of the deadlines tables (a row without event), there are " + caps);
        } else if (inHours(subject, rule) != inHours(subject, cap)) {
            fault(subject, text, "'" + cap + "' does not extend '" + rule + "': hours are extended by hours only");
        }
        decision(subject, text, shape.text(4).orElse(""));
    }

    private static void period(Subject subject, String text, String rule) {
        Set<String> running = running(subject);
        if (!running.contains(rule)) {
            fault(subject, text, "'" + rule + "' is no running period of the deadlines tables, there are " + running);
        }
    }

    /** Who grants it, when and why is read from the submission of a step. */
    private static void decision(Subject subject, String text, String step) {
        Set<String> steps =
                subject.model().tasks().stream().map(UserTask::getId).collect(Collectors.toCollection(TreeSet::new));
        if (!steps.contains(step)) {
            fault(subject, text, "'" + step + "' is no step that could decide, there are " + steps);
            return;
        }
        boolean reasoned = subject.folder()
                .text(subject.folder().form(step))
                .filter(schema -> FormFields.paths(schema, step).contains("record." + step + ".reason"))
                .isPresent();
        if (!reasoned) {
            fault(subject, text, "the form of '" + step + "' has no field 'reason', which the decision is kept with");
        }
    }

    private static Set<String> running(Subject subject) {
        return keys(subject.periods(), PeriodRule::running);
    }

    private static boolean inHours(Subject subject, String rule) {
        return keys(subject.periods(), row -> row.period().unit() == Unit.HOURS).contains(rule);
    }

    private static Set<String> keys(List<PeriodRule> rows, Predicate<PeriodRule> which) {
        return rows.stream().filter(which).map(PeriodRule::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void fault(Subject subject, String text, String sentence) {
        subject.fault(subject.folder().model(), text, sentence);
    }
}

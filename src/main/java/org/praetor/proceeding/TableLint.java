package org.praetor.proceeding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Decision tables: named like their file, FEEL only, and fed by something. */
class TableLint implements Lint.Check {

    private static final Pattern WORD = Pattern.compile("(?<![\\w.\"])[a-zA-Z]\\w*");
    private static final Pattern FEEL_NAME = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/.*feel.*");
    private static final Set<String> FEEL = Set.of(
            "if",
            "then",
            "else",
            "null",
            "count",
            "not",
            "true",
            "false",
            "and",
            "or",
            "sum",
            "date",
            "min",
            "max",
            "contains",
            "list",
            "string",
            "length",
            "some",
            "every",
            "in",
            "satisfies",
            "number",
            "for",
            "return");
    private static final Set<String> GIVEN = Set.of(
            "entityStatus",
            "idleYears",
            "unregisteredPartnerFilings",
            "agencyStatus",
            "classificationListed",
            "quotaLeft",
            "entryStatus",
            "cancelledYears",
            "agencyCodeTaken",
            "entryNamed",
            "kind",
            "body",
            "filedOn",
            "today");

    @Override
    public void check(Subject subject) {
        Map<String, String> homes = new HashMap<>();
        subject.tables().forEach((file, table) -> {
            for (Decision decision : table.getModelElementsByType(Decision.class)) {
                String other = homes.put(decision.getId(), file);
                if (other != null) {
                    subject.fault(file, decision.getId(), "this decision id is also used in " + other);
                }
                names(subject, file, decision);
            }
            languages(subject, file, table);
        });
        Set<String> fed = fed(subject);
        subject.tables()
                .forEach((file, table) -> table.getModelElementsByType(Decision.class)
                        .forEach(decision -> decided(subject, file, decision, fed)));
    }

    private static void names(Subject subject, String file, Decision decision) {
        String stem = file.substring(file.lastIndexOf('/') + 1, file.length() - ".dmn".length());
        if (!decision.getId().equals(stem)
                && !decision.getId().equals(subject.folder().id() + "-" + stem)) {
            subject.fault(
                    file,
                    decision.getId(),
                    "the decision is named '" + stem + "' or '"
                            + subject.folder().id() + "-" + stem + "'");
        }
    }

    private static void languages(Subject subject, String file, DmnModelInstance table) {
        feel(subject, file, "definitions", table.getDefinitions().getExpressionLanguage());
        table.getModelElementsByType(LiteralExpression.class)
                .forEach(one -> feel(subject, file, one.getId(), one.getExpressionLanguage()));
        table.getModelElementsByType(UnaryTests.class)
                .forEach(one -> feel(subject, file, one.getId(), one.getExpressionLanguage()));
    }

    private static void feel(
            Subject subject, String file, String element, @org.jspecify.annotations.Nullable String language) {
        if (language != null && !FEEL_NAME.matcher(language).matches()) {
            subject.fault(file, String.valueOf(element), "the expression language is FEEL, not '" + language + "'");
        }
    }

    /** What a decision may read: facts, case fields, vocabulary and decision fields of forms, results of calls. */
    private static Set<String> fed(Subject subject) {
        Set<String> fed = new TreeSet<>(GIVEN);
        for (String form : subject.forms()) {
            String schema = subject.folder().text(subject.folder().form(form)).orElse("{}");
            fed.addAll(FormFields.decisionsOrNone(schema));
            FormFields.vocabularyOrNone(schema).forEach(key -> fed.add(key.split("[.\\[]")[0]));
        }
        subject.model().bpmn().getModelElementsByType(FlowNode.class).forEach(node -> fed.addAll(Model.sets(node)));
        return fed;
    }

    /** A table that all share is fed by the forms of those who decide by it. */
    private static boolean asked(Subject subject, Decision decision) {
        return subject.model()
                .calls()
                .anyMatch(call -> call.calls("decisions", "decide")
                        && call.text(1).filter(decision.getId()::equals).isPresent());
    }

    private static void decided(Subject subject, String file, Decision decision, Set<String> fed) {
        boolean called =
                subject.folder().text(subject.folder().model()).orElse("").contains("decide(caseId");
        List<DecisionTable> tables = List.copyOf(decision.getChildElementsByType(DecisionTable.class));
        if (!called
                || (file.startsWith("processes/shared/") && !asked(subject, decision))
                || DeadlineRows.isDeadlines(decision.getId())
                || decision.getId().endsWith("routing")
                || tables.isEmpty()) {
            return;
        }
        DecisionTable table = tables.get(0);
        Set<String> outputs = new TreeSet<>();
        table.getOutputs().stream().map(Output::getName).forEach(outputs::add);
        if (!outputs.contains("outcome")) {
            subject.fault(file, decision.getId(), "the output 'outcome' is missing, there are " + outputs);
        }
        if (table.getHitPolicy() == HitPolicy.COLLECT && !outputs.containsAll(Set.of("reason", "basis"))) {
            subject.fault(
                    file,
                    decision.getId(),
                    "a COLLECT table has the outputs outcome, reason, basis; there are " + outputs);
        }
        for (Input input : table.getInputs()) {
            String text = input.getInputExpression().getText().getTextContent();
            Matcher words = WORD.matcher(text.replaceAll("\"[^\"]*\"", ""));
            while (words.find()) {
                if (!FEEL.contains(words.group()) && !fed.contains(words.group())) {
                    subject.fault(
                            file, input.getId(), "no form or fact feeds '" + words.group() + "', there are " + fed);
                }
            }
        }
    }
}

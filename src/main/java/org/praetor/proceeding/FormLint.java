package org.praetor.proceeding;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.praetor.form.FormParser;

/** Forms: what the server supports, an id that says where they belong, a step that shows them, and steps that they show. */
class FormLint implements Lint.Check {

    @Override
    public void check(Subject subject) {
        Set<String> shown = new HashSet<>();
        subject.model().tasks().stream().map(UserTask::getId).forEach(shown::add);
        subject.model().filing().ifPresent(start -> shown.add(start.getId()));
        subject.model().acts().forEach(start -> shown.add(Model.formOf(start)));
        for (String step : subject.forms()) {
            String file = subject.folder().form(step);
            String schema = subject.folder().text(file).orElse("");
            FormParser.faults(file, schema).forEach(sentence -> subject.fault(file, "", sentence));
            if (!schema.contains("\"" + subject.folder().id() + "." + step + "\"")) {
                subject.fault(
                        file,
                        "",
                        "the id of the form is not '" + subject.folder().id() + "." + step + "'");
            }
            FormFields.shownSteps(schema).stream()
                    .filter(other -> !shown.contains(other))
                    .forEach(other -> subject.fault(
                            file, "steps", "'" + other + "' is no step, filing or act, there are " + shown));
            if (!shown.contains(step)) {
                subject.fault(file, "", "no step, filing or act shows this form, there are " + shown);
            }
        }
    }
}

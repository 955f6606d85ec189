package org.praetor.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praetor.account.Accounts;
import org.praetor.form.Bound;
import org.praetor.form.FieldError;
import org.praetor.form.FormField;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Component;

/**
 * Assignment by form (分案): the vocabulary key {@code assignee.<step>} names, by account id, who is to hold that step
 * whenever it opens in this case. Who cannot hold it is refused at his field, never dropped.
 */
@Component
class Assignments {

    private static final String KEY = "assignee.";

    private final WorkPeople people;
    private final Accounts accounts;
    private final Proceedings proceedings;

    Assignments(WorkPeople people, Accounts accounts, Proceedings proceedings) {
        this.people = people;
        this.accounts = accounts;
        this.proceedings = proceedings;
    }

    /** The step that a vocabulary key assigns, empty for other keys. */
    static String step(String vocabularyKey) {
        return vocabularyKey.startsWith(KEY) ? vocabularyKey.substring(KEY.length()) : "";
    }

    void follow(WorkItem item, Bound bound) {
        bound.vocabulary().forEach((key, value) -> {
            if (!step(key).isEmpty() && value instanceof String account && !account.isBlank()) {
                people.setHolder(item.caseId(), step(key), account);
            }
        });
    }

    /** The same submission with an error at each field that names somebody who cannot hold the step. */
    Bound judged(WorkItem item, String doer, Bound bound) {
        List<FieldError> errors = new ArrayList<>(bound.errors());
        for (FormField field : proceedings.form(item.caseId(), item.step()).fields()) {
            String key = field.properties().getOrDefault("vocabulary", "");
            if (!step(key).isEmpty() && bound.vocabulary().get(key) instanceof String account && !account.isBlank()) {
                hindrance(item, doer, step(key), account)
                        .ifPresent(reason ->
                                errors.add(new FieldError(field.path(), "form.error.person." + reason, List.of())));
            }
        }
        return new Bound(bound.values(), errors, bound.decisions(), bound.vocabulary());
    }

    private Optional<String> hindrance(WorkItem item, String doer, String step, String account) {
        if (people.barred(item.caseId()).contains(account)) {
            return Optional.of("recused");
        }
        List<String> fourEyes = proceedings.find(item.proceeding()).stream()
                .flatMap(proceeding -> proceeding.steps().stream())
                .filter(candidate -> candidate.id().equals(step))
                .findFirst()
                .map(Proceeding.Step::fourEyes)
                .orElse(List.of());
        boolean sameNow = fourEyes.contains(item.step()) && account.equals(doer);
        if (sameNow || people.doers(item.caseId(), fourEyes).contains(account)) {
            return Optional.of("four-eyes");
        }
        if (!accounts.deputiesOf(account).isEmpty()) {
            return Optional.of("absent");
        }
        return accounts.find(account).filter(person -> person.active()).isPresent()
                ? Optional.empty()
                : Optional.of("left");
    }
}

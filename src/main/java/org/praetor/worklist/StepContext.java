package org.praetor.worklist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Component;

/**
 * What a form's expressions may read besides its own fields: {@code kind}, {@code vocabulary}, and for hand-over fields
 * the people of each staff role as options ({@code people.preExaminer} → {@code [{value, label}]}, least loaded first).
 */
@Component
public class StepContext {

    private final CaseRecord record;
    private final Proceedings proceedings;
    private final Accounts accounts;
    private final Load load;

    StepContext(CaseRecord record, Proceedings proceedings, Accounts accounts, Load load) {
        this.record = record;
        this.proceedings = proceedings;
        this.accounts = accounts;
        this.load = load;
    }

    public Map<String, Object> of(CaseFile file, String step) {
        Map<String, Object> context = new HashMap<>(record.vocabulary(file.id()));
        context.put("kind", file.kind() == null ? "" : file.kind());
        context.put("people", people(file));
        return context;
    }

    private Map<String, Object> people(CaseFile file) {
        Map<String, Object> people = new HashMap<>();
        proceedings
                .find(file.proceeding())
                .ifPresent(proceeding -> proceeding.steps().stream()
                        .map(Proceeding.Step::candidate)
                        .distinct()
                        .forEach(role -> people.put(camel(role), options(file, role))));
        return people;
    }

    /** {@code pre-examiner} → {@code preExaminer}: expressions read a hyphen as minus. */
    private static String camel(String role) {
        return Pattern.compile("-(.)")
                .matcher(role)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private List<Map<String, String>> options(CaseFile file, String role) {
        Map<String, Long> openByPerson = load.openByHolder(file.body());
        return accounts.withRole(file.body(), role).stream()
                .sorted(Comparator.comparing((Account account) -> openByPerson.getOrDefault(account.id(), 0L)))
                .map(account -> Map.of(
                        "value",
                        account.id(),
                        "label",
                        account.name() + " (" + openByPerson.getOrDefault(account.id(), 0L) + ")"))
                .toList();
    }
}

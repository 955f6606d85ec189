package org.praetor.worklist;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.examination.Examinations;
import org.praetor.form.FormField;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Component;

/**
 * What a form's expressions may read besides its own fields: the vocabulary, {@code kind}, {@code filedOn}, {@code today},
 * {@code openDefects} (findings of severity E that nobody waived), {@code missed} (rules of the case's periods whose latest
 * round ran out), and for hand-over fields
 * the people of each staff role as options ({@code people.preExaminer} → {@code [{value, label}]}; those of the case's field of work
 * first, of them the least loaded; who is recused from the case or absent today is not among them).
 */
@Component
public class StepContext {

    /** Field property {@code prefill} of a decision or repeated field that is to start with what the record says. */
    private static final String FROM_RECORD = "record";

    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    private final CaseRecord record;
    private final Proceedings proceedings;
    private final Accounts accounts;
    private final Routes routes;
    private final Load load;
    private final WorkPeople barred;
    private final Examinations examinations;
    private final Clocks clocks;
    private final Clock clock;

    StepContext(
            CaseRecord record,
            Proceedings proceedings,
            Accounts accounts,
            Routes routes,
            Load load,
            WorkPeople barred,
            Examinations examinations,
            Clocks clocks,
            Clock clock) {
        this.record = record;
        this.proceedings = proceedings;
        this.accounts = accounts;
        this.routes = routes;
        this.load = load;
        this.examinations = examinations;
        this.clocks = clocks;
        this.clock = clock;
        this.barred = barred;
    }

    /**
     * Facts for a step's form. Files of earlier steps are no answer to this one, so file pickers start empty; nor are
     * earlier decisions and what the step itself wrote in an earlier round, unless the field's property {@code prefill}
     * says {@code record}.
     */
    public Map<String, Object> of(CaseFile file, String step) {
        Map<String, Object> context = new HashMap<>(record.vocabulary(file.id()));
        context.put("kind", file.kind() == null ? "" : file.kind());
        context.put("filedOn", file.filedOn().toString());
        context.put("today", LocalDate.now(clock).toString());
        context.put("openDefects", BigDecimal.valueOf(examinations.openDefects(file.id())));
        context.put("missed", missed(file.id()));
        List<FormField> fields = proceedings.form(file.id(), step).fields();
        boolean again = record.latest(file.id(), step).isPresent();
        fields.stream()
                .filter(field -> startsEmpty(field, again))
                .map(FormField::path)
                .forEach(context::remove);
        if (file.open()) {
            Map<String, List<Map<String, String>>> people = people(file, Objects.toString(context.get("field"), ""));
            context.put("people", people);
            fields.forEach(field -> propose(file, field, people, context));
        }
        return context;
    }

    private List<String> missed(String caseId) {
        Map<String, LegalClock> latest = new HashMap<>();
        clocks.of(caseId).forEach(one -> latest.merge(one.rule(), one, (a, b) -> a.round() < b.round() ? b : a));
        return latest.values().stream()
                .filter(one -> one.state() == LegalClock.State.MISSED)
                .map(LegalClock::rule)
                .sorted()
                .toList();
    }

    private static boolean startsEmpty(FormField field, boolean again) {
        if (field.type().equals("filepicker")) {
            return true;
        }
        boolean decides = !field.properties().getOrDefault("decision", "false").equals("false");
        return (decides || again) && !FROM_RECORD.equals(field.properties().get("prefill"));
    }

    /** A hand-over field starts with the most suitable person. */
    private void propose(
            CaseFile file,
            FormField field,
            Map<String, List<Map<String, String>>> people,
            Map<String, Object> context) {
        String assigned = Assignments.step(field.properties().getOrDefault("vocabulary", ""));
        steps(file)
                .filter(step -> step.id().equals(assigned))
                .flatMap(step -> people.getOrDefault(camel(step.candidate()), List.of()).stream())
                .findFirst()
                .ifPresent(person -> context.putIfAbsent(field.path(), person.get("value")));
    }

    /** People of each staff role that may be proposed, where its steps are routed; by role in camel case. */
    Map<String, List<Map<String, String>>> people(CaseFile file, String field) {
        Map<String, Set<Routes.Place>> places = new LinkedHashMap<>();
        steps(file)
                .filter(Proceeding.Step::staff)
                .forEach(step -> places.computeIfAbsent(step.candidate(), role -> new LinkedHashSet<>())
                        .add(routes.place(file, step)));
        Map<String, Long> loads = new HashMap<>();
        Set<String> excluded = new HashSet<>(barred.barred(file.id()));
        places.values().stream()
                .flatMap(Set::stream)
                .map(Routes.Place::body)
                .distinct()
                .forEach(body -> {
                    loads.putAll(load.openByHolder(body));
                    excluded.addAll(accounts.absent(body));
                });
        loads.remove(Load.NOBODY);
        Map<String, List<Map<String, String>>> people = new HashMap<>();
        places.forEach((role, at) -> people.put(camel(role), options(at, field, loads, excluded)));
        return people;
    }

    private Stream<Proceeding.Step> steps(CaseFile file) {
        return proceedings.ofCase(file.id()).stream().flatMap(proceeding -> proceeding.steps().stream());
    }

    /** {@code pre-examiner} → {@code preExaminer}: expressions read a hyphen as minus. */
    private static String camel(String role) {
        return HYPHEN.matcher(role).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private List<Map<String, String>> options(
            Set<Routes.Place> places, String field, Map<String, Long> loads, Set<String> excluded) {
        return places.stream()
                .flatMap(place -> accounts.withRole(place.body(), place.role()).stream())
                .distinct()
                .filter(account -> !excluded.contains(account.id()))
                .sorted(Comparator.comparing(
                                (Account account) -> !account.fields().contains(field))
                        .thenComparing(account -> loads.getOrDefault(account.id(), 0L)))
                .map(account -> Map.of("value", account.id(), "label", label(account, loads)))
                .toList();
    }

    private static String label(Account account, Map<String, Long> loads) {
        String fields = String.join("、", account.fields());
        String items = String.valueOf(loads.getOrDefault(account.id(), 0L));
        return account.name() + "（" + (fields.isEmpty() ? "" : fields + "，") + "在办" + items + "件）";
    }
}

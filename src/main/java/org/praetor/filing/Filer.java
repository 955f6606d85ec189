package org.praetor.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.proceeding.Proceeding;
import org.springframework.stereotype.Component;

/**
 * Who files, and for whom, and what the form knows of them from the start: a field with the property {@code prefill} takes
 * {@code company.name}, {@code company.uscc}, {@code agency.name}, {@code agency.used} (yes), {@code person.name}, {@code
 * person.email} or {@code person.phone}. Inside a dynamic list it fills the first row. What is not known stays empty.
 */
@Component
class Filer {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    Filer(Accounts accounts, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Parties file what a party role files; staff what a role of theirs files, also as deputies. */
    boolean mayFile(Proceeding proceeding, Actor actor) {
        if (!proceeding.filedByStaff()) {
            return actor.companyId() != null;
        }
        return actor.staff()
                && (actor.hasRole(proceeding.filedBy())
                        || accounts.deputisedRoles(actor.accountId()).contains(proceeding.filedBy()));
    }

    /** Bodies that take a filing of this person: staff file at their own body only. */
    List<Organisation> takers(Proceeding proceeding, Actor actor) {
        return organisations.bodies().stream()
                .filter(body -> body.kind().name().equals(proceeding.issuer()))
                .filter(body -> !actor.staff() || body.id().equals(actor.bodyId()))
                .toList();
    }

    /** Companies the person may file for: the clients of an agency; none where it files for itself only. */
    List<Company> clients(Actor actor) {
        return own(actor).filter(Company::agency).isPresent()
                ? organisations.clients(String.valueOf(actor.companyId()), LocalDate.now(clock))
                : List.of();
    }

    /** Values of the form by field path, from the person and the client chosen, or the own company without one. */
    Map<String, Object> values(Form form, @Nullable String client, Actor actor) {
        Map<String, String> facts = facts(client, actor);
        Map<String, Object> values = new HashMap<>();
        for (FormField field : form.fields()) {
            String fact = facts.get(field.properties().getOrDefault("prefill", ""));
            if (fact != null) {
                put(values, field.path(), fact);
            }
        }
        return values;
    }

    private Map<String, String> facts(@Nullable String client, Actor actor) {
        Map<String, String> facts = new HashMap<>();
        Optional<Company> own = own(actor);
        Optional<Company> party =
                client == null || client.equals(actor.companyId()) ? own : Optional.of(of(client, actor));
        party.ifPresent(company -> {
            facts.put("company.name", company.name());
            facts.put("company.uscc", company.uscc());
        });
        if (!Objects.equals(own, party)) {
            own.ifPresent(agency -> facts.put("agency.name", agency.name()));
            facts.put("agency.used", "yes");
        }
        accounts.find(actor.accountId()).ifPresent(person -> facts.putAll(facts(person)));
        return facts;
    }

    private static Map<String, String> facts(Account person) {
        return person.phone() == null
                ? Map.of("person.name", person.name(), "person.email", person.email())
                : Map.of("person.name", person.name(), "person.email", person.email(), "person.phone", person.phone());
    }

    private Company of(String client, Actor actor) {
        return clients(actor).stream()
                .filter(company -> company.id().equals(client))
                .findFirst()
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "client.unknown", client));
    }

    private Optional<Company> own(Actor actor) {
        return Optional.ofNullable(actor.companyId()).flatMap(organisations::company);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> values, String path, String fact) {
        int list = path.indexOf("[].");
        if (list < 0) {
            values.put(path, fact);
            return;
        }
        List<Map<String, Object>> rows = (List<Map<String, Object>>)
                values.computeIfAbsent(path.substring(0, list), key -> List.of(new HashMap<String, Object>()));
        rows.get(0).put(path.substring(list + 3), fact);
    }
}

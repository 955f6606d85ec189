package org.praetor.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.praetor.proceeding.Proceeding;
import org.praetor.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Who becomes party of a case. Every party role of the proceeding takes its people from the vocabulary key of its plural
 * ({@code applicants} for {@code applicant}), or a single one from {@code <role>.name} and {@code <role>.uscc}; where the form
 * asks for none, the filing company itself is the party. Staff who file are no party, and whom they name is let in by the
 * model ({@code cases.admit}).
 */
@Component
class Applicants {

    private final Organisations organisations;
    private final Registry registry;
    private final Clock clock;

    Applicants(Organisations organisations, Registry registry, Clock clock) {
        this.organisations = organisations;
        this.registry = registry;
        this.clock = clock;
    }

    /** A party as it will be entered. */
    record Party(
            String role,
            String name,
            @Nullable String companyId,
            @Nullable String agencyId) {}

    List<Party> of(Proceeding proceeding, String body, Map<String, Object> vocabulary, Actor actor) {
        List<Party> named = Stream.concat(
                        Stream.of(proceeding.filedBy()).filter(role -> !proceeding.filedByStaff()),
                        proceeding.steps().stream()
                                .filter(step -> !step.staff())
                                .map(Proceeding.Step::candidate))
                .distinct()
                .flatMap(role -> people(role, vocabulary).map(row -> named(role, row, proceeding, body, actor)))
                .toList();
        boolean filerNamed = named.stream().anyMatch(party -> party.role().equals(proceeding.filedBy()));
        return filerNamed || proceeding.filedByStaff()
                ? named
                : Stream.concat(Stream.of(itself(proceeding.filedBy(), actor)), named.stream())
                        .toList();
    }

    /** A company files for itself; an agency only for companies that gave it authority. */
    List<String> obstacles(Proceeding proceeding, List<Party> parties, Actor actor) {
        String own = actor.companyId();
        List<Party> filers = parties.stream()
                .filter(party -> party.role().equals(proceeding.filedBy()))
                .toList();
        if (own == null || filers.stream().anyMatch(party -> own.equals(party.companyId()))) {
            return List.of();
        }
        if (!agency(actor)) {
            return List.of("filing.obstacle.not-own-company");
        }
        boolean authorised = filers.stream()
                .map(Party::companyId)
                .anyMatch(company -> company != null && organisations.actsFor(own, company, LocalDate.now(clock)));
        return authorised ? List.of() : List.of("filing.obstacle.no-authority");
    }

    /**
     * Whoever registers here states a code; what is filed jointly is shown to a company only when its code is proved: it
     * files itself, gave the filing agency its authority, or stands on the body's list.
     */
    private boolean proved(String company, String uscc, String body, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        String own = actor.companyId();
        return company.equals(own)
                || (own != null && organisations.actsFor(own, company, today))
                || registry.confirmed(body, uscc, today);
    }

    private Party named(String role, Map<?, ?> row, Proceeding proceeding, String body, Actor actor) {
        String uscc = Objects.toString(row.get("uscc"), "");
        String company = organisations
                .companyByUscc(uscc)
                .map(Company::id)
                .filter(id -> !actor.staff() && proved(id, uscc, body, actor))
                .orElse(null);
        boolean filer = role.equals(proceeding.filedBy());
        return new Party(
                role,
                Objects.toString(row.get("name"), ""),
                company,
                filer && agency(actor) && !Objects.equals(company, actor.companyId()) ? actor.companyId() : null);
    }

    private Party itself(String role, Actor actor) {
        return new Party(role, company(actor).map(Company::name).orElse(actor.name()), actor.companyId(), null);
    }

    private boolean agency(Actor actor) {
        return company(actor).map(Company::agency).orElse(false);
    }

    private Optional<Company> company(Actor actor) {
        return actor.companyId() == null ? Optional.empty() : organisations.company(actor.companyId());
    }

    private static Stream<Map<?, ?>> people(String role, Map<String, Object> vocabulary) {
        @Nullable Object name = vocabulary.get(role + ".name");
        return name == null
                ? rows(vocabulary.get(role + "s"))
                : Stream.of(Map.of("name", name, "uscc", Objects.toString(vocabulary.get(role + ".uscc"), "")));
    }

    private static Stream<Map<?, ?>> rows(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(row -> (Map<?, ?>) row)
                : Stream.empty();
    }
}

package org.praetor.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff of the bodies within an administrator's reach. Nobody changes the own roles or disables the own account, and
 * nobody is handed the key of an account that somebody else uses already.
 */
@Service
public class Staff {

    /** What an administrator types for a new colleague. */
    public record NewPerson(
            String signInName,
            String name,
            String email,
            String body,
            String unit,
            Set<String> roles,
            Set<String> fields) {}

    /** Either faults, or the account and its one-time link, shown once. */
    public record Created(
            List<Fault> faults,
            @Nullable String accountId,
            @Nullable String link) {}

    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final Organisations organisations;
    private final AccountRows rows;
    private final Links links;
    private final Reach reach;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    Staff(
            Accounts accounts,
            Organisations organisations,
            AccountRows rows,
            Links links,
            Reach reach,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.rows = rows;
        this.links = links;
        this.reach = reach;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    public Created create(NewPerson typed, Actor by) {
        reach.demand(by, typed.body());
        List<Fault> faults = new ArrayList<>();
        Typed.signInName("signInName", typed.signInName()).ifPresent(faults::add);
        Typed.name("name", typed.name(), LONGEST_NAME).ifPresent(faults::add);
        Typed.email("email", typed.email()).ifPresent(faults::add);
        if (faults.isEmpty() && accounts.findBySignInName(typed.signInName()).isPresent()) {
            faults.add(Fault.of("signInName", "sign-in-taken"));
        }
        if (faults.isEmpty() && accounts.findBySignInName(typed.email()).isPresent()) {
            faults.add(Fault.of("email", "email-taken"));
        }
        if (!faults.isEmpty()) {
            return new Created(faults, null, null);
        }
        String body = organisations.body(typed.body()).id();
        Account account = new Account(
                UUID.randomUUID().toString(),
                typed.signInName().strip().toLowerCase(Locale.ROOT),
                typed.name().strip(),
                typed.email().strip(),
                null,
                "zh",
                body,
                null,
                unit(body, typed.unit()),
                Set.of(),
                Set.of(),
                true);
        rows.insert(account, false, null);
        rows.replaceRoles(account.id(), body, known(typed.roles()));
        rows.replaceFields(account.id(), typed.fields());
        note(by, "staff.created", account.id());
        return new Created(
                List.of(), account.id(), links.issue(PasswordLink.Kind.INVITATION, account.id(), Links.INVITATION));
    }

    /** Changes unit, roles and fields. A change of roles acts at the person's next request. */
    @Transactional
    public void change(String accountId, String unit, Set<String> roles, Set<String> fields, Actor by) {
        Account account = staff(accountId, by);
        String body = String.valueOf(account.bodyId());
        if (!account.roles().equals(roles)) {
            demandOther(accountId, by);
            rows.replaceRoles(accountId, body, known(roles));
        }
        rows.replaceFields(accountId, fields);
        jdbc.sql("UPDATE account SET unit = :unit, version = version + 1 WHERE id = :id")
                .param("unit", unit(body, unit))
                .param("id", accountId)
                .update();
        note(by, "staff.changed", accountId);
    }

    @Transactional
    public void setActive(String accountId, boolean active, Actor by) {
        demandOther(accountId, by);
        rows.setActive(staff(accountId, by).id(), active);
        note(by, active ? "account.enabled" : "account.disabled", accountId);
        if (!active) {
            events.publishEvent(new PersonLeft(accountId));
        }
    }

    /**
     * A new one-time link. The answer is the link itself for an account that was never used; otherwise it is empty and
     * the link goes to the person's own mailbox, which no administrator reads.
     */
    @Transactional
    public Optional<String> newLink(String accountId, Actor by) {
        demandOther(accountId, by);
        Account account = staff(accountId, by);
        note(by, "staff.link", accountId);
        if (rows.neverUsed(accountId)) {
            return Optional.of(links.issue(PasswordLink.Kind.INVITATION, accountId, Links.INVITATION));
        }
        String link = links.issue(PasswordLink.Kind.RESET, accountId, Links.RESET);
        events.publishEvent(new MailWanted(accountId, account.email(), account.language(), "password-reset", link));
        return Optional.empty();
    }

    /** A member of staff within reach; anybody else is unknown here. */
    public Account staff(String accountId, Actor by) {
        return accounts.find(accountId)
                .filter(account -> reach.covers(by, account.bodyId()))
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "account.unknown", accountId));
    }

    static void demandOther(String accountId, Actor by) {
        if (accountId.equals(by.accountId())) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "account.own", accountId);
        }
    }

    private List<String> known(Set<String> roles) {
        return accounts.roles().stream().filter(roles::contains).toList();
    }

    private @Nullable String unit(String body, String typed) {
        return organisations.units(body).stream()
                .map(OrganisationUnit::name)
                .filter(typed::equals)
                .findFirst()
                .orElse(null);
    }

    private void note(Actor by, String act, String object) {
        audit.record(AuditEntry.of(null, by.accountId(), act, object));
    }
}

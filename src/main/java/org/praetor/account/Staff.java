package org.praetor.account;

import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff of the bodies, as administrators keep it. Nobody changes the own roles or disables the own account. */
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

    /** One deputising, by ids and names. */
    public record Deputising(String id, String person, String deputy, LocalDate from, LocalDate to) {}

    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final Organisations organisations;
    private final AccountRows rows;
    private final Links links;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Staff(
            Accounts accounts,
            Organisations organisations,
            AccountRows rows,
            Links links,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.rows = rows;
        this.links = links;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    public Created create(NewPerson typed, Actor by) {
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
        Account account = staff(accountId);
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
        rows.setActive(staff(accountId).id(), active);
        note(by, active ? "account.enabled" : "account.disabled", accountId);
    }

    /** A new one-time link for somebody who never used the first, or has lost the way to the mailbox. */
    @Transactional
    public String newLink(String accountId, Actor by) {
        demandOther(accountId, by);
        note(by, "staff.link", accountId);
        return links.issue(PasswordLink.Kind.INVITATION, staff(accountId).id(), Links.INVITATION);
    }

    /** Names a deputy between two dates, both included. */
    @Transactional
    public List<Fault> deputise(String accountId, String deputyId, LocalDate from, LocalDate to, Actor by) {
        Account person = staff(accountId);
        Optional<Account> deputy = accounts.find(deputyId).filter(Account::active);
        if (deputy.isEmpty()
                || deputyId.equals(accountId)
                || !String.valueOf(person.bodyId()).equals(deputy.get().bodyId())) {
            return List.of(Fault.of("deputy", "deputy-wrong"));
        }
        if (to.isBefore(from)) {
            return List.of(Fault.of("to", "dates-reversed"));
        }
        if (deputyId.equals(by.accountId())) {
            demandOther(deputyId, by);
        }
        jdbc.sql("""
                INSERT INTO deputy (id, organisation_id, account_id, deputy_id, from_date, to_date)
                VALUES (:id, :body, :account, :deputy, :from, :to)
                ON CONFLICT (account_id, deputy_id, from_date) DO UPDATE SET to_date = excluded.to_date
                """)
                .param("id", UUID.randomUUID().toString())
                .param("body", person.bodyId())
                .param("account", accountId)
                .param("deputy", deputyId)
                .param("from", from)
                .param("to", to)
                .update();
        note(by, "deputy.named", accountId);
        return List.of();
    }

    @Transactional
    public void endDeputising(String deputisingId, Actor by) {
        jdbc.sql("DELETE FROM deputy WHERE id = :id").param("id", deputisingId).update();
        note(by, "deputy.ended", deputisingId);
    }

    /** Deputies of a person, and those whose deputy the person is; the latest first. */
    public List<Deputising> deputies(String accountId) {
        return jdbc.sql("""
                        SELECT d.id, a.name AS person, s.name AS deputy, d.from_date AS "from", d.to_date AS "to"
                          FROM deputy d
                          JOIN account a ON a.id = d.account_id
                          JOIN account s ON s.id = d.deputy_id
                         WHERE d.account_id = :id OR d.deputy_id = :id
                         ORDER BY d.from_date DESC, d.id
                        """).param("id", accountId).query(Deputising.class).list();
    }

    private Account staff(String accountId) {
        return accounts.find(accountId)
                .filter(account -> account.bodyId() != null)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "account.unknown", accountId));
    }

    private static void demandOther(String accountId, Actor by) {
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

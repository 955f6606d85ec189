package org.praetor.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own password and language: change, forget, choose by a one-time link. Each change ends all sessions. */
@Service
public class Passwords {

    private final Accounts accounts;
    private final Organisations organisations;
    private final AccountRows rows;
    private final Links links;
    private final Throttle throttle;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    Passwords(
            Accounts accounts,
            Organisations organisations,
            AccountRows rows,
            Links links,
            Throttle throttle,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.rows = rows;
        this.links = links;
        this.throttle = throttle;
        this.policy = policy;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    /** Changes the password of a person who still knows it. Wrong guesses count against the throttle of sign-in. */
    @Transactional
    public List<Fault> change(Actor actor, String current, String wanted) {
        Throttle.Gate gate = throttle.ofRequests("password-change", actor.accountId());
        String hash = jdbc.sql("SELECT coalesce(password_hash, '') FROM account WHERE id = :id")
                .param("id", actor.accountId())
                .query(String.class)
                .single();
        if (!gate.enter().isZero() || !encoder.matches(Secrets.normalise(current), hash)) {
            return List.of(Fault.of("current", "password-wrong"));
        }
        Account account = accounts.find(actor.accountId()).orElseThrow();
        List<Fault> faults = judge(account, wanted);
        if (faults.isEmpty()) {
            set(account, wanted);
        }
        return faults;
    }

    /** Sends a one-time link to the account of this name or address; says nothing when there is none. */
    @Transactional
    public void forgotten(String nameOrAddress, String source) {
        if (!throttle.ofRequests("forgotten", source).enter().isZero()) {
            return;
        }
        Optional<Account> found = nameOrAddress.indexOf('\0') >= 0
                ? Optional.empty()
                : accounts.findBySignInName(nameOrAddress).filter(Account::active);
        found.ifPresent(account -> {
            String link = links.issue(PasswordLink.Kind.RESET, account.id(), Links.RESET);
            note("password.forgotten", account.id());
            events.publishEvent(
                    new MailWanted(account.id(), account.email(), account.language(), "password-reset", link));
        });
    }

    /** What an open link is for; empty when it was used, has ended or never was. */
    public Optional<PasswordLink> link(String token) {
        return links.find(token).flatMap(open -> {
            if (open.accountId() == null) {
                return Optional.of(new PasswordLink(open.kind(), null, null));
            }
            return accounts.find(open.accountId())
                    .filter(Account::active)
                    .map(account -> new PasswordLink(open.kind(), account.signInName(), account.name()));
        });
    }

    /** Chooses a password by an open link; the link is used up with the first good one. */
    @Transactional
    public List<Fault> choose(String token, String wanted) {
        Optional<Account> account = links.find(token)
                .flatMap(open -> Optional.ofNullable(open.accountId()))
                .flatMap(accounts::find)
                .filter(Account::active);
        if (account.isEmpty()) {
            return List.of(Fault.of("link", "link-ended"));
        }
        List<Fault> faults = judge(account.get(), wanted);
        if (!faults.isEmpty()) {
            return faults;
        }
        if (!links.use(token)) {
            return List.of(Fault.of("link", "link-ended"));
        }
        set(account.get(), wanted);
        return List.of();
    }

    /** Keeps the language a person chose. */
    public void language(Actor actor, String language) {
        jdbc.sql("UPDATE account SET language = :language WHERE id = :id")
                .param("language", language)
                .param("id", actor.accountId())
                .update();
    }

    private void set(Account account, String wanted) {
        rows.setPassword(account.id(), encoder.encode(Secrets.normalise(wanted)));
        note("password.changed", account.id());
        events.publishEvent(
                new MailWanted(account.id(), account.email(), account.language(), "password-changed", null));
    }

    private List<Fault> judge(Account account, String wanted) {
        List<String> names = new ArrayList<>(List.of(account.signInName(), account.email(), account.name()));
        Optional.ofNullable(account.companyId())
                .flatMap(organisations::company)
                .ifPresent(company -> names.add(company.name()));
        return policy.judge(wanted, names).map(List::of).orElse(List.of());
    }

    private void note(String act, String accountId) {
        audit.record(AuditEntry.of(null, accountId, act, accountId));
    }
}

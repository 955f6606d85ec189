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

/** A company looks after itself: it registers, invites colleagues and dismisses them; which agencies act for it, {@link Authorities} know. */
@Service
public class Companies {

    /** What a company types to register; its first person becomes the company's administrator. */
    public record Registration(
            String company, String uscc, boolean agency, String person, String email, String phone) {}

    private static final int LONGEST_NAME = 120;

    private final Accounts accounts;
    private final Organisations organisations;
    private final AccountRows rows;
    private final Links links;
    private final Throttle throttle;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    Companies(
            Accounts accounts,
            Organisations organisations,
            AccountRows rows,
            Links links,
            Throttle throttle,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.rows = rows;
        this.links = links;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Registers a company and its first person, who chooses a password by the link in a mail: the address is proved before
     * anybody signs in. The answer is the same whether the company or the address is known already (AU-04). A company of
     * which nobody ever used an account is taken over by the next who registers it: codes cannot be squatted on.
     */
    @Transactional
    public List<Fault> register(Registration typed, String source) {
        if (!throttle.ofRequests("register", source).enter().isZero()) {
            return List.of(Fault.of("company", "too-many"));
        }
        List<Fault> faults = judge(typed);
        if (!faults.isEmpty()) {
            return faults;
        }
        jdbc.sql("LOCK TABLE company IN SHARE ROW EXCLUSIVE MODE").update();
        Optional<Account> known = accounts.findBySignInName(typed.email());
        Optional<Company> taken = organisations.companyByUscc(typed.uscc());
        if (known.isPresent()) {
            remind(known.get());
        } else if (taken.isEmpty() || rows.nobodyEverUsed(taken.get().id())) {
            enter(typed, taken.map(Company::id).orElse(null));
        }
        return List.of();
    }

    private void enter(Registration typed, @Nullable String unused) {
        Company company = new Company(
                unused == null ? UUID.randomUUID().toString() : unused,
                typed.company().strip(),
                Uscc.normalise(typed.uscc()),
                typed.agency());
        if (unused == null) {
            rows.insertCompany(company);
        } else {
            accounts.ofCompany(unused).forEach(account -> rows.setActive(account.id(), false));
            rows.renameCompany(company);
        }
        Account account = person(typed.person(), typed.email(), typed.phone(), company.id());
        rows.insert(account, true, null);
        note(account.id(), "company.registered", company.id());
        mail(account, "registration");
    }

    /** Somebody typed the address of an existing account: its owner hears of it, or gets a new link if it was never used. */
    private void remind(Account known) {
        if (known.active() && rows.neverUsed(known.id())) {
            mail(known, "registration");
        } else if (known.active()) {
            events.publishEvent(
                    new MailWanted(known.id(), known.email(), known.language(), "registration-known", null));
        }
    }

    private void mail(Account account, String key) {
        String link = links.issue(PasswordLink.Kind.INVITATION, account.id(), Links.INVITATION);
        events.publishEvent(new MailWanted(account.id(), account.email(), account.language(), key, link));
    }

    private List<Fault> judge(Registration typed) {
        List<Fault> faults = new ArrayList<>();
        Typed.name("company", typed.company(), LONGEST_NAME).ifPresent(faults::add);
        if (!Uscc.valid(Uscc.normalise(typed.uscc()))) {
            faults.add(Fault.of("uscc", "uscc-wrong"));
        }
        faults.addAll(judgePerson(typed.person(), typed.email()));
        Typed.phone("phone", typed.phone()).ifPresent(faults::add);
        return faults;
    }

    private List<Fault> judgePerson(String name, String email) {
        List<Fault> faults = new ArrayList<>();
        Typed.name("person", name, LONGEST_NAME).ifPresent(faults::add);
        Typed.email("email", email).ifPresent(faults::add);
        return faults;
    }

    /**
     * Invites a colleague: an account without password, and a one-time link by mail to choose one. The answer does not say
     * whether the address has an account already; its owner hears of it by mail.
     */
    @Transactional
    public List<Fault> invite(Actor administrator, String name, String email) {
        String company = ownCompany(administrator);
        List<Fault> faults = judgePerson(name, email);
        if (!faults.isEmpty()) {
            return faults;
        }
        Optional<Account> known = accounts.findBySignInName(email);
        if (known.isPresent()) {
            remind(known.get());
            return List.of();
        }
        Account colleague = person(name, email, "", company);
        rows.insert(colleague, false, null);
        note(administrator.accountId(), "account.invited", colleague.id());
        mail(colleague, "invitation");
        return List.of();
    }

    /** Disables a colleague who has left; his or her sessions end. */
    @Transactional
    public void dismiss(Actor administrator, String accountId) {
        String company = ownCompany(administrator);
        demandColleague(administrator, accountId, company);
        rows.setActive(accountId, false);
        note(administrator.accountId(), "account.disabled", accountId);
    }

    /**
     * Makes a colleague an administrator of the company, or no longer one. Nobody changes the own place: so a company always
     * keeps an administrator.
     */
    @Transactional
    public void appoint(Actor administrator, String accountId, boolean appointed) {
        String company = ownCompany(administrator);
        demandColleague(administrator, accountId, company);
        rows.setCompanyAdministrator(accountId, appointed);
        note(administrator.accountId(), "company.administrator", accountId);
    }

    private void demandColleague(Actor administrator, String accountId, String company) {
        boolean colleague = accounts.ofCompany(company).stream()
                .anyMatch(account -> account.id().equals(accountId));
        if (!colleague || accountId.equals(administrator.accountId())) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "account.unknown", accountId);
        }
    }

    /** Account ids of the company's administrators. */
    public Set<String> administrators(String companyId) {
        return Set.copyOf(jdbc.sql("SELECT id FROM account WHERE company_id = :company AND company_administrator")
                .param("company", companyId)
                .query(String.class)
                .list());
    }

    /** True for the person who looks after the company's account. */
    public boolean administers(Actor actor) {
        return jdbc.sql("SELECT company_administrator FROM account WHERE id = :id")
                .param("id", actor.accountId())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The company whose administrator this is; refused for everybody else. */
    String ownCompany(Actor administrator) {
        if (administrator.companyId() == null || !administers(administrator)) {
            throw new PraetorException(
                    PraetorException.Kind.FORBIDDEN, "company.administrator-only", administrator.accountId());
        }
        return administrator.companyId();
    }

    private static Account person(String name, String email, String phone, String companyId) {
        String address = email.strip();
        return new Account(
                UUID.randomUUID().toString(),
                address.toLowerCase(Locale.ROOT),
                name.strip(),
                address,
                phone.isBlank() ? null : phone.strip(),
                "zh",
                null,
                companyId,
                null,
                Set.of(),
                Set.of(),
                true);
    }

    private void note(String by, String act, String object) {
        audit.record(AuditEntry.of(null, by, act, object));
    }
}

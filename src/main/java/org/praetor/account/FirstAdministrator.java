package org.praetor.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into an installation without accounts: a link, printed once to the console, good for one use within 24 hours.
 * A start after it has ended, still without accounts, prints a new one.
 */
@Service
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Links links;
    private final Organisations organisations;
    private final AccountRows rows;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;

    FirstAdministrator(
            JdbcClient jdbc,
            Clock clock,
            Links links,
            Organisations organisations,
            AccountRows rows,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = links;
        this.organisations = organisations;
        this.rows = rows;
        this.policy = policy;
        this.encoder = encoder;
        this.audit = audit;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void offer() {
        jdbc.sql("LOCK TABLE account_link IN SHARE ROW EXCLUSIVE MODE").update();
        if (anybody() || open()) {
            return;
        }
        String link = links.issue(PasswordLink.Kind.FIRST_ADMINISTRATOR, null, Links.FIRST_ADMINISTRATOR);
        log.warn("No account exists. The first administrator begins here, once, within 24 hours: {}", link);
    }

    private boolean anybody() {
        return jdbc.sql("SELECT count(*) FROM account WHERE organisation_id IS NOT NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean open() {
        return jdbc.sql("""
                        SELECT count(*) FROM account_link
                         WHERE kind = 'FIRST_ADMINISTRATOR' AND used_at IS NULL AND expires_at > :now
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Creates the first administrator by the printed link. */
    @Transactional
    public List<Fault> begin(String token, String body, String signInName, String name, String email, String password) {
        boolean first = links.find(token)
                .filter(open -> open.kind() == PasswordLink.Kind.FIRST_ADMINISTRATOR)
                .isPresent();
        if (!first || anybody()) {
            return List.of(Fault.of("link", "link-ended"));
        }
        List<Fault> faults = new ArrayList<>();
        Typed.signInName("signInName", signInName).ifPresent(faults::add);
        Typed.name("name", name, 60).ifPresent(faults::add);
        Typed.email("email", email).ifPresent(faults::add);
        policy.judge(password, List.of(signInName, name, email)).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return faults;
        }
        if (!links.use(token)) {
            return List.of(Fault.of("link", "link-ended"));
        }
        String home = organisations.body(body).id();
        Account account = new Account(
                UUID.randomUUID().toString(),
                signInName.strip().toLowerCase(Locale.ROOT),
                name.strip(),
                email.strip(),
                null,
                "zh",
                home,
                null,
                null,
                Set.of(),
                Set.of(),
                true);
        rows.insert(account, false, encoder.encode(Secrets.normalise(password)));
        rows.replaceRoles(account.id(), home, List.of("system-administrator"));
        audit.record(AuditEntry.of(null, account.id(), "account.first-administrator", account.id()));
        return List.of();
    }
}

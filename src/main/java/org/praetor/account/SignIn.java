package org.praetor.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Judges a name and a password. Failures cost a growing delay per account and source; nobody is locked out, and a
 * browser that has signed in before is not slowed down by strangers who guess elsewhere.
 */
@Service
public class SignIn {

    /** What came of an attempt: exactly one of account, refusal, or a wait in seconds. */
    public record Result(@Nullable Account account, long waitSeconds) {

        static Result refused() {
            return new Result(null, 0);
        }

        public boolean welcome() {
            return account != null;
        }

        public boolean tooSoon() {
            return waitSeconds > 0;
        }
    }

    private static final int LONGEST_PASSWORD = 1024;

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final Clock clock;
    private final AuditTrail audit;
    private final String hashOfNobody;

    SignIn(
            Accounts accounts,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Throttle throttle,
            Clock clock,
            AuditTrail audit) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.throttle = throttle;
        this.clock = clock;
        this.audit = audit;
        this.hashOfNobody = encoder.encode(Secrets.token());
    }

    /**
     * One attempt. An unknown name takes as long as a wrong password.
     *
     * @param source network address of the browser
     * @param device secret of {@link #remember}, or null
     */
    public Result attempt(String name, String password, String source, @Nullable String device) {
        String known = name.strip().toLowerCase(Locale.ROOT);
        Optional<Account> found = known.indexOf('\0') >= 0 ? Optional.empty() : accounts.findBySignInName(known);
        String who = found.map(Account::id).orElse("unknown|" + known);
        Throttle.Gate gate = found.isPresent() && device != null && remembers(found.get(), device)
                ? throttle.ofDevice(who, device)
                : throttle.ofSource(who, source);
        Duration wait = gate.enter();
        if (!wait.isZero()) {
            return new Result(null, Math.max(1, wait.toSeconds()));
        }
        if (!matches(found, password)) {
            note("signin.failed", found.map(Account::id).orElse("unknown"));
            return Result.refused();
        }
        gate.leave();
        Account account = found.orElseThrow();
        jdbc.sql("UPDATE account SET last_sign_in_at = :now WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", account.id())
                .update();
        note("signin.succeeded", account.id());
        return new Result(account, 0);
    }

    private boolean matches(Optional<Account> found, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            return false;
        }
        String hash = found.filter(Account::active)
                .flatMap(account -> hash(account.id()))
                .orElse(hashOfNobody);
        boolean equal = encoder.matches(Secrets.normalise(password), hash);
        return equal && !hash.equals(hashOfNobody);
    }

    private Optional<String> hash(String accountId) {
        return jdbc.sql("SELECT password_hash FROM account WHERE id = :id AND password_hash IS NOT NULL")
                .param("id", accountId)
                .query(String.class)
                .optional();
    }

    /** Remembers this browser for the account; the answer is a secret for its cookie. */
    public String remember(Account account) {
        String device = Secrets.token();
        jdbc.sql("INSERT INTO known_device (account_id, digest, since) VALUES (:id, :digest, :now)")
                .param("id", account.id())
                .param("digest", Secrets.digest(device))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return device;
    }

    /** True when the secret is this account's. */
    public boolean remembers(Account account, String device) {
        return jdbc.sql("SELECT count(*) FROM known_device WHERE account_id = :id AND digest = :digest")
                        .param("id", account.id())
                        .param("digest", Secrets.digest(device))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Sessions begun under another epoch have ended: the password was changed or the account disabled since. */
    public int epoch(String accountId) {
        return jdbc.sql("SELECT session_epoch FROM account WHERE id = :id")
                .param("id", accountId)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    private void note(String act, String accountId) {
        audit.record(AuditEntry.of(null, accountId, act, accountId));
    }
}

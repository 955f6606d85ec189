package org.praetor.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses from which a calendar program reads a person's dates without signing in: one a person, shown once, kept as
 * a digest only, good until it is revoked, replaced, or the account is disabled.
 */
@Service
public class CalendarFeeds {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final String baseUrl;

    CalendarFeeds(
            Accounts accounts,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock,
            @Value("${praetor.base-url}") String baseUrl) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * An address that is good now.
     *
     * @param readOn day on which it was last read, null before the first time
     */
    public record Feed(Instant issuedAt, @Nullable LocalDate readOn) {}

    public Optional<Feed> of(Actor actor) {
        return jdbc.sql("SELECT issued_at, read_on FROM account_feed WHERE account_id = :id")
                .param("id", actor.accountId())
                .query((row, number) -> new Feed(
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_on", LocalDate.class)))
                .optional();
    }

    /** A new address; the one before ends. Nobody can show it again. */
    @Transactional
    public String issue(Actor actor) {
        String token = Secrets.token();
        jdbc.sql("""
                        INSERT INTO account_feed (account_id, digest, issued_at) VALUES (:id, :digest, :now)
                        ON CONFLICT (account_id) DO UPDATE
                           SET digest = excluded.digest, issued_at = excluded.issued_at, read_on = NULL
                        """)
                .param("id", actor.accountId())
                .param("digest", Secrets.digest(token))
                .param("now", OffsetDateTime.now(clock))
                .update();
        note("feed.issued", actor.accountId());
        return baseUrl + "/feeds/" + token + ".ics";
    }

    @Transactional
    public void revoke(Actor actor) {
        int ended = jdbc.sql("DELETE FROM account_feed WHERE account_id = :id")
                .param("id", actor.accountId())
                .update();
        if (ended > 0) {
            note("feed.revoked", actor.accountId());
        }
    }

    /** Whose dates this token opens; the first reading of a day goes on record. Empty for a token that is good no more. */
    @Transactional
    public Optional<Account> reader(String token) {
        byte[] digest = Secrets.digest(token);
        Optional<Account> reader = jdbc.sql("SELECT account_id FROM account_feed WHERE digest = :digest")
                .param("digest", digest)
                .query(String.class)
                .optional()
                .flatMap(accounts::find)
                .filter(Account::active);
        reader.filter(account -> firstToday(digest)).ifPresent(account -> note("feed.read", account.id()));
        return reader;
    }

    private boolean firstToday(byte[] digest) {
        return jdbc.sql(
                                "UPDATE account_feed SET read_on = :today WHERE digest = :digest AND read_on IS DISTINCT FROM :today")
                        .param("today", LocalDate.now(clock))
                        .param("digest", digest)
                        .update()
                == 1;
    }

    private void note(String act, String accountId) {
        audit.record(AuditEntry.of(null, accountId, act, accountId));
    }
}

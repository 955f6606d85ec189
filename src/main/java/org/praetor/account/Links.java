package org.praetor.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links: one open link per account, bound to it, short-lived, kept as a digest only. */
@Component
class Links {

    static final Duration RESET = Duration.ofMinutes(30);
    static final Duration INVITATION = Duration.ofDays(3);
    static final Duration FIRST_ADMINISTRATOR = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String baseUrl;

    Links(JdbcClient jdbc, Clock clock, @Value("${praetor.base-url}") String baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** A link that is open now. */
    record Open(PasswordLink.Kind kind, @Nullable String accountId) {}

    /** Issues a link; an older open one of the account ends. */
    String issue(PasswordLink.Kind kind, @Nullable String accountId, Duration life) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                UPDATE account_link SET used_at = :now
                 WHERE used_at IS NULL AND kind = :kind AND account_id IS NOT DISTINCT FROM :account
                    OR used_at IS NULL AND account_id = :account
                """)
                .param("now", now)
                .param("kind", kind.name())
                .param("account", accountId, java.sql.Types.VARCHAR)
                .update();
        String token = Secrets.token();
        jdbc.sql("""
                INSERT INTO account_link (digest, kind, account_id, issued_at, expires_at)
                VALUES (:digest, :kind, :account, :now, :until)
                """)
                .param("digest", Secrets.digest(token))
                .param("kind", kind.name())
                .param("account", accountId)
                .param("now", now)
                .param("until", now.plus(life))
                .update();
        return baseUrl + "/link/" + token;
    }

    Optional<Open> find(String token) {
        return jdbc.sql("""
                        SELECT kind, account_id FROM account_link
                         WHERE digest = :digest AND used_at IS NULL AND expires_at > :now
                        """)
                .param("digest", Secrets.digest(token))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) ->
                        new Open(PasswordLink.Kind.valueOf(row.getString("kind")), row.getString("account_id")))
                .optional();
    }

    /** Uses the link up; false when somebody was quicker or it has ended. */
    boolean use(String token) {
        return jdbc.sql("""
                        UPDATE account_link SET used_at = :now
                         WHERE digest = :digest AND used_at IS NULL AND expires_at > :now
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("digest", Secrets.digest(token))
                        .update()
                == 1;
    }
}

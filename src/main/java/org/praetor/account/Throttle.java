package org.praetor.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The growing delay. An attempt is counted before the password is looked at, in one statement on one row, so that
 * neither parallel guesses nor a second node get round it.
 */
@Component
class Throttle {

    /**
     * Attempts that cost nothing, and the longest delay after that.
     *
     * @param sparesNewcomers not asked for the first attempt of a source at an account: who guesses elsewhere without end
     *     cannot keep the owner from signing in on a new device (AU-03)
     */
    private record Allowance(String key, int free, int capSeconds, boolean forgivenBySuccess, boolean sparesNewcomers) {

        static Allowance of(String key, int free, int capSeconds, boolean forgivenBySuccess) {
            return new Allowance(key, free, capSeconds, forgivenBySuccess, false);
        }
    }

    private static final int PAIR_FREE = 4;
    private static final int PAIR_CAP = 900;
    private static final int SOURCE_FREE = 40;
    private static final int SOURCE_CAP = 900;
    private static final int ACCOUNT_FREE = 20;
    private static final int ACCOUNT_CAP = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One attempt's way through its allowances. */
    final class Gate {

        private final List<Allowance> allowances;

        private Gate(List<Allowance> allowances) {
            this.allowances = allowances;
        }

        /** Counts the attempt; the time still to wait, or zero when it may go on. */
        Duration enter() {
            boolean newcomer = false;
            for (Allowance allowance : allowances) {
                if (newcomer && allowance.sparesNewcomers()) {
                    continue;
                }
                Optional<Integer> attempt = count(allowance);
                if (attempt.isEmpty()) {
                    return remaining(allowance);
                }
                newcomer |= allowance.equals(allowances.get(0)) && attempt.get() == 1;
            }
            return Duration.ZERO;
        }

        /** The password was right: what the account owes is forgiven, the source is only not charged. */
        void leave() {
            allowances.forEach(Throttle.this::forgive);
        }
    }

    Gate ofSource(String account, String source) {
        return new Gate(List.of(
                Allowance.of("pair|" + account + "|" + source, PAIR_FREE, PAIR_CAP, true),
                Allowance.of("source|" + source, SOURCE_FREE, SOURCE_CAP, false),
                new Allowance("account|" + account, ACCOUNT_FREE, ACCOUNT_CAP, true, true)));
    }

    Gate ofDevice(String account, String device) {
        return new Gate(List.of(Allowance.of("device|" + account + "|" + device, PAIR_FREE, PAIR_CAP, true)));
    }

    /** For requests that are no sign-in but may be tried without end: forgotten password, registration. */
    Gate ofRequests(String what, String source) {
        return new Gate(List.of(Allowance.of(what + "|" + source, SOURCE_FREE, SOURCE_CAP, false)));
    }

    /**
     * The number of this attempt; empty while it has to wait. A wait beyond the cap was never set:
     * the machine's clock went back since, and nobody shall be locked out by that.
     */
    private Optional<Integer> count(Allowance allowance) {
        return jdbc.sql("""
                        INSERT INTO sign_in_throttle AS t (key, failures, last_attempt_at, next_attempt_at)
                        VALUES (:key, 1, :now, :now)
                        ON CONFLICT (key) DO UPDATE
                           SET failures = CASE WHEN t.last_attempt_at < :yesterday THEN 1 ELSE t.failures + 1 END,
                               last_attempt_at = :now,
                               next_attempt_at = CASE
                                   WHEN t.last_attempt_at < :yesterday OR t.failures + 1 < :free THEN :now
                                   ELSE :now + make_interval(
                                       secs => least(:cap, power(2, least(t.failures + 1 - :free, 20)))) END
                         WHERE t.next_attempt_at <= :now OR t.next_attempt_at > :longest
                        RETURNING failures
                        """)
                .param("longest", OffsetDateTime.now(clock).plusSeconds(allowance.capSeconds()))
                .param("key", Secrets.digest(allowance.key()))
                .param("now", OffsetDateTime.now(clock))
                .param("yesterday", OffsetDateTime.now(clock).minusDays(1))
                .param("free", allowance.free())
                .param("cap", allowance.capSeconds())
                .query(Integer.class)
                .optional();
    }

    private Duration remaining(Allowance allowance) {
        Optional<OffsetDateTime> next = jdbc.sql("SELECT next_attempt_at FROM sign_in_throttle WHERE key = :key")
                .param("key", Secrets.digest(allowance.key()))
                .query(OffsetDateTime.class)
                .optional();
        Duration wait = Duration.between(OffsetDateTime.now(clock), next.orElse(OffsetDateTime.now(clock)));
        return !wait.isNegative() && !wait.isZero() ? wait : Duration.ofSeconds(1);
    }

    private void forgive(Allowance allowance) {
        String sql = allowance.forgivenBySuccess()
                ? "DELETE FROM sign_in_throttle WHERE key = :key"
                : "UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = :key";
        jdbc.sql(sql).param("key", Secrets.digest(allowance.key())).update();
    }
}

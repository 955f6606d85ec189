package org.praetor.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.praetor.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Idempotency keys in PostgreSQL: the second of two equal requests waits at the unique index for the first. */
@Service
class JdbcOnce implements Once {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOnce(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String run(String key, Actor actor, Supplier<String> act) {
        int first = jdbc.sql("""
                        INSERT INTO case_once (actor, key, at) VALUES (:actor, :key, :at)
                        ON CONFLICT (actor, key) DO NOTHING
                        """)
                .param("actor", actor.accountId())
                .param("key", key)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 0) {
            return jdbc.sql("SELECT answer FROM case_once WHERE actor = :actor AND key = :key")
                    .param("actor", actor.accountId())
                    .param("key", key)
                    .query(String.class)
                    .single();
        }
        String answer = act.get();
        jdbc.sql("UPDATE case_once SET answer = :answer WHERE actor = :actor AND key = :key")
                .param("answer", answer)
                .param("actor", actor.accountId())
                .param("key", key)
                .update();
        return answer;
    }

    @Override
    public Optional<String> find(String key, Actor actor) {
        return jdbc.sql("SELECT answer FROM case_once WHERE actor = :actor AND key = :key AND answer IS NOT NULL")
                .param("actor", actor.accountId())
                .param("key", key)
                .query(String.class)
                .optional();
    }

    @Scheduled(cron = "${praetor.once.forget:0 40 3 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        jdbc.sql("DELETE FROM case_once WHERE at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}

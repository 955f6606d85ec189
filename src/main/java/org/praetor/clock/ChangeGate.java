package org.praetor.clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Clocks that start while notices, closures or rules change: a change waits for those that have begun to start, so that it finds
 * and queues them, and whatever starts later waits for the change and counts by it. Both hold to the end of their transaction.
 */
@Component
class ChangeGate {

    private final JdbcClient jdbc;

    ChangeGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before anything is read that the clock is worked out from. */
    void starts() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(hashtext('praetor.clock.changes'))")
                .query((row, number) -> true)
                .list();
    }

    /** Before open clocks are looked for. */
    void changes() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('praetor.clock.changes'))")
                .query((row, number) -> true)
                .list();
    }
}

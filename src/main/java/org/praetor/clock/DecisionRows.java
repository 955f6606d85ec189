package org.praetor.clock;

import java.sql.Timestamp;
import java.time.Instant;
import org.praetor.casefile.Submission;
import org.praetor.clock.LegalClock.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_decision}. */
@Repository
class DecisionRows {

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before the clock as the decision found it */
    void insert(LegalClock before, State after, Submission decision, Instant at) {
        Object reason = decision.values().get("reason");
        jdbc.sql("""
                        INSERT INTO clock_decision (clock_id, state_before, state, decided_on, decided_by, reason, decided_at)
                        VALUES (:clock, :before, :after, :on, :by, :reason, :at)
                        """)
                .param("clock", before.id())
                .param("before", before.state().name())
                .param("after", after.name())
                .param("on", decision.receivedOn())
                .param("by", decision.by())
                .param("reason", reason == null ? "" : reason.toString())
                .param("at", Timestamp.from(at))
                .update();
    }
}

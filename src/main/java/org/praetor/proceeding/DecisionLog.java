package org.praetor.proceeding;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every hit of every decision, as codes that can be counted; the case file holds the same for people to read. */
@Component
class DecisionLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String caseId, String decision, String outcome, List<Decisions.Hit> hits) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO proceeding_decision (id, case_id, decision, outcome, decided_at)
                        VALUES (:id, :caseId, :decision, :outcome, :decidedAt)
                        """)
                .param("id", id)
                .param("caseId", caseId)
                .param("decision", decision)
                .param("outcome", outcome)
                .param("decidedAt", OffsetDateTime.now(clock))
                .update();
        for (int position = 0; position < hits.size(); position++) {
            keep(id, position, hits.get(position));
        }
    }

    private void keep(UUID decision, int position, Decisions.Hit hit) {
        jdbc.sql("""
                        INSERT INTO proceeding_decision_hit (decision_id, position, outcome, reason, basis)
                        VALUES (:decision, :position, :outcome, :reason, :basis)
                        """)
                .param("decision", decision)
                .param("position", position)
                .param("outcome", hit.outcome())
                .param("reason", hit.reason())
                .param("basis", hit.basis())
                .update();
    }
}

package org.praetor.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out again the open clocks of cases, one transaction a case: the case is locked, its clocks, timers and due dates
 * move, its people are told once, and the case leaves the queue, all or nothing. Cases in which nothing would change leave it
 * many at a time before that.
 */
@Component
class Recomputation {

    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

    /** So many cases are looked at in one transaction. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final ClockLedger ledger;
    private final ChangeGate gate;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recomputation(
            JdbcClient jdbc,
            CaseFiles cases,
            ClockLedger ledger,
            ChangeGate gate,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.ledger = ledger;
        this.gate = gate;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Queues every case with an open clock, of one body or of all; gives their number. In the caller's transaction. */
    int askAll(Optional<String> body, String reason, Actor by) {
        gate.changes();
        return jdbc.sql("""
                        INSERT INTO clock_recompute (case_id, reason, asked_by, asked_at)
                        SELECT DISTINCT case_id, :reason, :by, CAST(:at AS timestamptz)
                        FROM legal_clock
                        WHERE state IN ('RUNNING', 'STOPPED') AND (CAST(:body AS text) IS NULL OR body = :body)
                        ON CONFLICT (case_id) DO UPDATE
                        SET reason = excluded.reason, asked_by = excluded.asked_by, asked_at = excluded.asked_at
                        """)
                .param("reason", reason)
                .param("by", by.accountId())
                .param("at", Timestamp.from(clock.instant()))
                .param("body", body.orElse(null))
                .update();
    }

    /** Works the queue off and gives the number of cases done by this call; a case that fails waits for the next one. */
    int work() {
        List<String> queue = jdbc.sql("SELECT case_id FROM clock_recompute ORDER BY asked_at, case_id")
                .query(String.class)
                .list();
        int done = 0;
        for (int from = 0; from < queue.size(); from += MANY) {
            List<String> some = queue.subList(from, Math.min(from + MANY, queue.size()));
            Set<String> settled = settle(some);
            done += settled.size();
            for (String caseId : some) {
                done += !settled.contains(caseId) && one(caseId) ? 1 : 0;
            }
        }
        return done;
    }

    /**
     * Takes cases off the queue whose clocks all come out as they are: most of them, when a calendar changes. Cases that
     * somebody works on are left for {@link #one}.
     */
    private Set<String> settle(List<String> some) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                List<String> asked = jdbc.sql(
                                "SELECT case_id FROM clock_recompute WHERE case_id = ANY (:free) ORDER BY case_id FOR UPDATE")
                        .param("free", cases.lockFree(some).toArray(String[]::new))
                        .query(String.class)
                        .list();
                Set<String> unchanged = ledger.unchanged(asked);
                jdbc.sql("DELETE FROM clock_recompute WHERE case_id = ANY (:unchanged)")
                        .param("unchanged", unchanged.toArray(String[]::new))
                        .update();
                return unchanged;
            }));
        } catch (RuntimeException e) {
            LOG.warn("clocks of many cases are worked out again one by one", e);
            return Set.of();
        }
    }

    private boolean one(String caseId) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> recompute(caseId)));
        } catch (RuntimeException e) {
            LOG.warn("clocks of case {} were not worked out again, the next run tries again", caseId, e);
            return false;
        }
    }

    private boolean recompute(String caseId) {
        cases.lock(caseId);
        List<String> asked = jdbc.sql("DELETE FROM clock_recompute WHERE case_id = :case RETURNING reason, asked_by")
                .param("case", caseId)
                .query((row, number) -> row.getString("reason"))
                .list();
        if (asked.isEmpty()) {
            return false;
        }
        List<DateMove> moves = ledger.recompute(caseId, Actor.system());
        if (!moves.isEmpty()) {
            events.publishEvent(new DatesMoved(caseId, asked.get(0), moves));
        }
        return true;
    }
}

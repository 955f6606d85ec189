package org.praetor.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.praetor.casefile.CaseClosed;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.clock.Clocks;
import org.praetor.proceeding.PhaseReached;
import org.praetor.proceeding.StepClosed;
import org.praetor.proceeding.StepMoved;
import org.praetor.proceeding.StepOpened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the board's rows from events, in the transaction of the event. */
@Component
class InsightListener {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Clock clock;

    InsightListener(JdbcClient jdbc, CaseFiles cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void opened(StepOpened step) {
        CaseFile file = known(step.caseId());
        jdbc.sql("""
                        INSERT INTO insight_step (step_id, case_id, body, proceeding, step, phase, staff, opened_at, due_at)
                        VALUES (:stepId, :caseId, :body, :proceeding, :step, :phase, :staff, :openedAt, :dueAt)
                        """)
                .param("stepId", step.stepId())
                .param("caseId", step.caseId())
                .param("body", file.body())
                .param("proceeding", step.proceeding())
                .param("step", step.step())
                .param("phase", step.phase())
                .param("staff", step.staff())
                .param("openedAt", Timestamp.from(clock.instant()))
                .param("dueAt", due(step.dueAt()))
                .update();
    }

    @EventListener
    void closed(StepClosed step) {
        jdbc.sql(
                        "UPDATE insight_step SET closed_at = :at, completed = :completed WHERE step_id = :id AND closed_at IS NULL")
                .param("id", step.stepId())
                .param("completed", step.completed())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @EventListener
    void moved(StepMoved step) {
        jdbc.sql("UPDATE insight_step SET due_at = :dueAt WHERE step_id = :id AND closed_at IS NULL")
                .param("id", step.stepId())
                .param("dueAt", due(step.dueAt()))
                .update();
    }

    @EventListener
    void reached(PhaseReached phase) {
        CaseFile file = known(phase.caseId());
        Instant now = clock.instant();
        jdbc.sql("UPDATE insight_case SET phase = :phase WHERE case_id = :caseId")
                .param("caseId", phase.caseId())
                .param("phase", phase.phase())
                .update();
        leave(phase.caseId(), now);
        jdbc.sql("""
                        INSERT INTO insight_phase (case_id, body, proceeding, phase, entered_at)
                        VALUES (:caseId, :body, :proceeding, :phase, :now)
                        """)
                .param("caseId", phase.caseId())
                .param("body", file.body())
                .param("proceeding", file.proceeding())
                .param("phase", phase.phase())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void leave(String caseId, Instant at) {
        jdbc.sql("UPDATE insight_phase SET left_at = :at WHERE case_id = :caseId AND left_at IS NULL")
                .param("caseId", caseId)
                .param("at", Timestamp.from(at))
                .update();
    }

    @EventListener
    void closed(CaseClosed closed) {
        known(closed.caseId());
        jdbc.sql("UPDATE insight_case SET closed_at = :at, outcome = :outcome WHERE case_id = :caseId")
                .param("caseId", closed.caseId())
                .param("at", Timestamp.from(closed.at()))
                .param("outcome", closed.outcome().key())
                .update();
        leave(closed.caseId(), closed.at());
    }

    private CaseFile known(String caseId) {
        CaseFile file = cases.get(caseId);
        jdbc.sql("""
                        INSERT INTO insight_case (case_id, body, proceeding, kind, phase, opened_at)
                        VALUES (:caseId, :body, :proceeding, :kind, :phase, :openedAt)
                        ON CONFLICT (case_id) DO NOTHING
                        """)
                .param("caseId", caseId)
                .param("body", file.body())
                .param("proceeding", file.proceeding())
                .param("kind", file.kind())
                .param("phase", file.phase())
                .param("openedAt", Timestamp.from(file.filedAt()))
                .update();
        return file;
    }

    private static @Nullable Timestamp due(@Nullable Instant due) {
        return due == null || due.equals(Clocks.NEVER) ? null : Timestamp.from(due);
    }
}

package org.praetor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submissions, vocabulary, events and timeline in PostgreSQL; what people wrote is sealed. */
@Service
class JdbcCaseRecord implements CaseRecord {

    private static final String SUBMISSION =
            "SELECT id, case_id, step, version, party, kept_by, received_on, at, content FROM case_submission ";

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Timeline timeline;
    private final CaseEvents events;
    private final Sealed sealed;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;

    JdbcCaseRecord(
            JdbcClient jdbc,
            CaseRows rows,
            Timeline timeline,
            CaseEvents events,
            Sealed sealed,
            AuditTrail audit,
            ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.timeline = timeline;
        this.events = events;
        this.sealed = sealed;
        this.audit = audit;
        this.publisher = publisher;
    }

    @Override
    @Transactional
    public Submission keep(
            String caseId,
            String step,
            @Nullable String party,
            Actor by,
            LocalDate receivedOn,
            Map<String, Object> values,
            Map<String, Object> vocabulary) {
        rows.lock(caseId);
        String id = UUID.randomUUID().toString();
        int version = latest(caseId, step).map(Submission::version).orElse(0) + 1;
        jdbc.sql("""
                        INSERT INTO case_submission (
                            id, case_id, step, version, party, kept_by, received_on, at, content)
                        VALUES (:id, :caseId, :step, :version, :party, :by, :receivedOn, :at, :content)
                        """)
                .param("id", id)
                .param("caseId", caseId)
                .param("step", step)
                .param("version", version)
                .param("party", party)
                .param("by", by.accountId())
                .param("receivedOn", receivedOn)
                .param("at", rows.now())
                .param("content", sealed.write(caseId, values))
                .update();
        Map<String, Object> filled = CaseRecord.filled(vocabulary);
        filled.forEach((key, value) -> define(caseId, key, value));
        boolean byParty = party != null || !by.staff();
        timeline.add(caseId, "timeline.submitted", List.of(step), byParty, by);
        Map<String, String> detail = Map.of("step", step, "version", String.valueOf(version));
        audit.record(new AuditEntry(caseId, by.accountId(), "submission.keep", id, detail));
        publisher.publishEvent(new SubmissionKept(caseId, filled.keySet()));
        return latest(caseId, step).orElseThrow();
    }

    @Override
    public List<Submission> submissions(String caseId) {
        return jdbc.sql(SUBMISSION + "WHERE case_id = :caseId ORDER BY position")
                .param("caseId", caseId)
                .query(this::submission)
                .list();
    }

    @Override
    public Optional<Submission> latest(String caseId, String step) {
        return jdbc.sql(SUBMISSION + "WHERE case_id = :caseId AND step = :step ORDER BY version DESC LIMIT 1")
                .param("caseId", caseId)
                .param("step", step)
                .query(this::submission)
                .optional();
    }

    @Override
    public Map<String, Object> vocabulary(String caseId) {
        Map<String, Object> vocabulary = new LinkedHashMap<>();
        jdbc.sql("SELECT key, content FROM case_vocabulary WHERE case_id = :caseId ORDER BY key")
                .param("caseId", caseId)
                .query(row -> {
                    vocabulary.put(row.getString("key"), sealed.read(caseId, row.getBytes("content")));
                });
        return vocabulary;
    }

    @Override
    @Transactional
    public CaseEvent happened(String caseId, String name, @Nullable String party, LocalDate on) {
        return noted(caseId, name, party, false, on);
    }

    @Override
    @Transactional
    public CaseEvent happenedToOne(String caseId, String name, String party, LocalDate on) {
        return noted(caseId, name, party, true, on);
    }

    private CaseEvent noted(String caseId, String name, @Nullable String party, boolean onlyTheirs, LocalDate on) {
        rows.lock(caseId);
        CaseEvent event = events.add(caseId, name, party, onlyTheirs, on);
        rows.touch(caseId);
        return event;
    }

    @Override
    public Optional<CaseEvent> latestEvent(String caseId, Set<String> names, @Nullable String party) {
        return names.isEmpty() ? Optional.empty() : events.latest(caseId, names, party);
    }

    @Override
    @Transactional
    public void timeline(String caseId, String key, List<String> arguments, boolean visibleToParties, Actor by) {
        timeline.add(caseId, key, arguments, visibleToParties, by);
    }

    @Override
    public List<TimelineEntry> timeline(String caseId, boolean forParties) {
        return timeline.of(caseId, forParties);
    }

    private void define(String caseId, String key, Object value) {
        jdbc.sql("""
                        INSERT INTO case_vocabulary (case_id, key, content) VALUES (:caseId, :key, :content)
                        ON CONFLICT (case_id, key) DO UPDATE SET content = excluded.content
                        """)
                .param("caseId", caseId)
                .param("key", key)
                .param("content", sealed.write(caseId, value))
                .update();
    }

    private Submission submission(ResultSet row, int number) throws SQLException {
        String caseId = row.getString("case_id");
        return new Submission(
                row.getString("id"),
                caseId,
                row.getString("step"),
                row.getInt("version"),
                row.getString("party"),
                row.getString("kept_by"),
                row.getObject("received_on", LocalDate.class),
                CaseRows.instant(row, "at"),
                sealed.readMap(caseId, row.getBytes("content")));
    }
}

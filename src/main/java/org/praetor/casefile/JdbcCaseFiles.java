package org.praetor.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The life of a case in PostgreSQL. */
@Service
class JdbcCaseFiles implements CaseFiles {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseLists lists;
    private final CaseAccess access;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Vault vault;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    JdbcCaseFiles(
            JdbcClient jdbc,
            CaseRows rows,
            CaseLists lists,
            CaseAccess access,
            Numbers numbers,
            Timeline timeline,
            Vault vault,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lists = lists;
        this.access = access;
        this.numbers = numbers;
        this.timeline = timeline;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional
    public CaseFile open(NewCase request, Actor by) {
        String receipt = numbers.receipt();
        int inserted = jdbc.sql("""
                        INSERT INTO case_file (
                            id, proceeding, body, kind, receipt_number, subject, filed_on, filed_at, last_change)
                        VALUES (:id, :proceeding, :body, :kind, :receipt, :subject, :filedOn, :at, :at)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", request.id())
                .param("proceeding", request.proceeding())
                .param("body", request.body())
                .param("kind", request.kind())
                .param("receipt", receipt)
                .param("subject", vault.seal(request.id(), request.subject()))
                .param("filedOn", request.filedOn())
                .param("at", rows.now())
                .update();
        if (inserted == 0) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "case.filed", "case " + request.id());
        }
        timeline.add(request.id(), "timeline.filed", List.of(receipt), true, by);
        record(request.id(), by, "case.open", Map.of("proceeding", request.proceeding(), "receipt", receipt));
        return rows.get(request.id());
    }

    @Override
    public CaseFile get(String caseId) {
        return rows.get(caseId);
    }

    @Override
    public CaseFile get(String caseId, Actor viewer) {
        return find(caseId).filter(file -> access.sees(file, viewer)).orElseThrow(() -> CaseRows.unknown(caseId));
    }

    @Override
    public Optional<CaseFile> find(String caseId) {
        return rows.find(caseId);
    }

    @Override
    public Map<String, CaseFile> all(Collection<String> caseIds) {
        return lists.all(caseIds);
    }

    @Override
    public Map<String, CaseFile> all(Collection<String> caseIds, Actor viewer) {
        Map<String, CaseFile> seen = lists.all(caseIds);
        seen.values().removeIf(file -> !access.sees(file, viewer));
        return seen;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(String caseId) {
        return rows.lock(caseId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> lockFree(Collection<String> caseIds) {
        return rows.lockFree(caseIds);
    }

    @Override
    public List<CaseFile> ofParty(Actor party, int limit) {
        return lists.ofParty(party, limit);
    }

    @Override
    public List<String> openIdsOfParty(Actor party, @Nullable String client) {
        return lists.openIdsOfParty(party, client);
    }

    @Override
    public CasePage ofParty(Actor party, PartyFilter filter) {
        return lists.ofParty(party, filter);
    }

    @Override
    public CasePage ofBody(Actor viewer, CaseFilter filter) {
        return lists.ofBody(viewer, filter);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextNumber(String series, int year) {
        return numbers.next(series, year);
    }

    @Override
    @Transactional
    public void setDocketNumber(String caseId, String number) {
        CaseFile file = rows.lock(caseId);
        if (file.docketNumber() != null) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "case.numbered", "case " + caseId);
        }
        try {
            set(caseId, "docket_number", number);
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("docket number " + number + " was given before", e);
        }
        timeline.add(caseId, "timeline.docket", List.of(number), true, Actor.system());
        record(caseId, Actor.system(), "case.number", Map.of("number", number));
    }

    @Override
    @Transactional
    public void reachPhase(String caseId, String phase) {
        CaseFile file = rows.lock(caseId);
        if (phase.equals(file.phase())) {
            return;
        }
        set(caseId, "phase", phase);
        timeline.add(caseId, "timeline.phase", List.of(phase), true, Actor.system());
    }

    @Override
    @Transactional
    public void rename(String caseId, String subject, Actor by) {
        if (rows.lock(caseId).subject().equals(subject)) {
            return;
        }
        set(caseId, "subject", vault.seal(caseId, subject));
        timeline.add(caseId, "timeline.renamed", List.of(), true, by);
        record(caseId, by, "case.rename", Map.of());
    }

    @Override
    @Transactional
    public void close(String caseId, Outcome outcome) {
        CaseFile file = rows.lock(caseId);
        if (!file.open()) {
            throw new PraetorException(
                    PraetorException.Kind.CONFLICT, "case.closed", "case " + caseId + " as " + file.outcome());
        }
        Instant at = rows.now().toInstant();
        jdbc.sql("UPDATE case_file SET outcome = :outcome, closed_at = :at WHERE id = :id")
                .param("outcome", outcome.key())
                .param("at", rows.now())
                .param("id", caseId)
                .update();
        timeline.add(caseId, "timeline.closed", List.of(outcome.key()), true, Actor.system());
        record(caseId, Actor.system(), "case.close", Map.of("outcome", outcome.key()));
        events.publishEvent(new CaseClosed(caseId, outcome, at));
    }

    @Override
    @Transactional
    public void hold(String caseId, String ground, Actor by) {
        rows.lock(caseId);
        int begun = jdbc.sql("""
                        INSERT INTO case_hold (case_id, ground, held_at) VALUES (:caseId, :ground, :at)
                        ON CONFLICT (case_id, ground) WHERE released_at IS NULL DO NOTHING
                        """)
                .param("caseId", caseId)
                .param("ground", ground)
                .param("at", rows.now())
                .update();
        if (begun == 1) {
            holdChanged(caseId, ground, true, by);
        }
    }

    @Override
    @Transactional
    public void release(String caseId, String ground, Actor by) {
        rows.lock(caseId);
        int ended = jdbc.sql("""
                        UPDATE case_hold SET released_at = :at
                        WHERE case_id = :caseId AND ground = :ground AND released_at IS NULL
                        """)
                .param("at", rows.now())
                .param("caseId", caseId)
                .param("ground", ground)
                .update();
        if (ended == 1) {
            holdChanged(caseId, ground, false, by);
        }
    }

    @Override
    public List<String> holds(String caseId) {
        return jdbc.sql("SELECT ground FROM case_hold WHERE case_id = :caseId AND released_at IS NULL ORDER BY id")
                .param("caseId", caseId)
                .query(String.class)
                .list();
    }

    @Override
    @Transactional
    public void link(String openerId, String openedId) {
        jdbc.sql("INSERT INTO case_link (opener_id, opened_id) VALUES (:opener, :opened)")
                .param("opener", openerId)
                .param("opened", openedId)
                .update();
        record(openerId, Actor.system(), "case.link", Map.of("opened", openedId));
    }

    @Override
    public Optional<String> opener(String caseId) {
        return jdbc.sql("SELECT opener_id FROM case_link WHERE opened_id = :caseId")
                .param("caseId", caseId)
                .query(String.class)
                .optional();
    }

    @Override
    @Transactional
    public void admit(String caseId, String body) {
        int admitted = jdbc.sql(
                        "INSERT INTO case_admitted (case_id, body) VALUES (:caseId, :body) ON CONFLICT DO NOTHING")
                .param("caseId", caseId)
                .param("body", body)
                .update();
        if (admitted == 1) {
            record(caseId, Actor.system(), "case.admit", Map.of("body", body));
        }
    }

    @Override
    public Instant lastChange(String caseId) {
        return jdbc.sql("SELECT last_change FROM case_file WHERE id = :caseId")
                .param("caseId", caseId)
                .query((row, number) -> CaseRows.instant(row, "last_change"))
                .optional()
                .orElseThrow(() -> CaseRows.unknown(caseId));
    }

    private void holdChanged(String caseId, String ground, boolean held, Actor by) {
        timeline.add(caseId, held ? "timeline.hold" : "timeline.release", List.of(ground), true, by);
        record(caseId, by, held ? "case.hold" : "case.release", Map.of("ground", ground));
        events.publishEvent(new HoldChanged(caseId, ground, held));
    }

    private void set(String caseId, String column, Object value) {
        jdbc.sql("UPDATE case_file SET " + column + " = :value WHERE id = :id")
                .param("value", value)
                .param("id", caseId)
                .update();
    }

    private void record(String caseId, Actor by, String act, Map<String, String> detail) {
        audit.record(new AuditEntry(caseId, by.accountId(), act, caseId, detail));
    }
}

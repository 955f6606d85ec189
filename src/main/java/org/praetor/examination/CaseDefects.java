package org.praetor.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CaseDefects implements SubstantiveDefects {

    private static final int LONG = 8000;

    private final Internal internal;
    private final DefectRows rows;
    private final SearchRows searches;
    private final LegalGrounds grounds;
    private final MessageSource messages;
    private final AuditTrail audit;

    CaseDefects(
            Internal internal,
            DefectRows rows,
            SearchRows searches,
            LegalGrounds grounds,
            MessageSource messages,
            AuditTrail audit) {
        this.internal = internal;
        this.rows = rows;
        this.searches = searches;
        this.grounds = grounds;
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public List<Defect> of(String caseId, Actor reader) {
        internal.open(caseId, reader);
        return all(caseId);
    }

    @Override
    public List<Defect> raised(String caseId, int round) {
        return all(caseId).stream()
                .filter(defect -> defect.round() == round && defect.obvious())
                .toList();
    }

    @Override
    public Optional<Defect> find(String caseId, String defectId) {
        return all(caseId).stream()
                .filter(defect -> defect.id().equals(defectId))
                .findFirst();
    }

    @Override
    @Transactional
    public List<Fault> add(String caseId, NewDefect typed, Actor by) {
        CaseFile file = internal.open(caseId, by);
        int round = internal.lock(caseId, by);
        List<Defect.Citation> citations = searches.hits(caseId).stream()
                .filter(hit -> typed.passages().containsKey(hit.id()))
                .map(hit -> citation(hit, typed.passages().getOrDefault(hit.id(), "")))
                .toList();
        Optional<Ground> ground = grounds.of(file.kind()).stream()
                .filter(one -> one.key().equals(typed.ground()))
                .findFirst();
        List<Fault> faults = faults(typed, ground, citations);
        if (faults.isEmpty()) {
            insert(
                    caseId,
                    round,
                    typed.ground(),
                    typed.obvious(),
                    new DefectRows.Content(
                            typed.claims().strip(), citations, typed.reasons().strip()),
                    by);
        }
        return faults;
    }

    @Override
    @Transactional
    public void again(String caseId, String defectId, Actor by) {
        int round = internal.lock(caseId, by);
        DefectRows.Row earlier = rows.of(caseId).stream()
                .filter(row -> row.id().equals(defectId) && row.round() < round)
                .findFirst()
                .orElseThrow(() -> unknown(caseId, defectId));
        insert(caseId, round, earlier.ground(), earlier.obvious(), earlier.content(), by);
    }

    @Override
    @Transactional
    public void drop(String caseId, String defectId, Actor by) {
        int round = internal.lock(caseId, by);
        if (!rows.drop(caseId, round, defectId, by.accountId())) {
            throw unknown(caseId, defectId);
        }
        audit.record(AuditEntry.of(caseId, by.accountId(), "defect.drop", defectId));
    }

    private void insert(
            String caseId, int round, String ground, boolean obvious, DefectRows.Content content, Actor by) {
        String id = rows.insert(caseId, round, ground, obvious, content, by.accountId());
        audit.record(AuditEntry.of(caseId, by.accountId(), obvious ? "defect.raise" : "defect.note", id));
    }

    private static List<Fault> faults(NewDefect typed, Optional<Ground> ground, List<Defect.Citation> citations) {
        List<Fault> faults = new ArrayList<>();
        if (ground.isEmpty()) {
            faults.add(new Fault("ground", "desk.defect.fault.ground"));
        }
        if (!SearchRecords.isClaims(typed.claims())) {
            faults.add(new Fault("claims", "desk.search.fault.claims"));
        }
        if (ground.filter(Ground::cites).isPresent()) {
            if (typed.claims().isBlank()) {
                faults.add(new Fault("claims", "desk.defect.fault.no-claims"));
            }
            if (citations.isEmpty()) {
                faults.add(new Fault("cites", "desk.defect.fault.document"));
            }
        }
        if (typed.reasons().isBlank() || typed.reasons().length() > LONG) {
            faults.add(new Fault("reasons", "desk.defect.fault.reasons"));
        }
        return faults;
    }

    private static Defect.Citation citation(Hit hit, String passage) {
        String where = passage.strip();
        return new Defect.Citation(
                hit.id(),
                hit.number(),
                hit.document(),
                hit.country(),
                hit.published(),
                where.isEmpty() ? hit.passages() : where);
    }

    private List<Defect> all(String caseId) {
        return rows.of(caseId).stream().map(this::defect).toList();
    }

    private Defect defect(DefectRows.Row row) {
        Ground ground = grounds.get(row.ground());
        String key = "examination.ground." + ground.key();
        return new Defect(
                row.id(),
                row.round(),
                ground,
                Objects.requireNonNull(messages.getMessage(key, null, ground.key(), Locale.CHINA)),
                row.content().claims(),
                row.content().citations(),
                row.content().reasons(),
                row.obvious(),
                row.by());
    }

    private static PraetorException unknown(String caseId, String id) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "defect.unknown", caseId + " " + id);
    }
}

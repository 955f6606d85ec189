package org.praetor.examination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.Submission;
import org.praetor.formality.FormalExaminer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What CNIPA objected to in cases that pre-examination had before, beside what it had found or waived. For staff alone. */
@Service
public class Objections {

    /** Field of the conclusion of a round: who answered it last examined the case. */
    private static final String CONCLUSION = "examinerFinding";

    private static final int LONG = 4000;

    private final Internal internal;
    private final ObjectionRows rows;
    private final LegalGrounds grounds;
    private final CaseRecord record;
    private final AuditTrail audit;
    private final Clock clock;

    Objections(
            Internal internal,
            ObjectionRows rows,
            LegalGrounds grounds,
            CaseRecord record,
            AuditTrail audit,
            Clock clock) {
        this.internal = internal;
        this.rows = rows;
        this.grounds = grounds;
        this.record = record;
        this.audit = audit;
        this.clock = clock;
    }

    /** An objection as it was typed. */
    public record NewObjection(String point, String notice, String noticedOn, String claims, String words) {}

    /** How often an examiner's cases met an objection on a point, by what pre-examination had made of it. */
    public record Count(String point, String examiner, long found, long waived, long missed) {}

    /** Objections of a case, oldest notice first. */
    public List<Objection> of(String caseId, Actor reader) {
        internal.open(caseId, reader);
        return rows.of(caseId);
    }

    /** Keeps an objection, with what pre-examination had made of its point; nothing is kept when there are faults. */
    @Transactional
    public List<Fault> add(String caseId, NewObjection typed, Actor by) {
        CaseFile file = internal.open(caseId, by);
        internal.lock(caseId, by);
        Optional<Objection.Notice> notice = notice(typed.notice());
        Optional<LocalDate> on = day(typed.noticedOn());
        List<Fault> faults = faults(typed, notice, on);
        if (faults.isEmpty()) {
            String id = rows.insert(
                    caseId,
                    file.body(),
                    typed.point(),
                    notice.orElseThrow(),
                    on.orElseThrow(),
                    decided(caseId, typed.point()),
                    new ObjectionRows.Content(
                            typed.claims().strip(), typed.words().strip()),
                    by.accountId());
            audit.record(AuditEntry.of(caseId, by.accountId(), "objection.add", id));
        }
        return faults;
    }

    /** Takes back what was entered by mistake. */
    @Transactional
    public void drop(String caseId, String id, Actor by) {
        internal.lock(caseId, by);
        if (!rows.drop(caseId, id, by.accountId())) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "objection.unknown", caseId + " " + id);
        }
        audit.record(AuditEntry.of(caseId, by.accountId(), "objection.drop", id));
    }

    /** Figures of a body. */
    public List<Count> counts(String body) {
        return rows.counts(body);
    }

    /** Cases behind a figure, the latest notice first; an empty text asks for any. */
    public List<String> cases(String body, String point, String examiner, String outcome, int limit) {
        return rows.cases(body, point, examiner, outcome, limit);
    }

    private ObjectionRows.Decided decided(String caseId, String point) {
        Optional<ObjectionRows.Decided> before =
                grounds.find(point).isPresent() ? rows.onGround(caseId, point) : rows.onRule(caseId, point);
        return before.orElseGet(() -> new ObjectionRows.Decided(Objection.Outcome.MISSED, examiner(caseId)));
    }

    private String examiner(String caseId) {
        return record.submissions(caseId).stream()
                .filter(submission -> submission.values().containsKey(CONCLUSION))
                .map(Submission::by)
                .reduce((earlier, later) -> later)
                .orElse(Actor.system().accountId());
    }

    private List<Fault> faults(NewObjection typed, Optional<Objection.Notice> notice, Optional<LocalDate> on) {
        List<Fault> faults = new ArrayList<>();
        boolean known = grounds.find(typed.point()).isPresent()
                || FormalExaminer.bases().containsKey(typed.point());
        if (!known) {
            faults.add(new Fault("point", "desk.objection.fault.point"));
        }
        if (notice.isEmpty()) {
            faults.add(new Fault("notice", "desk.objection.fault.notice"));
        }
        if (on.isEmpty()) {
            faults.add(new Fault("on", "desk.objection.fault.on"));
        }
        if (!SearchRecords.isClaims(typed.claims())) {
            faults.add(new Fault("claims", "desk.search.fault.claims"));
        }
        if (typed.words().strip().length() > LONG) {
            faults.add(new Fault("words", "desk.objection.fault.words"));
        }
        return faults;
    }

    private static Optional<Objection.Notice> notice(String typed) {
        return Stream.of(Objection.Notice.values())
                .filter(notice -> notice.name().equals(typed))
                .findFirst();
    }

    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> !day.isAfter(LocalDate.now(clock)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

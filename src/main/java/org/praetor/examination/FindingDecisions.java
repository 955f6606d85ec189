package org.praetor.examination;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.examination.CaseFinding.State;
import org.praetor.examination.Examinations.NewFinding;
import org.praetor.examination.Examinations.Waiver;
import org.praetor.examination.FindingRows.Decision;
import org.springframework.stereotype.Component;

/** What the examiner makes of the findings of the current round, and those of his own. */
@Component
class FindingDecisions {

    private final CaseFiles cases;
    private final RoundRows rounds;
    private final FindingRows findings;
    private final AuditTrail audit;

    FindingDecisions(CaseFiles cases, RoundRows rounds, FindingRows findings, AuditTrail audit) {
        this.cases = cases;
        this.rounds = rounds;
        this.findings = findings;
        this.audit = audit;
    }

    void adopt(String caseId, String findingId, Actor by) {
        decide(caseId, findingId, new Decision(State.ADOPTED, null, null, by.accountId()));
    }

    void reopen(String caseId, String findingId, Actor by) {
        decide(caseId, findingId, new Decision(State.OPEN, null, null, null));
        audit(caseId, by, "finding.reopen", findingId);
    }

    void waive(String caseId, String findingId, Waiver waiver, Actor by) {
        refuseWithoutReason(waiver, findingId);
        decide(caseId, findingId, waived(waiver, by));
    }

    int waiveRule(String caseId, String rule, Waiver waiver, Actor by) {
        refuseWithoutReason(waiver, rule);
        cases.lock(caseId);
        List<CaseFinding> open = findings.of(caseId, rounds.current(caseId)).stream()
                .filter(finding -> finding.rule().equals(rule) && finding.state() == State.OPEN)
                .toList();
        open.forEach(finding -> decide(caseId, finding.id(), waived(waiver, by)));
        return open.size();
    }

    boolean add(String caseId, NewFinding added, Actor by) {
        cases.lock(caseId);
        int round = rounds.current(caseId);
        Optional<Spot> found = spot(caseId, round, added);
        found.ifPresent(spot -> insert(caseId, round, added, spot, by));
        return found.isPresent();
    }

    /** A part that was not brought has no text to stand in. */
    private Optional<Spot> spot(String caseId, int round, NewFinding added) {
        return rounds.text(caseId, round)
                .flatMap(text -> text.part(added.part()))
                .map(part -> Spot.of(part, added.place(), added.excerpt()))
                .orElseGet(() -> Optional.of(Spot.nowhere(added.place())));
    }

    private void insert(String caseId, int round, NewFinding added, Spot spot, Actor by) {
        FindingRows.Content content = new FindingRows.Content(
                added.part(),
                spot.place(),
                spot.start(),
                spot.end(),
                spot.excerpt(),
                added.message(),
                added.suggestion(),
                added.basis(),
                "",
                List.of(),
                null,
                null);
        String id = findings.insert(
                caseId, round, findings.nextPosition(caseId, round), CaseFinding.OWN, "E", content, added.continues());
        adopt(caseId, id, by);
    }

    void remove(String caseId, String findingId, Actor by) {
        cases.lock(caseId);
        if (!findings.delete(caseId, rounds.current(caseId), findingId)) {
            throw unknown(caseId, findingId);
        }
        audit(caseId, by, "finding.remove", findingId);
    }

    private static void refuseWithoutReason(Waiver waiver, String what) {
        if (!waiver.complete()) {
            throw new PraetorException(PraetorException.Kind.INVALID, "finding.reason-missing", what);
        }
    }

    private static Decision waived(Waiver waiver, Actor by) {
        return new Decision(State.WAIVED, waiver.reason().strip(), waiver.ground(), by.accountId());
    }

    private void decide(String caseId, String findingId, Decision decision) {
        cases.lock(caseId);
        if (!findings.decide(caseId, rounds.current(caseId), findingId, decision)) {
            throw unknown(caseId, findingId);
        }
        if (decision.by() != null) {
            String act = "finding." + decision.state().name().toLowerCase(Locale.ROOT);
            audit.record(AuditEntry.of(caseId, decision.by(), act, findingId));
        }
    }

    private void audit(String caseId, Actor by, String act, String findingId) {
        audit.record(AuditEntry.of(caseId, by.accountId(), act, findingId));
    }

    private static PraetorException unknown(String caseId, String what) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "finding.unknown", caseId + " " + what);
    }
}

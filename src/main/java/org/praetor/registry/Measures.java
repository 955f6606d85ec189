package org.praetor.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.springframework.stereotype.Component;

/**
 * Measures that cases order against entries of the lists (domain.md §5.4). The case's kind says which list, {@code entity.uscc}
 * who, {@code ground} why; the act keeps the case's id. Suspension and cancellation stand side by side, so that lifting one
 * leaves the other as it is.
 */
@Component
class Measures {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final RegistryRows rows;
    private final ActRows acts;
    private final AuditTrail audit;
    private final Clock clock;

    Measures(CaseFiles cases, CaseRecord record, RegistryRows rows, ActRows acts, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.record = record;
        this.rows = rows;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
    }

    void suspend(String caseId, LocalDate until) {
        RegistryEntry entry = listed(caseId);
        if (done(caseId, entry, "suspend", until)) {
            rows.suspend(entry, until);
        }
    }

    void cancel(String caseId) {
        RegistryEntry entry = listed(caseId);
        if (done(caseId, entry, "cancel", null)) {
            rows.cancel(entry, LocalDate.now(clock));
        }
    }

    /** What another case or an administrator did since stays; a case that imposed nothing lifts nothing. */
    void lift(String caseId) {
        RegistryEntry entry = listed(caseId);
        boolean suspended = stands(caseId, entry, "suspend");
        boolean cancelled = stands(caseId, entry, "cancel");
        if ((suspended || cancelled) && done(caseId, entry, "lift", null)) {
            if (suspended) {
                rows.suspend(entry, null);
            }
            if (cancelled) {
                rows.cancel(entry, null);
            }
        }
    }

    private boolean stands(String caseId, RegistryEntry entry, String act) {
        return acts.latest(entry.body(), entry.kind(), entry.uscc(), act)
                .map(ActRows.Act::caseId)
                .filter(caseId::equals)
                .isPresent();
    }

    private boolean done(String caseId, RegistryEntry entry, String act, @Nullable LocalDate until) {
        String by = Actor.system().accountId();
        String ground = RegistryFacts.text(record.vocabulary(caseId), "ground");
        boolean first = acts.add(
                new ActRows.Act(entry.body(), entry.kind(), entry.uscc(), act, until, ground, by, caseId),
                OffsetDateTime.now(clock));
        if (first) {
            Map<String, String> detail = Map.of("kind", entry.kind(), "uscc", entry.uscc(), "ground", ground);
            audit.record(new AuditEntry(caseId, by, "registry." + act, entry.kind() + ":" + entry.uscc(), detail));
        }
        return first;
    }

    private RegistryEntry listed(String caseId) {
        return entry(caseId)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.CONFLICT, "registry.not-listed", caseId));
    }

    Optional<RegistryEntry> entry(String caseId) {
        CaseFile file = cases.get(caseId);
        String uscc = RegistryFacts.text(record.vocabulary(caseId), "entity.uscc");
        return rows.find(file.body(), Objects.requireNonNullElse(file.kind(), ""), uscc);
    }
}

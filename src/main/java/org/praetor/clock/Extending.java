package org.praetor.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.Period;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.Submission;
import org.praetor.clock.LegalClock.State;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Grants extensions: which are taken, and what is answered when one is not. */
@Component
class Extending {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final RuleTable rules;
    private final ExtensionRows extensions;
    private final ClockLedger ledger;
    private final Clock clock;

    Extending(
            CaseFiles cases,
            CaseRecord record,
            @Lazy RuleTable rules,
            ExtensionRows extensions,
            ClockLedger ledger,
            Clock clock) {
        this.cases = cases;
        this.record = record;
        this.rules = rules;
        this.extensions = extensions;
        this.ledger = ledger;
        this.clock = clock;
    }

    String extend(String caseId, String rule, String cap, @Nullable Long amount, String step, @Nullable String party) {
        CaseFile file = cases.lock(caseId);
        Optional<KeptClock> asked = ledger.latestRound(caseId, rule, party);
        Optional<Submission> decision = record.latest(caseId, step);
        if (asked.isEmpty() || decision.isEmpty() || amount == null || amount < 1) {
            return "none";
        }
        KeptClock kept = asked.get();
        if (extensions.of(kept.clock().id()).stream()
                .anyMatch(extension -> extension.cap().equals(cap))) {
            return "already";
        }
        if (over(kept.clock())) {
            return "too-late";
        }
        Optional<PeriodRule> limit = rules.of(caseId)
                .find(cap, Terms.variant(file), kept.clock().triggerOn())
                .filter(row -> amount <= row.period().amount());
        limit.ifPresent(row -> grant(kept, row, Math.toIntExact(amount), decision.get()));
        return limit.isPresent() ? "granted" : "over-cap";
    }

    /** A clock that stands still is never over; one that runs is when its last moment has passed. */
    private boolean over(LegalClock legal) {
        boolean runs = legal.state() == State.RUNNING && clock.instant().isBefore(legal.due());
        return !runs && legal.state() != State.STOPPED;
    }

    private void grant(KeptClock kept, PeriodRule cap, int amount, Submission decision) {
        Instant now = clock.instant();
        Extension extension =
                new Extension(cap.rule(), new Period(amount, cap.period().unit()), cap.basis());
        extensions.insert(kept.clock().id(), extension, cap.ruleId(), decision, now);
        ledger.extended(kept, extension, decision.by());
    }
}

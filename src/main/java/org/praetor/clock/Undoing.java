package org.praetor.clock;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.Submission;
import org.praetor.clock.LegalClock.State;
import org.springframework.stereotype.Component;

/** Ends clocks by decision: an open one is cancelled, an ended one set aside. */
@Component
class Undoing {

    private static final String NONE = "none";

    private final CaseFiles cases;
    private final CaseRecord record;
    private final DecisionRows decisions;
    private final ClockLedger ledger;
    private final Clock clock;

    Undoing(CaseFiles cases, CaseRecord record, DecisionRows decisions, ClockLedger ledger, Clock clock) {
        this.cases = cases;
        this.record = record;
        this.decisions = decisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    String cancel(String caseId, String rule, String step, @Nullable String party) {
        return decide(caseId, rule, step, party, Set.of(State.RUNNING, State.STOPPED), State.CANCELLED)
                ? "cancelled"
                : NONE;
    }

    String setAside(String caseId, String rule, String step, @Nullable String party) {
        return decide(caseId, rule, step, party, Set.of(State.MET, State.MISSED), State.SET_ASIDE) ? "set-aside" : NONE;
    }

    private boolean decide(String caseId, String rule, String step, @Nullable String party, Set<State> from, State to) {
        cases.lock(caseId);
        Optional<KeptClock> found = ledger.latestRound(caseId, rule, party)
                .filter(kept -> from.contains(kept.clock().state()));
        Optional<Submission> decision = record.latest(caseId, step);
        if (found.isEmpty() || decision.isEmpty()) {
            return false;
        }
        decisions.insert(found.get().clock(), to, decision.get(), clock.instant());
        ledger.decided(found.get(), to, clock.instant(), decision.get().by());
        return true;
    }
}

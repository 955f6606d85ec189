package org.praetor.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.account.ClosuresChanged;
import org.praetor.casefile.CaseClosed;
import org.praetor.casefile.HoldChanged;
import org.praetor.clock.LegalClock.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the case and the calendar, in their transaction: a closed case has no open clock, a hold stops the clocks that its
 * ground stops, a closure of the body has the clocks worked out again.
 */
@Component
class CaseListener {

    private final Clocks clocks;
    private final ClockLedger ledger;
    private final Recomputation recomputation;
    private final Clock clock;

    CaseListener(Clocks clocks, ClockLedger ledger, Recomputation recomputation, Clock clock) {
        this.clocks = clocks;
        this.ledger = ledger;
        this.recomputation = recomputation;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        ledger.of(closed.caseId()).stream()
                .filter(KeptClock::open)
                .forEach(kept -> ledger.end(kept, State.CANCELLED, closed.at()));
    }

    /** Dates that end within or run across a closure of the body move. */
    @EventListener
    void on(ClosuresChanged closures) {
        recomputation.askAll(Optional.of(closures.bodyId()), "closures", closures.by());
    }

    @EventListener
    void on(HoldChanged hold) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Reckoning.PLACE);
        if (hold.held()) {
            clocks.stop(hold.caseId(), hold.ground(), today, Actor.system());
        } else {
            clocks.resume(hold.caseId(), hold.ground(), today, Actor.system());
        }
    }
}

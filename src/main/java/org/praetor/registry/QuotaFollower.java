package org.praetor.registry;

import org.praetor.casefile.CaseClosed;
import org.praetor.casefile.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The yearly quota counts accepted requests (R-REG-14, R-REG-15): one that was not accepted gives its place back. */
@Component
class QuotaFollower {

    private final RegistryRows rows;

    QuotaFollower(RegistryRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.outcome() == Outcome.NOT_ACCEPTED) {
            rows.giveBack(closed.caseId());
        }
    }
}

package org.praetor.clock;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a clock runs by now: its own terms, unless the row they came from was changed, or a change taken back, since. */
@Component
class TermsInForce {

    private final RuleTable rules;
    private final RuleChangeRows changes;

    TermsInForce(@Lazy RuleTable rules, RuleChangeRows changes) {
        this.rules = rules;
        this.changes = changes;
    }

    KeptClock of(KeptClock kept) {
        Terms own = kept.terms();
        return amended(own.rule())
                ? own.row(rules.of(kept.clock().caseId()))
                        .map(row -> kept.under(own.under(row)))
                        .orElse(kept)
                : kept;
    }

    /** Whether clocks of the rule may run by other terms than their own. */
    boolean amended(String rule) {
        return changes.touches(rule);
    }
}

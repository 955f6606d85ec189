package org.praetor.clock;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The calculator over the rules and notices in use now; by the public calendar, without closures of a body. */
@Component
public class Calculators {

    private final RuleTable rules;
    private final HolidayNoticeRows notices;

    Calculators(@Lazy RuleTable rules, HolidayNoticeRows notices) {
        this.rules = rules;
        this.notices = notices;
    }

    public Calculator current() {
        return new Calculator(rules.current(), notices.inForce());
    }
}

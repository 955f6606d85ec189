package org.praetor.clock;

import org.praetor.calendar.Holidays;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The calculator over the rules and notices in use now; by the public calendar, without closures of a body. */
@Component
public class Calculators {

    private final RuleTable rules;

    Calculators(@Lazy RuleTable rules) {
        this.rules = rules;
    }

    public Calculator current() {
        return new Calculator(rules.current(), Holidays.published());
    }
}

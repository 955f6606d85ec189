package org.praetor.testing;

import org.praetor.clock.Alarm;
import org.praetor.clock.LegalClock;

/** Reminders of clocks, as the sweep would raise them. */
public final class Alarms {

    private Alarms() {}

    public static Alarm of(LegalClock clock, String body, String kind) {
        return new Alarm(
                clock.id(),
                clock.version(),
                clock.caseId(),
                body,
                clock.rule(),
                clock.party(),
                false,
                clock.due(),
                clock.dueOn(),
                kind,
                clock.dueOn(),
                false);
    }
}

package org.praetor.clock;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: whom a reminder concerns (domain book §19): who has the step, the head of the section, the head of the department. */
public interface AlarmAddressees {

    /** Account ids by alarm; an alarm that concerns nobody may be absent. Asked for many at once, in a transaction. */
    Map<Alarm, Set<String>> of(List<Alarm> alarms);
}

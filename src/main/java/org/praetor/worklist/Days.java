package org.praetor.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Due instants as people say them. */
final class Days {

    static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    /** The last day in time: a due instant is the midnight after it. */
    static LocalDate last(Instant due) {
        return due.minusMillis(1).atZone(PLACE).toLocalDate();
    }
}

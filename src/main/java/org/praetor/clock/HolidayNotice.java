package org.praetor.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice that was entered. {@code days} is CSV as {@link org.praetor.calendar.Holidays#read} takes it. */
public record HolidayNotice(
        long id,
        int year,
        String source,
        String days,
        String enteredBy,
        Instant enteredAt,
        @Nullable Instant withdrawnAt) {}

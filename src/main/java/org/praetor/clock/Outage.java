package org.praetor.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days, the first and the last one included, on which the system of a body was down. */
public record Outage(
        long id,
        String body,
        LocalDate from,
        LocalDate until,
        String reason,
        String enteredBy,
        Instant enteredAt,
        @Nullable Instant withdrawnAt) {

    static final String GROUND = "outage";

    /** What it takes out of a period: (start, end] leaves its start in, so it starts on the eve. */
    Stop stop(String caseId) {
        return new Stop("", caseId, GROUND, from.minusDays(1), until);
    }
}

package org.praetor.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person filled in at one step. Kept for ever, every version.
 *
 * @param step step id within the proceeding; the start form's is the start event's id
 * @param version 1 for the first submission of this step in the case, then 2 …
 * @param party party for whom it was made, or null
 * @param values by field key: String, Boolean, BigDecimal, List, Map (JSON shape)
 * @param receivedOn legal date of receipt
 */
public record Submission(
        String id,
        String caseId,
        String step,
        int version,
        @Nullable String party,
        String by,
        LocalDate receivedOn,
        Instant at,
        Map<String, Object> values) {}

package org.praetor.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changed rows of the deadlines tables as an administrator entered them.
 *
 * @param source where the change was published
 * @param withdrawnAt when it was taken back; null while it counts
 */
public record RuleChange(
        long id,
        String source,
        List<PeriodRule> rows,
        String enteredBy,
        Instant enteredAt,
        @Nullable Instant withdrawnAt) {

    public RuleChange {
        rows = List.copyOf(rows);
    }
}

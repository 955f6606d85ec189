package org.praetor.clock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.Period;
import org.praetor.calendar.RollPolicy;

/**
 * One row of a deadlines table.
 *
 * @param rule key as in domain.md §19 without unit and variant ({@code preexam.exam})
 * @param variant {@code invention}, {@code foreign} … or null for every variant
 * @param triggers names of the case events the period runs from; the latest counts
 * @param ruleId rule id of the rule book
 * @param statutory true when configuration may only make it stricter
 */
public record PeriodRule(
        String rule,
        @Nullable String variant,
        Period period,
        RollPolicy roll,
        Set<String> triggers,
        String ruleId,
        String basis,
        boolean statutory,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public PeriodRule {
        triggers = Set.copyOf(triggers);
    }

    /** Whether the row counts for a period that begins on that day. */
    public boolean inForce(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }

    /** {@code 2025-02-01..}: first and last day on which a period may begin under this row. */
    String validity() {
        return (validFrom == null ? "" : validFrom) + ".." + (validTo == null ? "" : validTo);
    }
}

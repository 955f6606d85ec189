package org.praetor.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.LeadTime;
import org.praetor.calendar.Period;
import org.praetor.calendar.RollPolicy;

/**
 * One row of a deadlines table.
 *
 * @param rule key as in domain.md §19 without unit and variant ({@code preexam.exam})
 * @param variant {@code invention}, {@code foreign} … or null for every variant
 * @param triggers names of the case events the period runs from; the latest counts. A lead time runs from none and names the
 *     day that it precedes: {@code before.hearing}
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

    private static final String BEFORE = "before.";

    public PeriodRule {
        triggers = Set.copyOf(triggers);
        boolean lead = triggers.stream().anyMatch(event -> event.startsWith(BEFORE));
        if (lead && (triggers.size() > 1 || !LeadTime.possible(period.unit()))) {
            throw new IllegalArgumentException("the lead time " + rule
                    + " names one day that it precedes, and is counted in wd or cd, not " + period + " " + triggers);
        }
    }

    /** Whether clocks can run by this row; if not, it is a cap or a lead time. */
    public boolean running() {
        return !triggers.isEmpty() && !lead();
    }

    /** Whether it says how many days a notice must precede some day ({@link LeadTime}). */
    public boolean lead() {
        return triggers.stream().anyMatch(event -> event.startsWith(BEFORE));
    }

    /** The day that a lead time precedes: {@code hearing}; empty for any other row. */
    Optional<String> precedes() {
        return triggers.stream()
                .filter(event -> event.startsWith(BEFORE))
                .map(event -> event.substring(BEFORE.length()))
                .findFirst();
    }

    /** Whether the row counts for a period that begins on that day. */
    public boolean inForce(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }

    /** Whether this row stands in the place of the other: same rule, variant and validity. */
    boolean replaces(PeriodRule other) {
        return rule.equals(other.rule)
                && Objects.equals(variant, other.variant)
                && Objects.equals(validFrom, other.validFrom)
                && Objects.equals(validTo, other.validTo);
    }

    /** Whether both may count for one period. */
    public boolean governs(PeriodRule other) {
        boolean sameVariant = variant == null || other.variant == null || variant.equals(other.variant);
        boolean before = other.validTo != null && validFrom != null && other.validTo.isBefore(validFrom);
        boolean after = other.validFrom != null && validTo != null && other.validFrom.isAfter(validTo);
        return rule.equals(other.rule) && sameVariant && !before && !after;
    }

    /**
     * Why the other row may not take the place of this one: a statutory value may be made stricter, never looser (domain.md
     * §19). It keeps its event, unit and roll; a minimum (key ends in {@code Min}) and a lead time may only grow; a cap (no
     * event) stays as it is. Empty when it may, and for a row that is not statutory.
     */
    public Optional<String> loosenedBy(PeriodRule other) {
        if (!statutory) {
            return Optional.empty();
        }
        String statute = period + " (" + ruleId + ", " + basis + ")";
        boolean comparable =
                period.unit() == other.period.unit() && roll == other.roll && triggers.equals(other.triggers);
        if (!comparable) {
            return Optional.of("a statutory period keeps its unit, roll and event: the law says " + statute);
        }
        int longer = Integer.compare(other.period.amount(), period.amount());
        if (triggers.isEmpty()) {
            return longer == 0 ? Optional.empty() : Optional.of("this statutory value is fixed at " + statute);
        }
        boolean loose = (rule.endsWith("Min") || lead()) ? longer < 0 : longer > 0;
        return loose
                ? Optional.of(
                        other.period + " is looser than the law, which says " + statute + "; it may only be stricter")
                : Optional.empty();
    }

    /** {@code 2025-02-01..}: first and last day on which a period may begin under this row. */
    String validity() {
        return (validFrom == null ? "" : validFrom) + ".." + (validTo == null ? "" : validTo);
    }
}

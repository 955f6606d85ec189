package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why this date: the arithmetic step by step, enough to replay it.
 *
 * @param basis statute and article of the period itself
 * @param ruleId rule id of the rule book, e.g. {@code §5.3}
 */
public record Proof(String rule, String ruleId, String basis, List<Step> steps) {

    public Proof {
        steps = List.copyOf(steps);
    }

    /** True for a period counted in hours: it runs from a moment and ends at one. */
    public boolean hours() {
        return steps.get(0).detail().contains(" ");
    }

    /** The same arithmetic after these steps, which lead to its trigger. */
    Proof after(List<Step> before) {
        return new Proof(
                rule,
                ruleId,
                basis,
                Stream.concat(before.stream(), steps.stream()).toList());
    }

    /** The same with the statute that names the event from which the period runs beside that event. */
    Proof withTriggerBasis(String statute) {
        return new Proof(
                rule,
                ruleId,
                basis,
                steps.stream()
                        .map(step ->
                                step.kind().equals("trigger") && step.basis().isEmpty()
                                        ? new Step(step.kind(), step.detail(), step.result(), statute)
                                        : step)
                        .toList());
    }

    /**
     * One step.
     *
     * @param kind {@code trigger}, {@code not-counted}, {@code period}, {@code excluded}, {@code extension}, {@code roll},
     *     {@code result}, {@code stopped}; of a lead time {@code before}, {@code lead}, {@code latest} or {@code earliest}; of a receipt {@code sent}, {@code presumed}; also the message key {@code clock.proof.<kind>}
     * @param detail what was applied: {@code filed} (with the moment for hours), {@code 7 wd}, {@code 1 m adj.ext1Max} (with its cap when granted in a case), {@code stay
     *     2025-08-01..2025-08-31 +30} (days after the first to the second, days added), {@code CIVIL national-day}, the first
     *     moment out of time {@code 2025-10-10T00:00}, the ground of a stop that lasts
     * @param result the date after this step
     * @param basis rule id or article that allows it
     */
    public record Step(String kind, String detail, LocalDate result, String basis) {}
}

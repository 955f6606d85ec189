package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;

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

    /**
     * One step.
     *
     * @param kind {@code trigger}, {@code not-counted}, {@code period}, {@code excluded}, {@code extension}, {@code roll},
     *     {@code result}; also the message key {@code proof.<kind>}
     * @param detail what was applied: event name, {@code 7 wd}, ground …
     * @param result the date after this step
     * @param basis rule id or article that allows it
     */
    public record Step(String kind, String detail, LocalDate result, String basis) {}
}

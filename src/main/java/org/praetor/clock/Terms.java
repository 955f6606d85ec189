package org.praetor.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.praetor.calendar.Period;
import org.praetor.calendar.RollPolicy;
import org.praetor.casefile.CaseEvent;
import org.praetor.casefile.CaseFile;

/**
 * What a clock was started with: the trigger and the rule in force on that day. Kept with the clock, so that it is worked
 * out again from its own inputs alone.
 */
record Terms(
        String rule,
        String triggerEvent,
        long triggerSequence,
        LocalDate triggerOn,
        Instant triggerAt,
        Period period,
        RollPolicy roll,
        String ruleId,
        String basis,
        String variant) {

    /** Terms of a period that belongs to no case: its trigger is named where the rule has one only. */
    static Terms of(PeriodRule rule, LocalDateTime trigger) {
        return of(rule, trigger, "trigger");
    }

    /** The same when the trigger is the receipt of a paper. */
    static Terms received(PeriodRule rule, LocalDateTime trigger) {
        return of(rule, trigger, "served");
    }

    private static Terms of(PeriodRule rule, LocalDateTime trigger, String otherwise) {
        String event = rule.triggers().size() == 1 ? rule.triggers().iterator().next() : otherwise;
        return new Terms(
                rule.rule(),
                event,
                0,
                trigger.toLocalDate(),
                trigger.atZone(Reckoning.PLACE).toInstant(),
                rule.period(),
                rule.roll(),
                rule.ruleId(),
                rule.basis(),
                "");
    }

    /** The variant of rules that serves a case: its kind. */
    static String variant(CaseFile file) {
        String kind = file.kind();
        return kind == null ? "" : kind;
    }

    /** @param variant what the row was asked for with; empty for none */
    static Terms of(PeriodRule rule, CaseEvent trigger, String variant) {
        return new Terms(
                rule.rule(),
                trigger.name(),
                trigger.sequence(),
                trigger.on(),
                trigger.at(),
                rule.period(),
                rule.roll(),
                rule.ruleId(),
                rule.basis(),
                variant);
    }

    /** The row of these that counts for the period. */
    Optional<PeriodRule> row(PeriodRules rules) {
        return rules.find(rule, variant, triggerOn);
    }

    /** The same period under another row. */
    Terms under(PeriodRule row) {
        return new Terms(
                rule,
                triggerEvent,
                triggerSequence,
                triggerOn,
                triggerAt,
                row.period(),
                row.roll(),
                row.ruleId(),
                row.basis(),
                variant);
    }
}

package org.praetor.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
        String basis) {

    /** Terms of a period that belongs to no case: its trigger is named where the rule has one only. */
    static Terms of(PeriodRule rule, LocalDateTime trigger) {
        String event = rule.triggers().size() == 1 ? rule.triggers().iterator().next() : "trigger";
        return new Terms(
                rule.rule(),
                event,
                0,
                trigger.toLocalDate(),
                trigger.atZone(Reckoning.PLACE).toInstant(),
                rule.period(),
                rule.roll(),
                rule.ruleId(),
                rule.basis());
    }

    /** The variant of rules that serves a case: its kind. */
    static String variant(CaseFile file) {
        String kind = file.kind();
        return kind == null ? "" : kind;
    }

    static Terms of(PeriodRule rule, CaseEvent trigger) {
        return new Terms(
                rule.rule(),
                trigger.name(),
                trigger.sequence(),
                trigger.on(),
                trigger.at(),
                rule.period(),
                rule.roll(),
                rule.ruleId(),
                rule.basis());
    }
}

package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.DueDate;
import org.praetor.calendar.LeadTime;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.WorkingCalendar;

/**
 * Answers what is asked about a lead time (R-ADJ-35): the last day for a notice, the first day of which a notice is notice
 * enough, or whether the time between both suffices. The row is the one in force on the day of the notice; where that is what is
 * asked, on the day it precedes.
 */
final class LeadQuestion {

    private final RuleChoice rules;
    private final WorkingCalendar calendar;

    LeadQuestion(RuleChoice rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    Calculation answer(Asked question) {
        LocalDate notice = question.has("trigger") ? question.day("trigger") : null;
        LocalDate before = question.has("before") ? question.day("before") : null;
        LocalDate on = notice == null ? before : notice;
        if (on == null) {
            question.fault("before", "lead-needs-a-day");
            return new Calculation.Refused(question.faults());
        }
        List.of("extend", "stop", "receipt").forEach(entry -> question.refuse(entry, "lead-runs-alone"));
        PeriodRule rule = rules.of(question, on);
        if (question.faults().isEmpty()) {
            fits(question, rule);
        }
        if (question.faults().isEmpty() && notice != null && before != null) {
            suffices(question, rule.period(), notice, before);
        }
        return question.faults().isEmpty()
                ? worked(question, rule, notice, before)
                : new Calculation.Refused(question.faults());
    }

    private void fits(Asked question, PeriodRule rule) {
        if (question.has("rule") && !rule.lead()) {
            question.fault("before", "no-lead-time", rule.rule(), String.join(", ", rules.leads()));
        } else if (!LeadTime.possible(rule.period().unit())) {
            question.fault("unit", "lead-unit", rule.period().unit().symbol());
        }
        if (!question.has("rule")) {
            question.refuse("roll", "lead-runs-alone");
        }
    }

    private void suffices(Asked question, Period least, LocalDate notice, LocalDate before) {
        LeadTime lead = new LeadTime(least);
        long between = lead.between(notice, before, calendar);
        if (between < least.amount()) {
            question.fault(
                    "before",
                    least.unit() == Unit.WORKING_DAYS ? "too-few-wd" : "too-few-cd",
                    notice.toString(),
                    before.toString(),
                    Long.toString(between),
                    Integer.toString(least.amount()),
                    lead.earliest(notice, calendar).on().toString(),
                    lead.latest(before, calendar).on().toString());
        }
    }

    private Calculation worked(
            Asked question, PeriodRule rule, @Nullable LocalDate notice, @Nullable LocalDate before) {
        LeadTime lead = new LeadTime(rule.period());
        DueDate due = before == null
                ? lead.earliest(Objects.requireNonNull(notice), calendar)
                : lead.latest(before, calendar);
        return new Calculation.Worked(
                question.has("rule") ? rule.rule() : null,
                question.has("variant") ? question.text("variant") : null,
                notice == null ? null : notice.toString(),
                null,
                null,
                before == null ? null : before.toString(),
                rule.period().toString(),
                rule.roll().name(),
                List.of(),
                List.of(),
                due.on().toString(),
                due.provisional(),
                proof(rule, due),
                Calculation.Day.between(
                        notice == null ? due.on() : notice, before == null ? due.on() : before, calendar));
    }

    private static Proof proof(PeriodRule rule, DueDate due) {
        return new Proof(
                rule.rule(),
                rule.ruleId(),
                rule.basis(),
                due.steps().stream()
                        .map(step -> new Proof.Step(
                                Reckoning.kind(step), detail(step, rule), step.result(), basis(step, rule)))
                        .toList());
    }

    private static String detail(DueDate.Step step, PeriodRule rule) {
        return switch (step.kind()) {
            case BEFORE -> rule.precedes().orElse("day-set");
            case TRIGGER -> "notice";
            default -> step.detail();
        };
    }

    private static String basis(DueDate.Step step, PeriodRule rule) {
        return step.kind() == DueDate.Kind.LEAD ? rule.basis() : step.ruleId();
    }
}

package org.praetor.clock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.LeadTime;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.clock.Receipts.Receipt;

/**
 * Works out the end of a period without a case, a server or a database: what the calculator's page, the command line and
 * programs ask. Pure: the same question, rules and notices give the same answer.
 *
 * <p>A question names either a {@code rule} (with a {@code variant} where the rule has several) or a bare {@code amount} and
 * {@code unit} (with {@code roll}, CIVIL unless said); always a {@code trigger}; any number of {@code extend} ({@code 1m}) and
 * {@code stop} ({@code 2026-02-01..2026-02-20}, the days after the first to the second; with {@code stay:} in front, by that
 * ground). The trigger is the day of receipt; with {@code receipt}, the way a paper came ({@link #ways}), it is the day of its
 * issue or publication, and the period runs from the day on which the paper counts as received.
 *
 * <p>A lead time ({@link LeadTime}) is asked about with {@code before}, the day of which notice is given, or {@code trigger},
 * the day of the notice: with the one comes the last day for the notice, with the other the first day that may be set, and
 * with both it is checked that the time between them suffices.
 */
public final class Calculator {

    /** Entries of a question. */
    public static final List<String> ENTRIES =
            List.of("rule", "variant", "trigger", "receipt", "before", "amount", "unit", "roll", "extend", "stop");

    private final RuleChoice rules;
    private final Receipts receipts;
    private final WorkingCalendar calendar;
    private final StopGrounds grounds = StopGrounds.read();
    private final ExtensionCaps caps = ExtensionCaps.read();
    private final PeriodRules tables;

    public Calculator(PeriodRules rules, Holidays holidays) {
        this.tables = rules;
        this.rules = new RuleChoice(rules.rows());
        this.calendar = WorkingCalendar.of(holidays);
        this.receipts = new Receipts(rules.rows(), calendar);
    }

    /** Keys of all rules with the variants that each has. */
    public Map<String, Set<String>> keys() {
        return rules.keys();
    }

    /**
     * How a paper may have come.
     *
     * @param row says after how long it counts as received; null for an electronic one, received when it enters
     */
    public record Way(String name, @Nullable PeriodRule row) {}

    /** Every way that {@code receipt} may name. */
    public List<Way> ways() {
        return receipts.ways();
    }

    public Calculation calculate(Map<String, List<String>> asked) {
        Asked question = new Asked(asked);
        return question.has("before") || rules.lead(question.text("rule"))
                ? new LeadQuestion(rules, calendar).answer(question)
                : period(question);
    }

    private Calculation period(Asked question) {
        LocalDateTime typed = question.trigger();
        Optional<Receipt> receipt = receipts.of(question, typed.toLocalDate());
        LocalDateTime trigger =
                receipt.map(paper -> paper.received().atStartOfDay()).orElse(typed);
        PeriodRule rule = rules.of(question, trigger.toLocalDate());
        if (rule.period().unit() == Unit.HOURS) {
            question.refuse("receipt", "receipt-in-hours");
            if (question.has("trigger") && !question.momentKnown() && !question.faulty("trigger")) {
                question.fault("trigger", "moment-needed", question.text("trigger"));
            }
        }
        List<Period> extensions = question.extensions(rule.period().unit());
        caps.check(question, rule, extensions, tables, trigger.toLocalDate());
        List<Stop> stops = question.stops();
        stops.stream()
                .filter(stop -> grounds.find(stop.ground(), rule.rule()).isEmpty())
                .forEach(stop -> question.fault("stop", "ground-does-not-stop", stop.ground(), rule.rule()));
        if (!question.faults().isEmpty()) {
            return new Calculation.Refused(question.faults());
        }
        List<Extension> given = extensions.stream().map(Extension::asGiven).toList();
        Terms terms = receipt.map(paper -> Terms.received(rule, trigger)).orElseGet(() -> Terms.of(rule, trigger));
        Reckoning reckoning = Reckoning.of(terms, given, stops, grounds, calendar);
        return worked(question, rule, extensions, stops, receipt.orElse(null), reckoning);
    }

    private Calculation worked(
            Asked question,
            PeriodRule rule,
            List<Period> extensions,
            List<Stop> stops,
            @Nullable Receipt receipt,
            Reckoning reckoning) {
        boolean hours = rule.period().unit() == Unit.HOURS;
        LocalDateTime typed = question.trigger();
        Proof proof = reckoning.proof().withTriggerBasis(rule.basis());
        LocalDateTime end = LocalDateTime.ofInstant(reckoning.due(), Reckoning.PLACE);
        return new Calculation.Worked(
                question.has("rule") ? rule.rule() : null,
                question.has("variant") ? question.text("variant") : null,
                hours ? typed.toString() : typed.toLocalDate().toString(),
                receipt == null ? null : receipt.way(),
                receipt == null ? null : receipt.received().toString(),
                null,
                rule.period().toString(),
                rule.roll().name(),
                extensions.stream().map(Period::toString).toList(),
                stops.stream()
                        .map(stop -> stop.ground() + " " + stop.from() + ".." + stop.until())
                        .toList(),
                hours ? end.toString() : reckoning.dueOn().toString(),
                reckoning.provisional(),
                receipt == null ? proof : proof.after(receipt.steps()),
                Calculation.Day.between(typed.toLocalDate(), reckoning.dueOn(), calendar));
    }
}

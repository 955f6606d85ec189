package org.praetor.clock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.RollPolicy;
import org.praetor.calendar.WorkingCalendar;

/**
 * Works out the end of a period without a case, a server or a database: what the calculator's page, the command line and
 * programs ask. Pure: the same question, rules and notices give the same answer.
 *
 * <p>A question names either a {@code rule} (with a {@code variant} where the rule has several) or a bare {@code amount} and
 * {@code unit} (with {@code roll}, CIVIL unless said); always a {@code trigger}; any number of {@code extend} ({@code 1m}) and
 * {@code stop} ({@code 2026-02-01..2026-02-20}, the days after the first to the second; with {@code stay:} in front, by that
 * ground).
 */
public final class Calculator {

    /** Entries of a question. */
    public static final List<String> ENTRIES =
            List.of("rule", "variant", "trigger", "amount", "unit", "roll", "extend", "stop");

    private final List<PeriodRule> rules;
    private final WorkingCalendar calendar;
    private final StopGrounds grounds = StopGrounds.read();

    public Calculator(PeriodRules rules, Holidays holidays) {
        this.rules = rules.rows();
        this.calendar = WorkingCalendar.of(holidays);
    }

    /** Keys of all rules with the variants that each has. */
    public Map<String, Set<String>> keys() {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        PeriodRule::rule,
                        TreeMap::new,
                        Collectors.flatMapping(
                                row -> Stream.ofNullable(row.variant()),
                                Collectors.<String, Set<String>>toCollection(TreeSet::new))));
    }

    public Calculation calculate(Map<String, List<String>> asked) {
        Asked question = new Asked(asked);
        LocalDateTime trigger = question.trigger();
        PeriodRule rule = question.has("rule") ? named(question, trigger) : bare(question);
        if (rule.period().unit() == Unit.HOURS && question.has("trigger") && !question.momentKnown()) {
            question.fault("trigger", "moment-needed", question.text("trigger"));
        }
        List<Period> extensions = question.extensions(rule.period().unit());
        List<Stop> stops = question.stops();
        stops.stream()
                .filter(stop -> grounds.find(stop.ground(), rule.rule()).isEmpty())
                .forEach(stop -> question.fault("stop", "ground-does-not-stop", stop.ground(), rule.rule()));
        return question.faults().isEmpty()
                ? worked(question, rule, trigger, extensions, stops)
                : new Calculation.Refused(question.faults());
    }

    private Calculation worked(
            Asked question, PeriodRule rule, LocalDateTime trigger, List<Period> extensions, List<Stop> stops) {
        Terms terms = Terms.of(rule, trigger);
        List<Extension> given = extensions.stream().map(Extension::asGiven).toList();
        Reckoning reckoning = Reckoning.of(terms, given, stops, grounds, calendar);
        boolean hours = rule.period().unit() == Unit.HOURS;
        LocalDateTime end = LocalDateTime.ofInstant(reckoning.due(), Reckoning.PLACE);
        return new Calculation.Worked(
                question.has("rule") ? rule.rule() : null,
                question.has("variant") ? question.text("variant") : null,
                hours ? trigger.toString() : trigger.toLocalDate().toString(),
                rule.period().toString(),
                rule.roll().name(),
                extensions.stream().map(Period::toString).toList(),
                stops.stream()
                        .map(stop -> stop.ground() + " " + stop.from() + ".." + stop.until())
                        .toList(),
                hours ? end.toString() : reckoning.dueOn().toString(),
                reckoning.provisional(),
                reckoning.proof(),
                unusual(trigger, reckoning));
    }

    private List<Calculation.Day> unusual(LocalDateTime trigger, Reckoning reckoning) {
        return calendar.departures(trigger.toLocalDate(), reckoning.dueOn()).stream()
                .map(day -> new Calculation.Day(day, !calendar.isWorkingDay(day)))
                .toList();
    }

    /** The row in force on the day of the trigger; faults name the rules, variants and dates that exist. */
    private PeriodRule named(Asked question, LocalDateTime trigger) {
        question.refuse("amount", "rule-or-period");
        question.refuse("unit", "rule-or-period");
        question.refuse("roll", "rule-has-its-roll");
        String key = question.text("rule");
        List<PeriodRule> rows =
                rules.stream().filter(row -> row.rule().equals(key)).toList();
        if (rows.isEmpty()) {
            question.fault("rule", "unknown-rule", key, String.join(", ", keys().keySet()));
            return NOTHING;
        }
        Set<String> variants = keys().getOrDefault(key, Set.of());
        boolean plain = rows.stream().anyMatch(row -> row.variant() == null);
        String variant = question.text("variant");
        if (variant.isEmpty() ? !plain : !variants.contains(variant)) {
            String known = variants.isEmpty() ? "-" : String.join(", ", variants);
            question.fault("variant", variant.isEmpty() ? "variant-needed" : "unknown-variant", key, known);
            return NOTHING;
        }
        return rows.stream()
                .filter(row -> row.variant() == null || row.variant().equals(variant))
                .filter(row -> row.inForce(trigger.toLocalDate()))
                .findFirst()
                .orElseGet(() -> {
                    question.fault("trigger", "not-in-force", key, validity(rows));
                    return NOTHING;
                });
    }

    private static String validity(List<PeriodRule> rows) {
        return rows.stream().map(PeriodRule::validity).distinct().collect(Collectors.joining(", "));
    }

    private static final PeriodRule NOTHING = bare(new Period(0, Unit.CALENDAR_DAYS), RollPolicy.NONE);

    private PeriodRule bare(Asked question) {
        question.refuse("variant", "variant-without-rule");
        if (!question.has("amount") && !question.has("unit")) {
            question.fault("rule", "rule-or-period-needed", String.join(", ", keys().keySet()));
            return NOTHING;
        }
        return bare(question.period(), question.roll());
    }

    private static PeriodRule bare(Period period, RollPolicy roll) {
        return new PeriodRule("", null, period, roll, Set.of(), "", "", false, null, null);
    }
}

package org.praetor.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.RollPolicy;

/** Which row of the tables a question is about; one without rule has a row of its own, made of what was typed. */
final class RuleChoice {

    /** Stands in for a row that was not found; the question then has a fault. */
    static final PeriodRule NOTHING = bare(new Period(0, Unit.CALENDAR_DAYS), RollPolicy.NONE);

    private static final Pattern UNIT = Pattern.compile("\\.(?:wd|cd|d|h|m|y)(?:\\..*)?$");

    private final List<PeriodRule> rules;

    RuleChoice(List<PeriodRule> rules) {
        this.rules = rules;
    }

    Map<String, Set<String>> keys() {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        PeriodRule::rule,
                        TreeMap::new,
                        Collectors.flatMapping(
                                row -> Stream.ofNullable(row.variant()),
                                Collectors.<String, Set<String>>toCollection(TreeSet::new))));
    }

    /** Whether the rule of that key is a lead time, on whatever day. */
    boolean lead(String key) {
        return leads().contains(key);
    }

    Set<String> leads() {
        return rules.stream()
                .filter(PeriodRule::lead)
                .map(PeriodRule::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row in force on that day; faults name the rules, variants and dates that exist. */
    PeriodRule of(Asked question, LocalDate on) {
        return question.has("rule") ? named(question, on) : bare(question);
    }

    private PeriodRule named(Asked question, LocalDate on) {
        question.refuse("amount", "rule-or-period");
        question.refuse("unit", "rule-or-period");
        question.refuse("roll", "rule-has-its-roll");
        String key = question.text("rule");
        List<PeriodRule> rows =
                rules.stream().filter(row -> row.rule().equals(key)).toList();
        if (rows.isEmpty()) {
            unknown(question, key);
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
                .filter(row -> row.inForce(on) || question.faulty("trigger"))
                .findFirst()
                .orElseGet(() -> {
                    question.fault("trigger", "not-in-force", key, validity(rows));
                    return NOTHING;
                });
    }

    /** The nearest one is named first; a key as in the list of settings, with its unit, is told to leave that out. */
    private void unknown(Asked question, String key) {
        String bare = UNIT.matcher(key).replaceFirst("");
        if (keys().containsKey(bare)) {
            question.fault("rule", "rule-without-unit", key, bare);
            return;
        }
        List<String> nearest = keys().keySet().stream()
                .sorted(Comparator.comparingInt(known -> EditDistance.between(key, known)))
                .toList();
        question.fault("rule", "unknown-rule", key, String.join(", ", nearest), nearest.get(0));
    }

    private static String validity(List<PeriodRule> rows) {
        return rows.stream().map(PeriodRule::validity).distinct().collect(Collectors.joining(", "));
    }

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

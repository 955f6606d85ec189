package org.praetor.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.RollPolicy;

/** A table of rules for tests; the first row that fits counts. */
final class InMemoryRules implements RuleTable {

    private final List<PeriodRule> rows = new ArrayList<>();

    InMemoryRules add(String rule, String variant, String period, RollPolicy roll, String... triggers) {
        return add(rule, variant, period, roll, null, null, triggers);
    }

    InMemoryRules add(
            String rule,
            String variant,
            String period,
            RollPolicy roll,
            LocalDate from,
            LocalDate to,
            String... triggers) {
        String[] parts = period.split(" ");
        Period length = new Period(Integer.parseInt(parts[0]), Unit.of(parts[1]));
        rows.add(new PeriodRule(rule, variant, length, roll, Set.of(triggers), "§5.3", "中心工作规程", false, from, to));
        return this;
    }

    @Override
    public Optional<PeriodRule> find(String rule, String variant, LocalDate on) {
        return rows.stream()
                .filter(row -> row.rule().equals(rule))
                .filter(row -> row.variant() == null || row.variant().equals(variant))
                .filter(row -> row.validFrom() == null || !on.isBefore(row.validFrom()))
                .filter(row -> row.validTo() == null || !on.isAfter(row.validTo()))
                .findFirst();
    }

    @Override
    public List<PeriodRule> all() {
        return List.copyOf(rows);
    }

    @Override
    public Set<String> keys() {
        return rows.stream().map(PeriodRule::rule).collect(Collectors.toSet());
    }
}

package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows that a case runs by, in order: the first that fits counts. */
public record PeriodRules(List<PeriodRule> rows) {

    public PeriodRules {
        rows = List.copyOf(rows);
    }

    /** The row in force on the date for the variant; a row without variant serves all variants. */
    public Optional<PeriodRule> find(String rule, String variant, LocalDate on) {
        return rows.stream()
                .filter(row -> row.rule().equals(rule))
                .filter(row -> row.variant() == null || row.variant().equals(variant))
                .filter(row -> row.inForce(on))
                .findFirst();
    }

    /** The same with these before them. */
    public PeriodRules after(List<PeriodRule> first) {
        return first.isEmpty()
                ? this
                : new PeriodRules(Stream.concat(first.stream(), rows.stream()).toList());
    }

    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        rows.forEach(row -> keys.add(row.rule()));
        return keys;
    }
}

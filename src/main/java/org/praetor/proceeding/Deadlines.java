package org.praetor.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.praetor.clock.PeriodRule;
import org.praetor.clock.RuleTable;

/** The rows of all deadlines tables, in order; the first that fits counts. Needs neither Spring nor a running engine. */
final class Deadlines implements RuleTable {

    private final List<PeriodRule> rows;

    private Deadlines(List<PeriodRule> rows) {
        this.rows = List.copyOf(rows);
    }

    static Deadlines none() {
        return new Deadlines(List.of());
    }

    /** Reads the tables of these folders; a table that several share is read once. */
    static Deadlines of(Collection<Folder> folders) {
        List<PeriodRule> rows = new ArrayList<>();
        Set<String> read = new LinkedHashSet<>();
        for (Folder folder : folders) {
            for (String file : folder.named(".dmn")) {
                if (read.add(file)) {
                    rows.addAll(DeadlineRows.read(folder.file(file).orElseThrow()));
                }
            }
        }
        return new Deadlines(rows);
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
        return rows;
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        rows.forEach(row -> keys.add(row.rule()));
        return keys;
    }
}

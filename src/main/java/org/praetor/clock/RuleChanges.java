package org.praetor.clock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Reach;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The law changes while cases run: a changed deadlines table is looked at before it counts, with every open clock whose date
 * it would move, and undone when wrong. Its changed rows go before those that cases were deployed with; whether one counts
 * for a period is decided, as for every row, by the day the period began (domain.md §0.3). A statutory value may become
 * looser only by another statute: the row must name it. The tables are those of all bodies, so only whom {@link Reach#common}
 * names looks at a change, enters it and takes it back.
 */
@Service
public class RuleChanges {

    private final RuleChangeRows rows;
    private final RuleTable table;
    private final Reach reach;
    private final ClockRows clocks;
    private final ClockLedger ledger;
    private final Recomputation recomputation;
    private final AuditTrail audit;
    private final Clock clock;

    RuleChanges(
            RuleChangeRows rows,
            @Lazy RuleTable table,
            Reach reach,
            ClockRows clocks,
            ClockLedger ledger,
            Recomputation recomputation,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.table = table;
        this.reach = reach;
        this.clocks = clocks;
        this.ledger = ledger;
        this.recomputation = recomputation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What entering a table would do.
     *
     * @param rows those that differ from what counts now
     * @param faults what keeps it from counting, one sentence each; then nothing moves
     */
    public record Preview(List<PeriodRule> rows, List<String> faults, List<DateMove> moves) {

        public Preview {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
            moves = List.copyOf(moves);
        }
    }

    /** Changes that were entered, the latest first, those withdrawn too. */
    public List<RuleChange> all() {
        return rows.all();
    }

    /** The changed rows that count now, the latest change first. */
    public List<PeriodRule> inForce() {
        return rows.inForce();
    }

    /** Whether this person may look at a change's effect, enter it and take it back. */
    public boolean mayEnter(Actor actor) {
        return reach.common(actor);
    }

    private void demand(Actor actor) {
        if (!mayEnter(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "rules.common", actor.accountId());
        }
    }

    /** Reads the changed table and lists every open clock whose date it would move, with both proofs. Changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(byte[] content, Actor by) {
        demand(by);
        List<PeriodRule> changed;
        try {
            changed = changed(table.read(content));
        } catch (IllegalArgumentException e) {
            return new Preview(List.of(), List.of(String.valueOf(e.getMessage())), List.of());
        }
        List<String> faults = faults(changed);
        return new Preview(changed, faults, faults.isEmpty() ? moves(changed) : List.of());
    }

    /** Those that say something else than the row in their place; a row that the table leaves out goes on to count. */
    private List<PeriodRule> changed(List<PeriodRule> given) {
        List<PeriodRule> now = table.current().rows();
        return given.stream()
                .filter(row -> now.stream()
                        .filter(row::replaces)
                        .findFirst()
                        .map(kept -> !kept.equals(row))
                        .orElse(true))
                .toList();
    }

    private List<String> faults(List<PeriodRule> changed) {
        if (changed.isEmpty()) {
            return List.of("no row differs from what counts now");
        }
        PeriodRules now = table.current();
        List<String> faults = new ArrayList<>();
        Set<String> unknown = changed.stream().map(PeriodRule::rule).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(now.keys());
        if (!unknown.isEmpty()) {
            faults.add("no proceeding asks for " + unknown + "; the keys are " + now.keys());
        }
        for (PeriodRule row : changed) {
            now.rows().stream()
                    .filter(law -> law.governs(row) && law.basis().equals(row.basis()))
                    .flatMap(law -> law.loosenedBy(row).stream())
                    .map(sentence -> row.rule() + ": " + sentence + "; a new statute is named as the row's basis")
                    .distinct()
                    .forEach(faults::add);
        }
        return faults;
    }

    private List<DateMove> moves(List<PeriodRule> changed) {
        PeriodRules amended = new PeriodRules(changed);
        List<DateMove> moves = new ArrayList<>();
        for (KeptClock kept : clocks.open(amended.keys())) {
            kept.terms()
                    .row(amended)
                    .map(kept.terms()::under)
                    .flatMap(terms -> ledger.move(kept, terms))
                    .ifPresent(moves::add);
        }
        return moves;
    }

    /**
     * Enters the changed table: its changed rows count from now, and open clocks are worked out again soon. Gives the number
     * of cases to be worked out; empty when the table has a fault or nobody says where the change was published.
     */
    @Transactional
    public Optional<Integer> enter(byte[] content, String source, Actor by) {
        Preview preview = preview(content, by);
        if (source.isBlank() || !preview.faults().isEmpty()) {
            return Optional.empty();
        }
        long id = rows.insert(preview.rows(), source.strip(), by.accountId(), clock.instant());
        String keys = String.join(" ", new PeriodRules(preview.rows()).keys());
        audit.record(new AuditEntry(
                null,
                by.accountId(),
                "rules.entered",
                Long.toString(id),
                Map.of("source", source.strip(), "keys", keys)));
        return Optional.of(recomputation.askAll(Optional.empty(), "rules " + id, by));
    }

    /** Takes a change back: what counted before it counts again, and open clocks are worked out again soon. */
    @Transactional
    public void withdraw(long id, Actor by) {
        demand(by);
        if (rows.all().stream().noneMatch(change -> change.id() == id)) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "rules.unknown", Long.toString(id));
        }
        if (rows.withdraw(id, by.accountId(), clock.instant())) {
            audit.record(new AuditEntry(null, by.accountId(), "rules.withdrawn", Long.toString(id), Map.of()));
            recomputation.askAll(Optional.empty(), "rules " + id, by);
        }
    }
}

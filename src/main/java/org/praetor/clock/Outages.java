package org.praetor.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Reach;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days on which the system of a body was down (R-CAL-14 by analogy, P): looked at before they count, taken back when wrong.
 * They come out of the periods that parties of its cases have to keep, not of those of the body itself. Open clocks are worked
 * out again case by case; one that was missed meanwhile stays so until a decision sets it aside. A body out of {@link Reach}
 * is unknown.
 *
 * <p>Outages are recorded by days. A period in hours gets 24 hours for each such day after the day of its trigger; what was
 * left of that day itself it does not get back: hours run from the moment and nothing moves them (R-CAL-03, R-CAL-13), the rule
 * book has no excluded time shorter than a day (§2.2), and its one period in hours binds an authority, which no outage spares.
 */
@Service
public class Outages {

    private final OutageRows rows;
    private final Reach reach;
    private final ClockRows clocks;
    private final ClockLedger ledger;
    private final Recomputation recomputation;
    private final AuditTrail audit;
    private final Clock clock;

    Outages(
            OutageRows rows,
            Reach reach,
            ClockRows clocks,
            ClockLedger ledger,
            Recomputation recomputation,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.clocks = clocks;
        this.ledger = ledger;
        this.recomputation = recomputation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a body, withdrawn ones too, the latest first. */
    @Transactional(readOnly = true)
    public List<Outage> of(String body, Actor by) {
        return rows.all(reach.body(by, body).id());
    }

    /** Whether such days can be recorded: in order, and none to come. */
    public boolean possible(LocalDate from, LocalDate until) {
        return !until.isBefore(from) && !until.isAfter(LocalDate.ofInstant(clock.instant(), Reckoning.PLACE));
    }

    /** Every open clock of the body whose date these days would move. Changes nothing. */
    @Transactional(readOnly = true)
    public List<DateMove> preview(String body, LocalDate from, LocalDate until, Actor by) {
        String within = reach.body(by, body).id();
        Outage further = new Outage(0, within, from, until, "", by.accountId(), clock.instant(), null);
        return ledger.moves(clocks.openOfBody(within), further);
    }

    /**
     * Records them; gives the number of cases that are worked out again soon, empty when the days are not {@link #possible} or
     * nobody says why.
     */
    @Transactional
    public Optional<Integer> enter(String body, LocalDate from, LocalDate until, String reason, Actor by) {
        String within = reach.body(by, body).id();
        if (reason.isBlank() || !possible(from, until)) {
            return Optional.empty();
        }
        rows.insert(within, from, until, reason.strip(), by.accountId(), clock.instant());
        return Optional.of(changed("outage.entered", within, from, until, by));
    }

    /** Takes a record back: the periods are worked out again soon, as if it had not been. */
    @Transactional
    public void withdraw(String body, long id, Actor by) {
        String within = reach.body(by, body).id();
        Outage outage = rows.find(id)
                .filter(found -> found.body().equals(within))
                .orElseThrow(
                        () -> new PraetorException(PraetorException.Kind.UNKNOWN, "outage.unknown", Long.toString(id)));
        if (rows.withdraw(id, by.accountId(), clock.instant())) {
            changed("outage.withdrawn", within, outage.from(), outage.until(), by);
        }
    }

    private int changed(String act, String body, LocalDate from, LocalDate until, Actor by) {
        audit.record(new AuditEntry(null, by.accountId(), act, body, Map.of("days", from + ".." + until)));
        return recomputation.askAll(Optional.of(body), "outage", by);
    }
}

package org.praetor.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.casefile.CaseFile;
import org.praetor.clock.LegalClock.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes clocks: every version is stored, audited and told to whoever follows it, in the caller's transaction. */
@Component
class ClockLedger {

    private final ClockRows rows;
    private final Reckoner reckoner;
    private final TermsInForce terms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockLedger(
            ClockRows rows,
            Reckoner reckoner,
            TermsInForce terms,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reckoner = reckoner;
        this.terms = terms;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Optional<KeptClock> find(String clockId) {
        return rows.find(clockId);
    }

    List<KeptClock> of(String caseId) {
        return rows.of(caseId);
    }

    Optional<KeptClock> latestRound(String caseId, String rule, @Nullable String party) {
        return rows.latestRound(caseId, rule, party);
    }

    String bodyOf(LegalClock legal) {
        return rows.find(legal.id())
                .map(KeptClock::body)
                .orElseThrow(() -> new IllegalArgumentException("no clock " + legal.id()));
    }

    /** From where days left are counted: today; for a stopped clock the day it stopped, for an ended one its end. */
    LocalDate countsFrom(LegalClock legal, LocalDate today) {
        return switch (legal.state()) {
            case RUNNING -> today;
            case STOPPED -> reckoner.heldSince(legal).orElse(today);
            case MET, MISSED, CANCELLED, SET_ASIDE -> {
                Instant ended = legal.endedAt();
                yield ended == null ? today : LocalDate.ofInstant(ended, Reckoning.PLACE);
            }
        };
    }

    /** When such a period would be over; nothing is kept. */
    Instant end(CaseFile file, Terms terms) {
        return due(reckoner.first(terms, file.id(), file.body()));
    }

    KeptClock start(CaseFile file, Terms terms, @Nullable String party, int round) {
        Reckoning reckoning = reckoner.first(terms, file.id(), file.body());
        LegalClock legal = new LegalClock(
                UUID.randomUUID().toString(),
                file.id(),
                terms.rule(),
                party,
                round,
                terms.triggerEvent(),
                terms.triggerOn(),
                due(reckoning),
                reckoning.dueOn(),
                state(reckoning),
                reckoning.provisional(),
                reckoning.proof(),
                1,
                null);
        KeptClock kept = new KeptClock(legal, terms, file.body(), clock.instant());
        rows.insert(kept, file.proceeding());
        tell(kept, "clock.start", Actor.system().accountId());
        return kept;
    }

    /** Works every open clock of the case out again; those that stay as they are keep their version. */
    List<DateMove> recompute(String caseId, Actor by) {
        List<DateMove> moves = new ArrayList<>();
        for (KeptClock kept : rows.of(caseId)) {
            if (kept.open()) {
                recompute(kept, by.accountId()).ifPresent(moves::add);
            }
        }
        return moves;
    }

    /** What would become of open clocks under other calendars; those that keep their day and their certainty are left out. */
    List<DateMove> moves(List<KeptClock> open, Function<String, WorkingCalendar> calendarOfBody) {
        return moves(open, reckoner.under(open, calendarOfBody));
    }

    /** What would become of open clocks with one more outage of their body. */
    List<DateMove> moves(List<KeptClock> open, Outage further) {
        return moves(open, reckoner.with(open, further));
    }

    private static List<DateMove> moves(List<KeptClock> open, List<Reckoning> after) {
        List<DateMove> moves = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            move(open.get(at), after.get(at)).ifPresent(moves::add);
        }
        return moves;
    }

    /**
     * Those of the cases whose open clocks all come out as they are kept, so that {@link #recompute} would write nothing. The
     * caller holds their locks.
     */
    Set<String> unchanged(Collection<String> caseIds) {
        List<KeptClock> open = rows.openOf(caseIds);
        List<Reckoning> now = reckoner.again(open);
        Map<String, Boolean> amended = new HashMap<>();
        Set<String> unchanged = new HashSet<>(caseIds);
        for (int at = 0; at < open.size(); at++) {
            LegalClock legal = open.get(at).clock();
            if (amended.computeIfAbsent(legal.rule(), terms::amended) || !same(open.get(at), now.get(at))) {
                unchanged.remove(legal.caseId());
            }
        }
        return unchanged;
    }

    private static boolean same(KeptClock kept, Reckoning reckoning) {
        LegalClock legal = kept.clock();
        return legal.due().equals(due(reckoning))
                && legal.provisional() == reckoning.provisional()
                && legal.proof().equals(reckoning.proof());
    }

    /** What would become of an open clock under other terms; empty when neither its day nor its certainty changes. */
    Optional<DateMove> move(KeptClock kept, Terms other) {
        return move(kept, reckoner.again(kept.under(other)));
    }

    private static Optional<DateMove> move(KeptClock kept, Reckoning after) {
        DateMove move = DateMove.of(kept, after);
        return move.moved() || move.settled() ? Optional.of(move) : Optional.empty();
    }

    private Optional<DateMove> recompute(KeptClock before, String by) {
        KeptClock kept = terms.of(before);
        Reckoning reckoning = reckoner.again(kept);
        if (!same(kept, reckoning)) {
            KeptClock moved = kept.moved(state(reckoning), due(reckoning), reckoning);
            rows.update(moved);
            tell(moved, "clock.move", by);
        }
        return move(kept, reckoning);
    }

    /** Works a clock out again that was just granted more time, and says so to the record. */
    void extended(KeptClock kept, Extension extension, String by) {
        LegalClock legal = kept.clock();
        Map<String, String> detail = Map.of("rule", legal.rule(), "extension", extension.detail());
        audit.record(new AuditEntry(legal.caseId(), by, "clock.extend", legal.id(), detail));
        recompute(kept, by);
    }

    /** Whether a clock whose kept date is over has time left as it comes out now: what it counts by changed since. */
    boolean prolonged(KeptClock kept, Instant now) {
        return !kept.clock().due().isAfter(now)
                && reckoner.again(terms.of(kept)).due().isAfter(now);
    }

    /** Ends an open clock; its date stays what it was worked out to be, also when it stood still. */
    void end(KeptClock kept, State state, Instant at) {
        tell(ended(kept, state, at), "clock.end", Actor.system().accountId());
    }

    /** Ends a clock by decision: an open one as it stands, an ended one without the effect of its end. */
    void decided(KeptClock kept, State state, Instant at, String by) {
        if (kept.open()) {
            tell(ended(kept, state, at), "clock.cancel", by);
        } else {
            KeptClock aside = kept.setAside();
            rows.update(aside);
            tell(aside, "clock.set-aside", by);
        }
    }

    /** Cancels an open round for the next one, which is told about: who follows must not find the case between the two. */
    void supersede(KeptClock kept, Instant at) {
        note(ended(kept, State.CANCELLED, at), "clock.end", Actor.system().accountId());
    }

    private KeptClock ended(KeptClock kept, State state, Instant at) {
        Reckoning reckoning = reckoner.again(kept);
        KeptClock ended = kept.ended(state, reckoning, at);
        rows.update(ended);
        return ended;
    }

    private static State state(Reckoning reckoning) {
        return reckoning.stopped() ? State.STOPPED : State.RUNNING;
    }

    private static Instant due(Reckoning reckoning) {
        return reckoning.stopped() ? Clocks.NEVER : reckoning.due();
    }

    private void tell(KeptClock kept, String act, String by) {
        note(kept, act, by);
        LegalClock legal = kept.clock();
        events.publishEvent(new ClockChanged(legal.id(), legal.caseId(), legal.rule(), legal.party()));
    }

    private void note(KeptClock kept, String act, String by) {
        LegalClock legal = kept.clock();
        Map<String, String> detail = Map.of(
                "rule", legal.rule(),
                "round", Integer.toString(legal.round()),
                "state", legal.state().name(),
                "due", legal.due().toString(),
                "version", Integer.toString(legal.version()));
        audit.record(new AuditEntry(legal.caseId(), by, act, legal.id(), detail));
    }
}

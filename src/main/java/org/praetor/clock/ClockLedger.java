package org.praetor.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final StopRows stops;
    private final BodyCalendars calendars;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final StopGrounds grounds = StopGrounds.read();

    ClockLedger(
            ClockRows rows,
            StopRows stops,
            BodyCalendars calendars,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.stops = stops;
        this.calendars = calendars;
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
            case STOPPED ->
                stops.of(legal.caseId()).stream()
                        .filter(stop -> stop.open()
                                && grounds.find(stop.ground(), legal.rule()).isPresent())
                        .map(Stop::from)
                        .min(LocalDate::compareTo)
                        .orElse(today);
            case MET, MISSED, CANCELLED, SET_ASIDE -> {
                Instant ended = legal.endedAt();
                yield ended == null ? today : LocalDate.ofInstant(ended, Reckoning.PLACE);
            }
        };
    }

    KeptClock start(CaseFile file, Terms terms, @Nullable String party, int round) {
        Reckoning reckoning = reckon(terms, file.id(), file.body());
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
        rows.insert(kept);
        tell(kept, "clock.start", Actor.system());
        return kept;
    }

    /** Works every open clock of the case out again; those that stay as they are keep their version. */
    List<DateMove> recompute(String caseId, Actor by) {
        List<DateMove> moves = new ArrayList<>();
        for (KeptClock kept : rows.of(caseId)) {
            if (kept.open()) {
                recompute(kept, by).ifPresent(moves::add);
            }
        }
        return moves;
    }

    /** What would become of an open clock under another calendar; empty when neither its day nor its certainty changes. */
    Optional<DateMove> move(KeptClock kept, WorkingCalendar calendar) {
        Reckoning reckoning =
                Reckoning.of(kept.terms(), List.of(), stops.of(kept.clock().caseId()), grounds, calendar);
        return move(kept, reckoning);
    }

    private static Optional<DateMove> move(KeptClock kept, Reckoning after) {
        DateMove move = DateMove.of(kept, after);
        return move.moved() || move.settled() ? Optional.of(move) : Optional.empty();
    }

    private Optional<DateMove> recompute(KeptClock kept, Actor by) {
        Reckoning reckoning = reckon(kept.terms(), kept.clock().caseId(), kept.body());
        KeptClock moved = kept.moved(state(reckoning), due(reckoning), reckoning);
        boolean same = moved.clock().due().equals(kept.clock().due())
                && moved.clock().provisional() == kept.clock().provisional()
                && moved.clock().proof().equals(kept.clock().proof());
        if (!same) {
            rows.update(moved);
            tell(moved, "clock.move", by);
        }
        return move(kept, reckoning);
    }

    /** Ends an open clock; its date stays what it was worked out to be, also when it stood still. */
    void end(KeptClock kept, State state, Instant at) {
        tell(ended(kept, state, at), "clock.end", Actor.system());
    }

    /** Cancels an open round for the next one, which is told about: who follows must not find the case between the two. */
    void supersede(KeptClock kept, Instant at) {
        note(ended(kept, State.CANCELLED, at), "clock.end", Actor.system());
    }

    private KeptClock ended(KeptClock kept, State state, Instant at) {
        Reckoning reckoning = reckon(kept.terms(), kept.clock().caseId(), kept.body());
        KeptClock ended = kept.ended(state, reckoning, at);
        rows.update(ended);
        return ended;
    }

    private Reckoning reckon(Terms terms, String caseId, String body) {
        return Reckoning.of(terms, List.of(), stops.of(caseId), grounds, calendars.of(body));
    }

    private static State state(Reckoning reckoning) {
        return reckoning.stopped() ? State.STOPPED : State.RUNNING;
    }

    private static Instant due(Reckoning reckoning) {
        return reckoning.stopped() ? Clocks.NEVER : reckoning.due();
    }

    private void tell(KeptClock kept, String act, Actor by) {
        note(kept, act, by);
        LegalClock legal = kept.clock();
        events.publishEvent(new ClockChanged(legal.id(), legal.caseId(), legal.rule(), legal.party()));
    }

    private void note(KeptClock kept, String act, Actor by) {
        LegalClock legal = kept.clock();
        Map<String, String> detail = Map.of(
                "rule", legal.rule(),
                "round", Integer.toString(legal.round()),
                "state", legal.state().name(),
                "due", legal.due().toString(),
                "version", Integer.toString(legal.version()));
        audit.record(new AuditEntry(legal.caseId(), by.accountId(), act, legal.id(), detail));
    }
}

package org.praetor.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.LegalClock.State;

/** A clock as it is stored: what everybody sees, the terms it is worked out from, and the body whose calendar counts. */
record KeptClock(LegalClock clock, Terms terms, String body, Instant startedAt) {

    boolean open() {
        return clock.state() == State.RUNNING || clock.state() == State.STOPPED;
    }

    /** The same clock by another row of the rules. */
    KeptClock under(Terms other) {
        return new KeptClock(clock, other, body, startedAt);
    }

    /** False once nothing follows from its date any more. */
    boolean counts() {
        return clock.state() != State.CANCELLED && clock.state() != State.SET_ASIDE;
    }

    /** The same clock after it was worked out again; one version more. */
    KeptClock moved(State state, Instant due, Reckoning reckoning) {
        return with(state, due, reckoning, null);
    }

    /** The same clock at its end; its date stays what it was worked out to be. */
    KeptClock ended(State state, Reckoning reckoning, Instant at) {
        return with(state, reckoning.due(), reckoning, at);
    }

    /** The same clock without the effect of its end: date, proof and end stay as they were. */
    KeptClock setAside() {
        Reckoning kept = new Reckoning(clock.due(), clock.dueOn(), clock.provisional(), false, clock.proof());
        return with(State.SET_ASIDE, clock.due(), kept, clock.endedAt());
    }

    private KeptClock with(State state, Instant due, Reckoning reckoning, @Nullable Instant endedAt) {
        LegalClock next = new LegalClock(
                clock.id(),
                clock.caseId(),
                clock.rule(),
                clock.party(),
                clock.round(),
                clock.triggerEvent(),
                clock.triggerOn(),
                due,
                reckoning.dueOn(),
                state,
                reckoning.provisional(),
                reckoning.proof(),
                clock.version() + 1,
                endedAt);
        return new KeptClock(next, terms, body, startedAt);
    }
}

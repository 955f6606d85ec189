package org.praetor.clock;

import org.jspecify.annotations.Nullable;

/** A clock was started, moved, stopped or ended; timers and due dates follow in the same transaction. */
public record ClockChanged(
        String clockId,
        String caseId,
        String rule,
        @Nullable String party) {}

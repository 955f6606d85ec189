package org.praetor.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: steps that still wait although their time is over. A missed clock reminds for as long as one of them does. */
public interface OpenSteps {

    List<Waiting> pastDue(Instant now);

    /**
     * A step that waits.
     *
     * @param rule of the clock that gives its due date
     * @param party whose step it is, null when it belongs to no single party
     */
    record Waiting(String caseId, String rule, @Nullable String party) {}
}

package org.praetor.worklist;

import java.time.Instant;
import java.util.List;
import org.praetor.clock.OpenSteps;
import org.springframework.stereotype.Component;

/** Tells the clock room which steps go on waiting after their time. */
@Component
class OverdueSteps implements OpenSteps {

    private final WorkItemRows rows;

    OverdueSteps(WorkItemRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Waiting> pastDue(Instant now) {
        return rows.pastDue(now);
    }
}
